package school.policy.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import school.policy.EvaluationException;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.decision.Decision;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** A policy tried on its own scenarios. */
public final class Rehearsal {

    /**
     * One scenario and what came of it.
     *
     * @param scenario the scenario
     * @param decision what the policy decides
     * @param differences what is other than expected, one sentence each; empty where nothing is
     */
    public record Result(Scenario scenario, Decision decision, List<String> differences) {}

    private final List<Result> results;
    private final List<Problem> problems;

    private Rehearsal(List<Result> results, List<Problem> problems) {
        this.results = List.copyOf(results);
        this.problems = List.copyOf(problems);
    }

    /** Tries every scenario of a policy, each under the readings it names. */
    public static Rehearsal of(Policy policy) {
        List<Problem> problems = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        PolicyEngine engine = PolicyEngine.of(policy);
        policy.scenarios().stream()
                .flatMap(source -> Scenario.read(source, problems).stream())
                .filter(scenario -> isListed(policy, scenario, problems))
                .forEach(scenario -> {
                    try {
                        Decision decision = taking(engine, scenario.readings()).evaluate(scenario.event());
                        results.add(new Result(scenario, decision, scenario.differences(decision)));
                    } catch (EvaluationException e) {
                        problems.add(scenario.problem(
                                Kind.SCENARIO_FAILS,
                                "'" + scenario.title() + "' cannot be decided: "
                                        + e.reason().orElse("the rules end in an error; undo what was changed last")));
                    }
                });
        return new Rehearsal(results, problems);
    }

    private static boolean isListed(Policy policy, Scenario scenario, List<Problem> problems) {
        List<Problem> unknown = scenario.readings().entrySet().stream()
                .flatMap(taken -> policy
                        .settings()
                        .refuse(taken.getKey(), taken.getValue())
                        .map(message -> scenario.problem(taken.getKey(), message))
                        .stream())
                .toList();
        problems.addAll(unknown);
        return unknown.isEmpty();
    }

    private static PolicyEngine taking(PolicyEngine engine, Map<String, String> readings) {
        PolicyEngine changed = engine;
        for (Map.Entry<String, String> reading : readings.entrySet()) {
            changed = changed.taking(reading.getKey(), reading.getValue());
        }
        return changed;
    }

    /** One result a scenario, in the order of the files; unmodifiable. */
    public List<Result> results() {
        return results;
    }

    /** What is wrong with the files of scenarios; unmodifiable. */
    public List<Problem> problems() {
        return problems;
    }
}

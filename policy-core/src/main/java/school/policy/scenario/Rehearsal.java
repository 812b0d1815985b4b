package school.policy.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import school.policy.EvaluationException;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.clause.ContestedReading;
import school.policy.decision.Decision;
import school.policy.source.Given;
import school.policy.source.Kind;
import school.policy.source.Limits;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.source.Values;

/** A policy tried on its own scenarios. */
public final class Rehearsal {

    /**
     * One scenario and what came of it.
     *
     * @param scenario the scenario
     * @param decision what the policy decides
     * @param differences what is other than expected, one sentence each; empty where nothing is
     * @param rests the answers to contested readings, each as {@code name: answer}, under any of which it would come out
     *     as expected; empty where it does so anyhow
     */
    public record Result(Scenario scenario, Decision decision, List<String> differences, List<String> rests) {

        /** Refuses what is missing by its name; copies what could be changed. */
        public Result {
            Objects.requireNonNull(scenario, "scenario");
            Objects.requireNonNull(decision, "decision");
            differences = Given.list(differences, "differences");
            rests = Given.list(rests, "rests");
        }
    }

    /** By the clock, and so several times what a busy machine needs for the cases of a policy. */
    private static final Duration TIME = Duration.ofSeconds(60);

    private final List<Result> results;
    private final List<Problem> problems;

    private Rehearsal(List<Result> results, List<Problem> problems) {
        this.results = List.copyOf(results);
        this.problems = List.copyOf(problems);
    }

    /** Tries every scenario of a policy, each under the readings it names. */
    public static Rehearsal of(Policy policy) {
        return of(policy, System::nanoTime);
    }

    /** As {@link #of(Policy)}, by another clock, which counts nanoseconds. */
    static Rehearsal of(Policy policy, LongSupplier clock) {
        Rehearsing rehearsing = new Rehearsing(policy, clock);
        policy.scenarios().forEach(rehearsing::file);
        return new Rehearsal(rehearsing.results, rehearsing.problems);
    }

    /** One going through of all files. */
    private static final class Rehearsing {

        private final Policy policy;
        private final PolicyEngine engine;
        private final Named named;
        private final LongSupplier clock;
        private final long start;
        private final List<Result> results = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private boolean spent;

        Rehearsing(Policy policy, LongSupplier clock) {
            this.policy = policy;
            this.clock = clock;
            engine = PolicyEngine.of(policy);
            named = Named.in(policy);
            start = clock.getAsLong();
        }

        void file(Source source) {
            if (spent && isGivenUp()) {
                return;
            }
            int failed = 0;
            for (Scenario scenario : Scenario.read(source, policy.vocabulary(), named, problems)) {
                if (spent) {
                    continue;
                }
                if (isGivenUp()) {
                    spent = true;
                    problems.add(scenario.problem(
                            Kind.LIMIT, "trying the worked cases was broken off here; load the policy again"));
                    return;
                }
                if (clock.getAsLong() - start > TIME.toNanos()) {
                    spent = true;
                    problems.add(scenario.problem(
                            Kind.LIMIT,
                            "deciding the worked cases up to this one has taken " + TIME.toSeconds()
                                    + " s, which is the limit; take out cases that leave much open, or rules"));
                    return;
                }
                if (tried(scenario)) {
                    continue;
                }
                failed++;
                if (failed == Limits.PROBLEMS) {
                    problems.add(scenario.problem(
                            Kind.SCENARIO_FAILS,
                            Limits.PROBLEMS
                                    + " worked cases of this file fail up to this one, and the rest is not tried;"
                                    + " mend these first"));
                    return;
                }
            }
        }

        /** Whoever gives a rehearsal up interrupts its thread. */
        private static boolean isGivenUp() {
            return Thread.currentThread().isInterrupted();
        }

        /** Decides a scenario; whether that comes out as it says. */
        private boolean tried(Scenario scenario) {
            try {
                Decision decision = scenario.under(engine).evaluate(scenario.event());
                List<String> differences = scenario.differences(decision);
                results.add(new Result(
                        scenario, decision, differences, differences.isEmpty() ? List.of() : rests(scenario)));
                return differences.isEmpty();
            } catch (EvaluationException e) {
                problems.add(scenario.problem(
                        Kind.SCENARIO_FAILS,
                        "'" + Values.shown(scenario.title()) + "' cannot be decided: "
                                + e.reason().orElse("the rules end in an error; undo what was changed last")));
                return false;
            }
        }

        /** The answers to readings it says nothing about under any of which a scenario comes out as it says. */
        private List<String> rests(Scenario scenario) {
            List<String> rests = new ArrayList<>();
            PolicyEngine under = scenario.under(engine);
            for (ContestedReading reading : policy.settings().readings().values()) {
                for (ContestedReading.Answer other : reading.answers()) {
                    if (!scenario.readings().containsKey(reading.name())
                            && !other.answer().equals(reading.taken())
                            && !isGivenUp()
                            && clock.getAsLong() - start <= TIME.toNanos()
                            && holds(scenario, under.taking(reading.name(), other.answer()))) {
                        rests.add(reading.name() + ": " + other.answer());
                    }
                }
            }
            return rests;
        }

        private static boolean holds(Scenario scenario, PolicyEngine engine) {
            try {
                return scenario.differences(engine.evaluate(scenario.event())).isEmpty();
            } catch (EvaluationException e) {
                return false;
            }
        }
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

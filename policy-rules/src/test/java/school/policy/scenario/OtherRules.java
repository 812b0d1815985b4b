package school.policy.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import school.policy.Policy;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.decision.Decision;
import school.policy.engine.RulesAlone;
import school.policy.explain.Interpreter;
import school.policy.explain.PolicyText;
import school.policy.rule.Rule;

/**
 * Cases whose outcome is known, tried with another rule in the place of one of a policy's own. It stands in this package
 * to reach what is not for hosts.
 */
public final class OtherRules {

    /**
     * A case.
     *
     * @param name its name
     * @param event what happened
     * @param text the policy under the readings that it takes
     * @param facts what the rules see of it, one list for each way in which it could turn out to be
     * @param passes whether a decision is as it must be
     */
    private record Known(
            String name, Case event, PolicyText text, List<List<Fact>> facts, Predicate<Decision> passes) {}

    /** A case, and whether a rule speaks in it as the policy has it, in each of the ways. */
    private record Before(Known known, List<Boolean> spoke) {}

    /** A case that can turn out in more ways takes too long to be tried with every change. */
    private static final int DEAR = 128;

    private final Policy policy;
    private final RulesAlone alone;
    private final List<Known> cases = new ArrayList<>();

    /** With the policy's worked cases. */
    public OtherRules(Policy policy) {
        this.policy = policy;
        this.alone = new RulesAlone(policy);
        for (Rehearsal.Result result : Rehearsal.of(policy).results()) {
            Scenario scenario = result.scenario();
            add(scenario.place(), scenario.event(), scenario.readings(), decision -> scenario.differences(decision)
                    .isEmpty());
        }
    }

    /** Adds a case, under some readings. */
    public void add(String name, Case event, Map<String, String> readings, Predicate<Decision> passes) {
        Policy read = policy;
        for (Map.Entry<String, String> reading : readings.entrySet()) {
            read = read.taking(reading.getKey(), reading.getValue());
        }
        PolicyText text = read.text();
        List<List<Fact>> facts = alone.completions(event, text.settings()).stream()
                .map(each -> alone.facts(each, text.settings()))
                .toList();
        if (facts.size() <= DEAR) {
            cases.add(new Known(name, event, text, facts, passes));
        }
    }

    /**
     * For each of some rules, the first case that comes out otherwise than it must with it in the place of one of the
     * policy's own; empty where there is none.
     */
    public List<Optional<String>> failing(int place, List<Rule> others) {
        Rule rule = policy.rules().get(place);
        Predicate<List<Fact>> speaks = RulesAlone.speaks(policy.vocabulary(), rule);
        String clause = rule.then().get(0).clause().text();
        // the likeliest to fail come first
        List<Before> before = cases.stream()
                .sorted(Comparator.comparing(known -> !known.name().startsWith(clause)))
                .map(known -> new Before(
                        known, known.facts().stream().map(speaks::test).toList()))
                .toList();
        return others.stream().map(other -> failing(place, other, before)).toList();
    }

    private Optional<String> failing(int place, Rule other, List<Before> before) {
        List<Rule> rules = new ArrayList<>(policy.rules());
        Rule rule = rules.set(place, other);
        boolean seesAll = isOfFactsAlone(rule);
        boolean saysTheSame =
                rule.then().equals(other.then()) && rule.readings().equals(other.readings());
        Predicate<List<Fact>> speaks = RulesAlone.speaks(policy.vocabulary(), other);
        // deciding takes long, and is not needed where the rule speaks as before, or says something else in silence
        return before.stream()
                .filter(each -> !seesAll
                        || (saysTheSame
                                ? !each.known().facts().stream()
                                        .map(speaks::test)
                                        .toList()
                                        .equals(each.spoke())
                                : each.spoke().contains(true)))
                .map(Before::known)
                .filter(known -> !passes(known, rules))
                .map(Known::name)
                .findFirst();
    }

    /** The cases that come out otherwise than they must under the policy's own rules. */
    public List<String> failing() {
        return cases.stream()
                .filter(known -> !passes(known, policy.rules()))
                .map(Known::name)
                .toList();
    }

    /** Whether what it sees is there before anybody has broken anything. */
    private static boolean isOfFactsAlone(Rule rule) {
        return rule.when().stream().noneMatch(pattern -> pattern.type().name().equals("Breach"));
    }

    private static boolean passes(Known known, List<Rule> rules) {
        PolicyText text = known.text();
        PolicyText changed = new PolicyText(text.vocabulary(), text.settings(), text.stamp(), text.clauses(), rules);
        return known.passes().test(new Interpreter(changed, 12_800_000, Duration.ofMinutes(1)).decide(known.event()));
    }
}

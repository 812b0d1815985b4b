package school.policy.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.policy.fact.ActionType;
import school.policy.fact.Breach;
import school.policy.fact.Fact;
import school.policy.fact.StaffAction;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Comparison;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Quantifier;

/**
 * Typed rules walked pattern by pattern over the facts of a case, without a network: for the few facts of an ordinary
 * case that is quicker than to tell a network of them. Thread-safe.
 */
final class Direct implements RuleRunner {

    /** What a walk needs to know of a pattern. */
    private record Step(Class<?> type, Quantifier quantifier, List<Check> checks) {}

    /** A condition and the places of the earlier patterns that it names; -1: none. */
    private record Check(Tests.Test test, int first, int second) {}

    private final Step[][] rules;
    /** The rules that ask for one of some kinds of act, by each of them: most rules do. */
    private final Map<ActionType, BitSet> asking = new EnumMap<>(ActionType.class);
    /** The rules that do not. */
    private final BitSet unasking = new BitSet();

    private final BitSet aboutBreaches = new BitSet();
    private final int longest;

    Direct(List<Rule> rules) {
        this.rules = rules.stream().map(Direct::steps).toArray(Step[][]::new);
        this.longest = rules.stream().mapToInt(rule -> rule.when().size()).max().orElse(0);
        for (int i = 0; i < rules.size(); i++) {
            aboutBreaches.set(
                    i, rules.get(i).when().stream().anyMatch(p -> p.type().recordClass() == Breach.class));
            List<ActionType> acts = acts(rules.get(i));
            if (acts.isEmpty()) {
                unasking.set(i);
            }
            for (ActionType act : acts) {
                asking.computeIfAbsent(act, any -> new BitSet()).set(i);
            }
        }
    }

    /** The kinds of act without one of which a rule cannot speak; empty where it can. */
    private static List<ActionType> acts(Rule rule) {
        return rule.when().stream()
                .filter(pattern ->
                        pattern.quantifier() != Quantifier.NOT && pattern.type().recordClass() == StaffAction.class)
                .flatMap(pattern -> pattern.conditions().stream())
                .map(Direct::acts)
                .filter(acts -> !acts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<ActionType> acts(Condition condition) {
        List<Object> values = List.of();
        if (condition instanceof Condition.OneOf oneOf && oneOf.among() && isKind(oneOf.term())) {
            values = oneOf.values();
        } else if (condition instanceof Condition.Compare compare
                && compare.comparison() == Comparison.EQUAL
                && isKind(compare.left())
                && compare.right() instanceof Term.Literal literal) {
            values = List.of(literal.value());
        }
        return values.stream().map(ActionType.class::cast).toList();
    }

    private static boolean isKind(Term term) {
        return term instanceof Term.Of of && of.property().type() == ActionType.class;
    }

    private static Step[] steps(Rule rule) {
        List<Step> steps = new ArrayList<>();
        for (Rule.Pattern pattern : rule.when()) {
            int place = steps.size();
            steps.add(new Step(
                    pattern.type().recordClass(),
                    pattern.quantifier(),
                    pattern.conditions().stream()
                            .map(condition -> check(condition, place))
                            .toList()));
        }
        return steps.toArray(Step[]::new);
    }

    private static Check check(Condition condition, int place) {
        List<Integer> named = Tests.others(condition, place);
        return new Check(
                Tests.of(condition, place), named.isEmpty() ? -1 : named.get(0), named.size() < 2 ? -1 : named.get(1));
    }

    @Override
    public Spoken run(List<Fact> facts, Function<BitSet, List<Breach>> whatFollows) {
        Walk walk = new Walk(facts, Meter.newRun());
        BitSet first = new BitSet(rules.length);
        walk.through(unasking, first);
        for (Fact fact : facts) {
            if (fact instanceof StaffAction act && act.type() != null && asking.containsKey(act.type())) {
                walk.through(asking.get(act.type()), first);
            }
        }
        List<Breach> further = whatFollows.apply(first);
        if (further.isEmpty()) {
            return new Spoken(first, first);
        }
        BitSet all = (BitSet) first.clone();
        facts.addAll(further);
        walk.through(aboutBreaches, all);
        return new Spoken(first, all);
    }

    /** One walk through rules. For one thread. */
    private final class Walk {

        private final List<Fact> facts;
        private final @Nullable Meter meter;
        /** The facts that the patterns so far have met. */
        private final @Nullable Fact[] met = new @Nullable Fact[longest];

        Walk(List<Fact> facts, @Nullable Meter meter) {
            this.facts = facts;
            this.meter = meter;
        }

        void through(BitSet some, BitSet spoken) {
            for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
                if (holdsFrom(0, rules[i])) {
                    spoken.set(i);
                }
            }
        }

        private boolean holdsFrom(int place, Step[] steps) {
            if (place == steps.length) {
                return true;
            }
            Step step = steps[place];
            for (int i = 0; i < facts.size(); i++) {
                Fact fact = facts.get(i);
                if (fact.getClass() == step.type && fits(step, fact)) {
                    if (step.quantifier == Quantifier.NOT) {
                        return false;
                    }
                    met[place] = fact;
                    if (holdsFrom(place + 1, steps)) {
                        return true;
                    } else if (step.quantifier == Quantifier.EXISTS) {
                        // nothing later names it: another one would do no better
                        return false;
                    }
                }
            }
            return step.quantifier == Quantifier.NOT && holdsFrom(place + 1, steps);
        }

        private boolean fits(Step step, Fact fact) {
            if (meter != null) {
                meter.spend(1);
            }
            for (Check check : step.checks()) {
                if (!check.test.holds(fact, at(check.first), at(check.second))) {
                    return false;
                }
            }
            return true;
        }

        private @Nullable Fact at(int place) {
            return place < 0 ? null : met[place];
        }
    }
}

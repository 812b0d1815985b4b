package school.policy.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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

    private static final @Nullable Fact[] NONE = {};

    /**
     * What a walk needs to know of a pattern.
     *
     * @param named whether a later pattern names its fact
     */
    private record Step(Class<?> type, Quantifier quantifier, List<Check> checks, boolean named) {}

    /** The rules that cannot speak without a fact of a type. */
    private record Need(Class<?> type, BitSet rules) {}

    /** A condition and the places of the earlier patterns that it names; -1: none. */
    private record Check(Tests.Test test, int first, int second) {}

    private final Step[][] rules;
    /** The rules that do not ask for a kind of act. */
    private final BitSet unasking = new BitSet();
    /** Those that do, by the kind of act. */
    private final Map<ActionType, BitSet> asking = new EnumMap<>(ActionType.class);

    private final Need[] needs;

    private final BitSet aboutBreaches = new BitSet();

    Direct(List<Rule> rules) {
        this.rules = rules.stream().map(Direct::steps).toArray(Step[][]::new);
        Map<Class<?>, BitSet> needing = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            List<ActionType> acts = acts(rules.get(i));
            if (acts.isEmpty()) {
                unasking.set(i);
            }
            for (ActionType act : acts) {
                asking.computeIfAbsent(act, any -> new BitSet()).set(i);
            }
            for (Step step : this.rules[i]) {
                if (step.quantifier != Quantifier.NOT) {
                    needing.computeIfAbsent(step.type, any -> new BitSet()).set(i);
                }
                if (step.type == Breach.class) {
                    aboutBreaches.set(i);
                }
            }
        }
        needs = needing.entrySet().stream()
                .map(need -> new Need(need.getKey(), need.getValue()))
                .toArray(Need[]::new);
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
        List<Rule.Pattern> patterns = rule.when();
        BitSet named = new BitSet();
        List<List<Check>> checks = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            int place = i;
            checks.add(patterns.get(i).conditions().stream()
                    .map(condition -> check(condition, place, named))
                    .toList());
        }
        Step[] steps = new Step[patterns.size()];
        for (int i = 0; i < steps.length; i++) {
            Rule.Pattern pattern = patterns.get(i);
            steps[i] = new Step(pattern.type().recordClass(), pattern.quantifier(), checks.get(i), named.get(i));
        }
        return steps;
    }

    private static Check check(Condition condition, int place, BitSet named) {
        List<Integer> others = Tests.others(condition, place);
        others.forEach(named::set);
        return new Check(
                Tests.of(condition, place),
                others.isEmpty() ? -1 : others.get(0),
                others.size() < 2 ? -1 : others.get(1));
    }

    @Override
    public BitSet run(List<Fact> facts, Meter meter, Function<BitSet, List<Breach>> whatFollows) {
        meter.newRun();
        BitSet spoken = candidates(facts);
        for (int i = spoken.nextSetBit(0); i >= 0; i = spoken.nextSetBit(i + 1)) {
            if (!speaks(rules[i], facts, meter)) {
                spoken.clear(i);
            }
        }
        List<Breach> further = whatFollows.apply(spoken);
        if (!further.isEmpty()) {
            for (Breach breach : further) {
                facts.add(breach);
            }
            for (int i = aboutBreaches.nextSetBit(0); i >= 0; i = aboutBreaches.nextSetBit(i + 1)) {
                if (!spoken.get(i) && speaks(rules[i], facts, meter)) {
                    spoken.set(i);
                }
            }
        }
        return spoken;
    }

    /** The rules that can speak, as far as the kinds of act and the types of the facts tell. */
    private BitSet candidates(List<Fact> facts) {
        BitSet candidates = new BitSet(rules.length);
        candidates.or(unasking);
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) instanceof StaffAction act && act.type() != null) {
                candidates.or(asking.getOrDefault(act.type(), unasking));
            }
        }
        for (Need need : needs) {
            if (candidates.intersects(need.rules) && !holds(facts, need.type)) {
                candidates.andNot(need.rules);
            }
        }
        return candidates;
    }

    private static boolean holds(List<Fact> facts, Class<?> type) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).getClass() == type) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaks(Step[] rule, List<Fact> facts, Meter meter) {
        boolean names = false;
        for (Step step : rule) {
            names |= step.named;
        }
        return holdsFrom(0, rule, facts, names ? new @Nullable Fact[rule.length] : NONE, meter);
    }

    /** @param met the facts that earlier patterns have met, as far as later ones name them */
    private static boolean holdsFrom(int place, Step[] rule, List<Fact> facts, @Nullable Fact[] met, Meter meter) {
        if (place == rule.length) {
            return true;
        }
        Step step = rule[place];
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            if (fact.getClass() == step.type && fits(step, fact, met, meter)) {
                if (step.quantifier == Quantifier.NOT) {
                    return false;
                }
                if (step.named) {
                    met[place] = fact;
                }
                if (holdsFrom(place + 1, rule, facts, met, meter)) {
                    return true;
                } else if (!step.named) {
                    // nothing later names it: another one would do no better
                    return false;
                }
            }
        }
        return step.quantifier == Quantifier.NOT && holdsFrom(place + 1, rule, facts, met, meter);
    }

    private static boolean fits(Step step, Fact fact, @Nullable Fact[] met, Meter meter) {
        meter.spend(1);
        List<Check> checks = step.checks;
        // without an iterator: this is where the time goes
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            if (!check.test.holds(fact, at(check.first, met), at(check.second, met))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Fact at(int place, @Nullable Fact[] met) {
        return place < 0 ? null : met[place];
    }
}

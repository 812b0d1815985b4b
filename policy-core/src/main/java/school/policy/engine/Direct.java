package school.policy.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
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
     * A rule to walk.
     *
     * @param index its place among the rules
     * @param needs the types of fact without which it cannot speak, a bit for each
     * @param names whether a pattern names the fact of an earlier one
     */
    private record Walk(int index, long needs, boolean names, List<Step> steps) {}

    /**
     * What a walk needs to know of a pattern.
     *
     * @param named whether a later pattern names its fact
     */
    private record Step(Class<?> type, Quantifier quantifier, List<Check> checks, boolean named) {}

    /** A condition and the places of the earlier patterns that it names; -1: none. */
    private record Check(Tests.Test test, int first, int second) {}

    private final int size;
    /** The rules that ask for a kind of act, by that: most rules do. */
    private final Map<ActionType, List<Walk>> asking = new EnumMap<>(ActionType.class);
    /** The rules that do not. */
    private final List<Walk> unasking = new ArrayList<>();

    private final List<Walk> aboutBreaches = new ArrayList<>();
    /** The bit of each type of fact. */
    private final Map<Class<?>, Long> bits = new HashMap<>();

    Direct(List<Rule> rules) {
        this.size = rules.size();
        for (int i = 0; i < size; i++) {
            List<Step> steps = steps(rules.get(i));
            Walk walk = new Walk(i, needs(steps), steps.stream().anyMatch(Step::named), steps);
            List<ActionType> acts = acts(rules.get(i));
            if (acts.isEmpty()) {
                unasking.add(walk);
            }
            acts.forEach(
                    act -> asking.computeIfAbsent(act, any -> new ArrayList<>()).add(walk));
            if (steps.stream().anyMatch(step -> step.type == Breach.class)) {
                aboutBreaches.add(walk);
            }
        }
    }

    private long needs(List<Step> steps) {
        long needs = 0;
        for (Step step : steps) {
            if (step.quantifier != Quantifier.NOT) {
                needs |= bits.computeIfAbsent(step.type, type -> 1L << bits.size());
            }
        }
        return needs;
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

    private static List<Step> steps(Rule rule) {
        List<Rule.Pattern> patterns = rule.when();
        BitSet named = new BitSet();
        List<List<Check>> checks = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            int place = i;
            checks.add(patterns.get(i).conditions().stream()
                    .map(condition -> check(condition, place, named))
                    .toList());
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            Rule.Pattern pattern = patterns.get(i);
            steps.add(new Step(pattern.type().recordClass(), pattern.quantifier(), checks.get(i), named.get(i)));
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
        BitSet spoken = new BitSet(size);
        long present = present(facts);
        walk(unasking, facts, present, spoken, meter);
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) instanceof StaffAction act && act.type() != null) {
                walk(asking.getOrDefault(act.type(), List.of()), facts, present, spoken, meter);
            }
        }
        List<Breach> further = whatFollows.apply(spoken);
        if (!further.isEmpty()) {
            for (int i = 0; i < further.size(); i++) {
                facts.add(further.get(i));
            }
            walk(aboutBreaches, facts, present(facts), spoken, meter);
        }
        return spoken;
    }

    /** The types of the facts, a bit for each. */
    private long present(List<Fact> facts) {
        long present = 0;
        for (int i = 0; i < facts.size(); i++) {
            present |= bits.getOrDefault(facts.get(i).getClass(), 0L);
        }
        return present;
    }

    private static void walk(List<Walk> some, List<Fact> facts, long present, BitSet spoken, Meter meter) {
        for (int i = 0; i < some.size(); i++) {
            Walk walk = some.get(i);
            if ((walk.needs & ~present) == 0 && !spoken.get(walk.index) && speaks(walk, facts, meter)) {
                spoken.set(walk.index);
            }
        }
    }

    private static boolean speaks(Walk walk, List<Fact> facts, Meter meter) {
        @Nullable Fact[] met = walk.names ? new @Nullable Fact[walk.steps.size()] : NONE;
        return holdsFrom(0, walk.steps, facts, met, meter);
    }

    /** @param met the facts that earlier patterns have met, as far as later ones name them */
    private static boolean holdsFrom(int place, List<Step> steps, List<Fact> facts, @Nullable Fact[] met, Meter meter) {
        if (place == steps.size()) {
            return true;
        }
        Step step = steps.get(place);
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            if (fact.getClass() == step.type && fits(step, fact, met, meter)) {
                if (step.quantifier == Quantifier.NOT) {
                    return false;
                }
                if (step.named) {
                    met[place] = fact;
                }
                if (holdsFrom(place + 1, steps, facts, met, meter)) {
                    return true;
                } else if (!step.named) {
                    // nothing later names it: another one would do no better
                    return false;
                }
            }
        }
        return step.quantifier == Quantifier.NOT && holdsFrom(place + 1, steps, facts, met, meter);
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

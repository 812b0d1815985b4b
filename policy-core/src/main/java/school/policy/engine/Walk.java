package school.policy.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import school.policy.fact.Fact;
import school.policy.rule.Condition;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;

/**
 * Rules as a way to walk over facts, pattern by pattern. Rules that begin alike share the way until they part, so that what
 * they share is tried once. Thread-safe once all rules have been added.
 */
final class Walk {

    private static final @Nullable Fact[] NONE = {};

    /** A pattern as rules share it: alike, at the same place, and its fact named later in all of them or in none. */
    private record Shared(int place, Class<?> type, Quantifier quantifier, List<Condition> conditions, boolean named) {}

    /** A condition and the places of the earlier patterns that it names; -1: none. */
    private record Check(Tests.Test test, int first, int second) {}

    /** A pattern on the way, the rules that speak once it is met, and what comes next in the others. */
    private static final class Step {

        private final Shared pattern;
        private final List<Check> checks;
        /** What its fact shares with one met before, if there is such a thing. */
        private final Tests.@Nullable Join join;

        private final BitSet ending = new BitSet();
        private final List<Step> next = new ArrayList<>();
        private final Map<Shared, Step> known = new HashMap<>();
        /** All the rules that it leads to. */
        private final BitSet leading = new BitSet();
        /** The types of fact without which none of them speaks, a bit for each. */
        private long needs = -1;

        Step(Shared pattern) {
            this.pattern = pattern;
            this.checks = pattern.conditions().stream()
                    .map(condition -> check(condition, pattern.place()))
                    .toList();
            this.join = pattern.conditions().stream()
                    .map(condition -> Tests.join(condition, pattern.place()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private static Check check(Condition condition, int place) {
            List<Integer> named = Tests.others(condition, place);
            return new Check(
                    Tests.of(condition, place),
                    named.isEmpty() ? -1 : named.get(0),
                    named.size() < 2 ? -1 : named.get(1));
        }
    }

    private final List<Step> first = new ArrayList<>();
    private final Map<Shared, Step> known = new HashMap<>();
    /** The rules that ask for nothing. */
    private final BitSet always = new BitSet();
    /** The bit of each type of fact. */
    private final Map<Class<?>, Long> bits = new HashMap<>();

    private int places;

    /**
     * Adds a rule.
     *
     * @param index by which it is told
     * @param when its patterns by their places, by which their conditions name them
     */
    void add(int index, SortedMap<Integer, Pattern> when) {
        BitSet named = new BitSet();
        long needs = 0;
        for (Map.Entry<Integer, Pattern> each : when.entrySet()) {
            Pattern pattern = each.getValue();
            pattern.conditions()
                    .forEach(condition -> Tests.others(condition, each.getKey()).forEach(named::set));
            if (pattern.quantifier() != Quantifier.NOT) {
                needs |= bits.computeIfAbsent(pattern.type().recordClass(), type -> 1L << bits.size());
            }
        }
        places = Math.max(places, named.length());
        Step last = null;
        for (Map.Entry<Integer, Pattern> each : when.entrySet()) {
            Pattern pattern = each.getValue();
            Shared shared = new Shared(
                    each.getKey(),
                    pattern.type().recordClass(),
                    pattern.quantifier(),
                    pattern.conditions(),
                    named.get(each.getKey()));
            List<Step> next = last == null ? first : last.next;
            last = (last == null ? known : last.known).computeIfAbsent(shared, some -> {
                Step step = new Step(some);
                next.add(step);
                return step;
            });
            last.leading.set(index);
            last.needs &= needs;
        }
        (last == null ? always : last.ending).set(index);
    }

    /** Walks over facts and adds the rules that speak. */
    void over(Evidence evidence, BitSet spoken, Meter meter) {
        spoken.or(always);
        List<Fact> facts = evidence.all();
        long present = 0;
        for (int i = 0; i < facts.size(); i++) {
            present |= bits.getOrDefault(facts.get(i).getClass(), 0L);
        }
        along(first, evidence, present, NONE, spoken, meter);
    }

    /** @param met the facts that patterns before have met, as far as later ones name them */
    private void along(
            List<Step> steps, Evidence evidence, long present, @Nullable Fact[] met, BitSet spoken, Meter meter) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if ((step.needs & ~present) == 0) {
                take(step, evidence, present, met, spoken, meter);
            }
        }
    }

    private void take(Step step, Evidence evidence, long present, @Nullable Fact[] met, BitSet spoken, Meter meter) {
        boolean none = step.pattern.quantifier() == Quantifier.NOT;
        boolean named = step.pattern.named();
        Class<?> type = step.pattern.type();
        List<Fact> facts = among(step, evidence, met);
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            if (fact.getClass() == type && fits(step, fact, met, meter)) {
                if (none) {
                    return;
                } else if (!named) {
                    // nothing later names it: another one would do no better
                    beyond(step, evidence, present, met, spoken, meter);
                    return;
                }
                @Nullable Fact[] further = met.length == 0 ? new @Nullable Fact[places] : met;
                further[step.pattern.place()] = fact;
                beyond(step, evidence, present, further, spoken, meter);
                if (haveAllSpoken(step.leading, spoken)) {
                    return;
                }
            }
        }
        if (none) {
            beyond(step, evidence, present, met, spoken, meter);
        }
    }

    /** The facts that the pattern of a step can meet, maybe with others. */
    private static List<Fact> among(Step step, Evidence evidence, @Nullable Fact[] met) {
        Tests.Join join = step.join;
        Class<?> type = step.pattern.type();
        return join == null
                ? evidence.of(type)
                : evidence.of(type, join.own(), join.other().of(Objects.requireNonNull(met[join.pattern()])));
    }

    private void beyond(Step step, Evidence evidence, long present, @Nullable Fact[] met, BitSet spoken, Meter meter) {
        spoken.or(step.ending);
        along(step.next, evidence, present, met, spoken, meter);
    }

    private static boolean haveAllSpoken(BitSet some, BitSet spoken) {
        for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
            if (!spoken.get(i)) {
                return false;
            }
        }
        return true;
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

package school.policy.engine;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Fact;
import school.policy.cases.RuleFacts;
import school.policy.engine.Stage.Shared;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;

/**
 * Rules as a way to walk over facts, pattern by pattern. Rules that begin alike share the way until they part, so that what
 * they share is tried once. Thread-safe once all rules have been added.
 */
final class Walk {

    /** No fact, before any is met. */
    static final @Nullable Fact[] NONE = {};

    private final Stage start = new Stage(new Shared(-1, -1, Quantifier.SOME, List.of(), false));
    private int places;

    /** The ways of rules, each by its index. */
    static Walk of(List<Rule> rules) {
        Walk walk = new Walk();
        for (int i = 0; i < rules.size(); i++) {
            walk.add(i, when(rules.get(i)));
        }
        return walk;
    }

    /** The patterns of a rule by their places. */
    static SortedMap<Integer, Pattern> when(Rule rule) {
        SortedMap<Integer, Pattern> when = new TreeMap<>();
        rule.when().forEach(pattern -> when.put(when.size(), pattern));
        return when;
    }

    /** Where all ways begin, before any pattern. */
    Stage start() {
        return start;
    }

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
                needs |= bit(pattern.type().index());
            }
        }
        places = Math.max(places, named.length());
        Stage last = start;
        for (Map.Entry<Integer, Pattern> each : when.entrySet()) {
            Pattern pattern = each.getValue();
            last = last.next(new Shared(
                    each.getKey(),
                    pattern.type().index(),
                    pattern.quantifier(),
                    pattern.conditions(),
                    named.get(each.getKey())));
            last.leading.set(index);
            last.needs &= needs;
        }
        last.ending.set(index);
    }

    /** A bit for each of the first types; rules are not passed over for want of a fact of another. */
    private static long bit(int type) {
        return type < Long.SIZE ? 1L << type : 0;
    }

    /** Walks over facts and adds the rules that speak. */
    void over(Evidence evidence, BitSet spoken, Meter meter) {
        spoken.or(start.ending);
        RuleFacts facts = evidence.all();
        long present = 0;
        meter.looks(facts.size());
        for (int type = 0; type < Long.SIZE; type++) {
            present |= facts.of(type).length == 0 ? 0 : bit(type);
        }
        along(start.next, evidence, present, NONE, spoken, meter);
    }

    /** @param met the facts that patterns before have met, as far as later ones name them */
    private void along(
            List<Stage> stages, Evidence evidence, long present, @Nullable Fact[] met, BitSet spoken, Meter meter) {
        meter.looks(stages.size());
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            if ((stage.needs & ~present) == 0) {
                take(stage, evidence, present, met, spoken, meter);
            }
        }
    }

    private void take(Stage stage, Evidence evidence, long present, @Nullable Fact[] met, BitSet spoken, Meter meter) {
        boolean none = stage.pattern.quantifier() == Quantifier.NOT;
        boolean named = stage.pattern.named();
        Fact[] facts = evidence.of(stage, met, meter);
        for (Fact fact : facts) {
            if (stage.meets(fact, met, meter)) {
                if (none) {
                    return;
                } else if (!named) {
                    // nothing later names it: another one would do no better
                    beyond(stage, evidence, present, met, spoken, meter);
                    return;
                }
                @Nullable Fact[] further = met.length == 0 ? new @Nullable Fact[places] : met;
                further[stage.pattern.place()] = fact;
                beyond(stage, evidence, present, further, spoken, meter);
                meter.looks(stage.leading.cardinality());
                if (haveAllSpoken(stage.leading, spoken)) {
                    return;
                }
            }
        }
        if (none) {
            beyond(stage, evidence, present, met, spoken, meter);
        }
    }

    private void beyond(
            Stage stage, Evidence evidence, long present, @Nullable Fact[] met, BitSet spoken, Meter meter) {
        spoken.or(stage.ending);
        along(stage.next, evidence, present, met, spoken, meter);
    }

    private static boolean haveAllSpoken(BitSet some, BitSet spoken) {
        for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
            if (!spoken.get(i)) {
                return false;
            }
        }
        return true;
    }
}

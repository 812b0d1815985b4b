package school.policy.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Fact;
import school.policy.cases.RuleFacts;
import school.policy.vocabulary.Property;

/**
 * The facts of a run as a walk looks for them. A few are looked through one by one, which is quickest. Of many it is
 * found out once which have a value that earlier facts ask for, and which of them a stage can meet at all, so that rules
 * which join facts try those that fit and few others. For one thread.
 */
final class Evidence {

    /** More than an ordinary event has. */
    private static final int FEW = 16;

    private static final Fact[] NONE = {};

    private RuleFacts facts;
    private @Nullable Many many;

    /** What is known of many facts, as far as it was asked for. */
    private static final class Many {
        private final Map<Stage, Fact[]> met = new HashMap<>();
        private final IdentityHashMap<Property, Map<Object, Fact[]>> byValue = new IdentityHashMap<>();
    }

    Evidence(RuleFacts facts) {
        this.facts = facts;
    }

    /** All of them. */
    RuleFacts all() {
        return facts;
    }

    /** Adds facts. */
    void add(List<Fact> further) {
        facts = facts.plus(further);
        many = null;
    }

    /**
     * Those that a stage can meet, and maybe others.
     *
     * @param met the facts that stages before have met
     */
    Fact[] of(Stage stage, @Nullable Fact[] met, Meter meter) {
        Fact[] ofType = facts.of(stage.pattern.type());
        if (ofType.length <= FEW) {
            return ofType;
        }
        // a look-up that finds nothing is work too
        meter.spend(1);
        meter.looks(stage.joins().size());
        Many known = many(meter);
        Fact[] fewest = null;
        for (Tests.Join join : stage.joins()) {
            Fact[] equal = equal(ofType, join, met, known, meter);
            fewest = fewest == null || equal.length < fewest.length ? equal : fewest;
        }
        if (fewest != null && fewest.length <= FEW) {
            return fewest;
        }
        Fact[] some = met(stage, ofType, known, meter);
        return fewest == null || some.length < fewest.length ? some : fewest;
    }

    private Many many(Meter meter) {
        Many known = many;
        if (known == null) {
            meter.looks(facts.size());
            known = new Many();
            many = known;
        }
        return known;
    }

    private static Fact[] met(Stage stage, Fact[] ofType, Many known, Meter meter) {
        Fact[] met = known.met.get(stage);
        if (met == null) {
            List<Fact> some = new ArrayList<>();
            for (Fact fact : ofType) {
                if (stage.canMeet(fact, meter)) {
                    some.add(fact);
                }
            }
            met = some.toArray(NONE);
            known.met.put(stage, met);
        }
        return met;
    }

    /** The facts of a type with the value that a fact met before has; an absent value equals none. */
    private static Fact[] equal(Fact[] ofType, Tests.Join join, @Nullable Fact[] met, Many known, Meter meter) {
        Object asked = Objects.requireNonNull(met[join.pattern()]).get(join.other());
        if (asked == null) {
            return NONE;
        }
        Map<Object, Fact[]> byValue = known.byValue.get(join.own());
        if (byValue == null) {
            meter.looks(ofType.length);
            Map<Object, List<Fact>> lists = new HashMap<>();
            for (Fact fact : ofType) {
                Object value = fact.get(join.own());
                if (value != null) {
                    lists.computeIfAbsent(value, some -> new ArrayList<>()).add(fact);
                }
            }
            Map<Object, Fact[]> arrays = new HashMap<>();
            lists.forEach((value, some) -> arrays.put(value, some.toArray(NONE)));
            byValue = arrays;
            known.byValue.put(join.own(), byValue);
        }
        return byValue.getOrDefault(asked, NONE);
    }
}

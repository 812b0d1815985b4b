package school.policy.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.policy.fact.Fact;
import school.policy.fact.Property;

/**
 * The facts of a run as a walk looks for them. A few are looked through one by one, which is quickest. Of many it is
 * found out once which have a value that earlier facts ask for, and which of them a stage can meet at all, so that rules
 * which join facts try those that fit and few others. For one thread.
 */
final class Evidence {

    /** More than an ordinary event has. */
    private static final int FEW = 16;

    private final List<Fact> facts;
    private @Nullable Many many;

    /** What is known of many facts, as far as it was asked for. */
    private static final class Many {
        private final Map<Class<?>, List<Fact>> byType = new HashMap<>();
        private final Map<Stage, List<Fact>> met = new HashMap<>();
        private final IdentityHashMap<Property, Map<Object, List<Fact>>> byValue = new IdentityHashMap<>();
    }

    /** @param facts to which others may be added */
    Evidence(List<Fact> facts) {
        this.facts = facts;
    }

    /** All of them. */
    List<Fact> all() {
        return facts;
    }

    /** Adds facts. */
    void add(List<? extends Fact> further) {
        for (int i = 0; i < further.size(); i++) {
            facts.add(further.get(i));
        }
        many = null;
    }

    /**
     * Those that a stage can meet, and maybe others.
     *
     * @param met the facts that stages before have met
     */
    List<Fact> of(Stage stage, @Nullable Fact[] met, Meter meter) {
        if (facts.size() <= FEW) {
            return facts;
        }
        // a look-up that finds nothing is work too
        meter.spend(1);
        meter.looks(stage.joins().size());
        Many known = many(meter);
        List<Fact> fewest = null;
        for (Tests.Join join : stage.joins()) {
            List<Fact> equal = equal(stage.pattern.type(), join, met, known, meter);
            fewest = fewest == null || equal.size() < fewest.size() ? equal : fewest;
        }
        if (fewest != null && fewest.size() <= FEW) {
            return fewest;
        }
        List<Fact> some = met(stage, known, meter);
        return fewest == null || some.size() < fewest.size() ? some : fewest;
    }

    private Many many(Meter meter) {
        Many known = many;
        if (known == null) {
            meter.looks(facts.size());
            known = new Many();
            for (Fact fact : facts) {
                known.byType
                        .computeIfAbsent(fact.getClass(), type -> new ArrayList<>())
                        .add(fact);
            }
            many = known;
        }
        return known;
    }

    private static List<Fact> met(Stage stage, Many known, Meter meter) {
        List<Fact> met = known.met.get(stage);
        if (met == null) {
            met = new ArrayList<>();
            for (Fact fact : known.byType.getOrDefault(stage.pattern.type(), List.of())) {
                if (stage.canMeet(fact, meter)) {
                    met.add(fact);
                }
            }
            known.met.put(stage, met);
        }
        return met;
    }

    /** The facts of a type with the value that a fact met before has; an absent value equals none. */
    private static List<Fact> equal(Class<?> type, Tests.Join join, @Nullable Fact[] met, Many known, Meter meter) {
        Object asked = join.other().of(Objects.requireNonNull(met[join.pattern()]));
        if (asked == null) {
            return List.of();
        }
        Map<Object, List<Fact>> byValue = known.byValue.get(join.own());
        if (byValue == null) {
            byValue = new HashMap<>();
            List<Fact> ofType = known.byType.getOrDefault(type, List.of());
            meter.looks(ofType.size());
            for (Fact fact : ofType) {
                Object value = join.own().of(fact);
                if (value != null) {
                    byValue.computeIfAbsent(value, some -> new ArrayList<>()).add(fact);
                }
            }
            known.byValue.put(join.own(), byValue);
        }
        return byValue.getOrDefault(asked, List.of());
    }
}

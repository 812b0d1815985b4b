package school.policy.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.policy.fact.Fact;
import school.policy.fact.Property;

/**
 * The facts of a run as a walk looks for them. A few are looked through one by one, which is quickest; of many it is
 * known which are of a type, and which of these have a value that another fact asks for, so that rules which join facts
 * try those that fit and no others. For one thread.
 */
final class Evidence {

    /** More than an ordinary event has. */
    private static final int FEW = 16;

    private final List<Fact> facts;
    private @Nullable Map<Class<?>, List<Fact>> byType;
    private @Nullable Map<Property, Map<Object, List<Fact>>> byValue;

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
        byType = null;
        byValue = null;
    }

    /** Those of a type, and maybe others. */
    List<Fact> of(Class<?> type) {
        if (facts.size() <= FEW) {
            return facts;
        }
        Map<Class<?>, List<Fact>> sorted = byType;
        if (sorted == null) {
            sorted = new HashMap<>();
            for (Fact fact : facts) {
                sorted.computeIfAbsent(fact.getClass(), some -> new ArrayList<>())
                        .add(fact);
            }
            byType = sorted;
        }
        return sorted.getOrDefault(type, List.of());
    }

    /** Those of a type with a value, and maybe others; an absent value equals none. */
    List<Fact> of(Class<?> type, Property property, @Nullable Object value) {
        if (facts.size() <= FEW) {
            return facts;
        } else if (value == null) {
            return List.of();
        }
        Map<Property, Map<Object, List<Fact>>> sorted = byValue == null ? new HashMap<>() : byValue;
        byValue = sorted;
        return sorted.computeIfAbsent(property, some -> sorted(of(type), some)).getOrDefault(value, List.of());
    }

    private static Map<Object, List<Fact>> sorted(List<Fact> facts, Property property) {
        Map<Object, List<Fact>> sorted = new HashMap<>();
        for (Fact fact : facts) {
            Object value = property.of(fact);
            if (value != null) {
                sorted.computeIfAbsent(value, some -> new ArrayList<>()).add(fact);
            }
        }
        return sorted;
    }
}

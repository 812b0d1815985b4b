package school.policy.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Kind;

/**
 * Whom a case names. A fact that is for somebody whom nothing else names is for nobody of the event, or for somebody whose
 * id is spelt otherwise there: it decides nothing and must not be passed over.
 */
public final class Ids {

    private Ids() {}

    /** The ids that stand at a path, those of each of several facts together. */
    public static List<String> at(Case event, String path) {
        Property part = event.vocabulary().part(path);
        Property property = event.vocabulary().at(path);
        if (part == null || property == null) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        if (part.kind() == Kind.FACTS) {
            event.facts(part).forEach(fact -> add(ids, fact.get(property)));
        } else if (part.kind() == Kind.FACT) {
            Fact fact = event.fact(part);
            add(ids, fact == null ? null : fact.get(property));
        } else {
            add(ids, event.get(part));
        }
        return ids;
    }

    private static void add(List<String> ids, @Nullable Object value) {
        if (value instanceof List<?> list) {
            list.forEach(id -> ids.add((String) id));
        } else if (value != null) {
            ids.add((String) value);
        }
    }

    /** Whether a case has facts that are for somebody at all. */
    public static boolean mayBeUnnamed(Case event) {
        for (Property part : event.vocabulary().forSomebody()) {
            if (!event.facts(part).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The warnings of a decision about a case that has facts for somebody whom it does not name, sorted. Where nobody knows
     * whom it could name there, it may be any of them.
     *
     * @param open the paths of what is open in it
     */
    public static List<String> warnings(Case event, Set<String> open) {
        Map<String, Set<String>> unnamed = new TreeMap<>();
        for (Property part : event.vocabulary().ofCase().properties()) {
            if (part.kind() != Kind.FACTS || event.facts(part).isEmpty()) {
                continue;
            }
            for (Property property : part.type().properties()) {
                List<String> lists = property.relations().namedIn();
                if (!lists.isEmpty() && lists.stream().noneMatch(open::contains)) {
                    Set<String> named = new HashSet<>();
                    lists.forEach(path -> named.addAll(at(event, path)));
                    for (Fact fact : event.facts(part)) {
                        String id = (String) Objects.requireNonNull(fact.get(property));
                        if (!named.contains(id)) {
                            unnamed.computeIfAbsent(property.relations().unnamed(), w -> new TreeSet<>())
                                    .add(id);
                        }
                    }
                }
            }
        }
        return List.copyOf(unnamed.keySet());
    }
}

package school.policy.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/** What can be asked about a case, by its path in the exchange format, in the order of the vocabulary. */
final class Paths {

    private final Vocabulary vocabulary;
    private final Map<String, Place> all = new LinkedHashMap<>();
    private final Map<String, String> unknown = new HashMap<>();

    /**
     * Where a path leads.
     *
     * @param part the property of the case
     * @param property the property itself: of the fact there, of a judgement, or again of the case
     * @param filedUnder of facts that are filed under words, such as judgements, the word; absent: there is but one fact
     */
    record Place(Property part, Property property, @Nullable Word filedUnder) {}

    Paths(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Property part : vocabulary.ofCase().properties()) {
            Property answer = answer(part);
            if (part.kind() == Kind.FACT) {
                part.type().properties().forEach(p -> all.put(of(part, p), new Place(part, p, null)));
            } else if (answer != null) {
                Property by = part.type().filedBy().orElseThrow();
                for (Word word : by.list().all()) {
                    for (Property p : part.type().properties()) {
                        if (p != by) {
                            String path = of(part, word) + (p == answer ? "" : "." + p.path());
                            all.put(path, new Place(part, p, word));
                        }
                    }
                }
            } else {
                all.put(part.path(), new Place(part, part, null));
            }
        }
        vocabulary.unknowns().values().forEach(asked -> {
            Property part = asked.part();
            Word under = asked.filedUnder();
            String path = part == null
                    ? asked.property().path()
                    : under == null ? of(part, asked.property()) : of(part, under);
            unknown.put(path, asked.path());
        });
    }

    /** The property that answers the question under which facts are filed; null where they answer none. */
    static @Nullable Property answer(Property part) {
        if (part.kind() != Kind.FACTS || part.type().filedBy().isEmpty()) {
            return null;
        }
        for (Property property : part.type().properties()) {
            if (property.traits().answers()) {
                return property;
            }
        }
        return null;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Every path, in the order of the vocabulary; unmodifiable. */
    List<String> inOrder() {
        return List.copyOf(all.keySet());
    }

    Place place(String path) {
        Place place = all.get(path);
        if (place == null) {
            throw new IllegalArgumentException("nothing can be asked about '" + path + "'");
        }
        return place;
    }

    static String of(Property part, Property property) {
        return part.path() + "." + property.path();
    }

    /** The path of the answer to a question under which facts are filed. */
    static String of(Property part, Word question) {
        return part.path() + "." + question.word();
    }

    /** The paths of what a part of the case says. */
    List<String> under(Property part) {
        return all.entrySet().stream()
                .filter(each -> each.getValue().part() == part)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The path under which a case names it as unknown; empty where it cannot. */
    Optional<String> unknown(String path) {
        return Optional.ofNullable(unknown.get(path));
    }

    /** The case with a value at a path. */
    Case with(Case event, String path, Object value) {
        Place place = place(path);
        Property part = place.part();
        Word under = place.filedUnder();
        if (under != null) {
            List<Fact> facts = new ArrayList<>(event.facts(part));
            Fact before = event.filed(part, under).orElse(null);
            facts.remove(before);
            facts.add(
                    before == null
                            ? filed(part, under, place.property(), value)
                            : before.with(place.property(), value));
            return event.with(part, facts);
        }
        return part.kind() == Kind.FACT ? event.with(part, place.property(), value) : event.with(part, value);
    }

    private static Fact filed(Property part, Word under, Property property, Object value) {
        FactType type = part.type();
        @Nullable Object[] values = new @Nullable Object[type.properties().size()];
        values[type.filedBy().orElseThrow().index()] = under;
        values[property.index()] = value;
        return Fact.of(type, values);
    }

    /** Whether a value is one that a property can have, as far as its kind goes. */
    static boolean fits(Property property, Object value) {
        return property.kind().isList()
                ? value instanceof List<?> list
                        && list.stream().allMatch(item -> item != null && isItem(property, item))
                : isItem(property, value);
    }

    private static boolean isItem(Property property, Object item) {
        return switch (property.kind()) {
            case BOOLEAN -> item instanceof Boolean;
            case NUMBER -> item instanceof Integer;
            case DATE -> item instanceof LocalDate;
            case TEXT, ID, CLAUSE, TEXTS, IDS -> item instanceof String;
            case WORD, WORDS ->
                item instanceof Word word && word.equals(property.list().words().get(word.word()));
            case FACT, FACTS ->
                item instanceof Fact fact
                        && fact.type().index() == property.type().index();
        };
    }

    @Override
    public String toString() {
        return "paths of " + vocabulary;
    }
}

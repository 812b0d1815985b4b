package school.policy.json;

import static school.policy.json.SchemaParts.containing;
import static school.policy.json.SchemaParts.either;
import static school.policy.json.SchemaParts.holding;
import static school.policy.json.SchemaParts.map;
import static school.policy.json.SchemaParts.nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Property.Relations;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Where;
import school.policy.vocabulary.Word;

/** What properties of a case have to do with each other: as schemas as far as these can say it, and the rest in words. */
final class RelationSchemas {

    private final Vocabulary vocabulary;
    private final Function<Property, Map<String, Object>> stated;

    /** {@code stated}: the schema of a property's value where it is stated. */
    RelationSchemas(Vocabulary vocabulary, Function<Property, Map<String, Object>> stated) {
        this.vocabulary = vocabulary;
        this.stated = stated;
    }

    /**
     * What holds within one fact of a type, or among the parts of a case.
     *
     * @param orNull whether nothing can stand in its place: strict validators want it to be said again
     */
    List<Map<String, Object>> within(FactType type, boolean orNull) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Property property : type.properties()) {
            if (type == vocabulary.ofCase() && property.kind() == Kind.FACTS) {
                all.addAll(answered(property));
            }
            Property apart = property.relations().apartFrom();
            if (apart != null && isOfSameWords(property, apart)) {
                for (Word word : property.list().all()) {
                    all.add(either(without(apart, word, orNull), without(property, word, orNull)));
                }
            }
            for (Where.Test test : property.relations().onlyIn().tests()) {
                Map<String, Object> fits = fits(test);
                if (fits != null && property.kind() == Kind.BOOLEAN) {
                    Map<String, Object> no = nullable(map("enum", List.of(false)));
                    all.add(either(at(property, no, orNull), at(test.property(), fits, orNull)));
                }
            }
        }
        return all;
    }

    /** A question has its answer, unless it stands among what is not known. */
    private List<Map<String, Object>> answered(Property part) {
        Property by = part.type().filedBy().orElse(null);
        Property answer = part.type().properties().stream()
                .filter(property -> property.traits().answers())
                .findFirst()
                .orElse(null);
        List<Map<String, Object>> all = new ArrayList<>();
        if (by == null || answer == null) {
            return all;
        }
        for (Word word : by.list().all()) {
            Map<String, Object> answered =
                    nullable(holding(List.of(answer.path()), map(answer.path(), stated.apply(answer))));
            Map<String, Object> judged =
                    holding(List.of(), map(part.path(), nullable(holding(List.of(), map(word.word(), answered)))));
            String path = part.path() + "." + word.word();
            Property unknown = vocabulary.frame().unknown();
            all.add(
                    unknown != null && vocabulary.unknowns().containsKey(path)
                            ? either(holding(List.of(unknown.path()), map(unknown.path(), containing(path))), judged)
                            : judged);
        }
        return all;
    }

    private static boolean isOfSameWords(Property one, Property other) {
        return one.kind() == Kind.WORDS && other.kind() == Kind.WORDS && one.isLike(other);
    }

    private static Map<String, Object> without(Property list, Word word, boolean orNull) {
        return at(list, map("type", List.of("array", "null"), "not", containing(word.word())), orNull);
    }

    /** A fact, or a case, of which this is so where the property is stated. */
    private static Map<String, Object> at(Property property, Map<String, Object> schema, boolean orNull) {
        int dot = property.path().indexOf('.');
        String key = property.path().substring(dot + 1);
        Map<String, Object> all = holding(List.of(), map(key, schema));
        if (dot >= 0) {
            all = holding(List.of(), map(property.path().substring(0, dot), nullable(all)));
        }
        return orNull ? nullable(all) : all;
    }

    /** What must be so of a value that is stated; null where no schema can say it, or nothing need be so. */
    private static @Nullable Map<String, Object> fits(Where.Test test) {
        boolean list = test.property().kind().isList();
        Where.Check check = test.check();
        if (check instanceof Where.Among among) {
            Map<String, Object> one = map("enum", sorted(among.values()));
            return nullable(list ? map("type", "array", "contains", one) : one);
        } else if (check instanceof Where.Only only) {
            return list
                    ? nullable(map("type", "array", "items", map("enum", sorted(only.values())), "minItems", 1))
                    : map("type", "null");
        } else if (check instanceof Where.From from) {
            return nullable(map("type", "integer", "minimum", from.least()));
        } else if (check instanceof Where.Some some) {
            return nullable(map("type", "array", some.some() ? "minItems" : "maxItems", some.some() ? 1 : 0));
        } else if (check instanceof Where.Said said && !said.said()) {
            return map("type", "null");
        }
        return null;
    }

    private static List<Object> sorted(Collection<Object> values) {
        return values.stream()
                .sorted((a, b) -> a instanceof Word one && b instanceof Word other
                        ? one.compareTo(other)
                        : a.toString().compareTo(b.toString()))
                .toList();
    }

    /** What no schema can say, each as half a sentence. */
    List<String> unsaid() {
        List<String> unsaid = new ArrayList<>();
        for (Property part : vocabulary.ofCase().properties()) {
            unsaid(part, unsaid);
            if (part.kind().isOfFacts()) {
                part.type().properties().forEach(property -> unsaid(property, unsaid));
            }
        }
        return unsaid;
    }

    private void unsaid(Property property, List<String> unsaid) {
        Relations to = property.relations();
        String path = path(property);
        if (to.notBefore() != null) {
            unsaid.add(path + " is no earlier than " + path(to.notBefore()));
        }
        if (to.notAfterTheDay()) {
            unsaid.add(path + " is no later than the day of the event");
        }
        if (to.among() != null) {
            String all = path(to.among());
            unsaid.add(path + " holds nothing that " + all + " does not"
                    + (vocabulary.unknowns().containsKey(all) ? ", unless " + all + " is unknown" : ""));
        }
        if (to.apartFrom() != null && !isOfSameWords(property, to.apartFrom())) {
            unsaid.add(path + " holds nothing that " + path(to.apartFrom()) + " does");
        }
        for (Where.Test test : to.onlyIn().tests()) {
            if (test.check() instanceof Where.Texts || test.check() instanceof Where.Registered) {
                unsaid.add(path + " is true only where " + path(test.property()) + " allows it");
            }
        }
    }

    private static String path(Property property) {
        FactType owner = property.owner();
        return owner.path().isEmpty() ? property.path() : owner.path() + "." + property.path();
    }
}

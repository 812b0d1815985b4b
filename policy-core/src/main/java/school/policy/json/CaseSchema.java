package school.policy.json;

import static school.policy.json.SchemaParts.array;
import static school.policy.json.SchemaParts.map;
import static school.policy.json.SchemaParts.nullable;
import static school.policy.json.SchemaParts.object;
import static school.policy.json.SchemaParts.ref;
import static school.policy.json.SchemaParts.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;

/** The JSON Schema of a case, as it follows from a vocabulary. */
final class CaseSchema {

    private static final String UNSAID =
            "Keys besides id and facts are passed over. A line that fits this schema can still"
                    + " be refused, for what no schema can say: no key is written twice; %stexts are in Unicode's form NFC and"
                    + " hold no character that is newer than the reader's Unicode; in an id no two alphabets are mixed, even"
                    + " where none of them is Latin, Greek or Cyrillic; and a number has at most 1,000 characters, a text a"
                    + " million, and a line as many as the reader takes.";

    private final Vocabulary vocabulary;
    private final RelationSchemas relations;

    private CaseSchema(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.relations = new RelationSchemas(vocabulary, this::plain);
    }

    /** One line of a file of cases, for the policy or in the vocabulary of that name. */
    static Map<String, Object> of(Vocabulary vocabulary, String name) {
        CaseSchema of = new CaseSchema(vocabulary);
        Map<String, Object> facts = of.fact(vocabulary.ofCase(), false);
        StringBuilder unsaid = new StringBuilder();
        of.relations.unsaid().forEach(relation -> unsaid.append(relation).append("; "));
        Map<String, Object> schema = SchemaParts.head("case", name, "A case: one event on one date");
        schema.put("description", UNSAID.replace("%s", unsaid));
        schema.putAll(SchemaParts.holding(
                List.of("id", "facts"),
                map("id", map("$ref", "#/$defs/id", "type", "string", "maxLength", 200), "facts", facts)));
        schema.put("$defs", map("text", SchemaParts.text(), "id", SchemaParts.id(), "day", SchemaParts.day()));
        return schema;
    }

    /** {@code orNull}: whether nothing can stand in its place. */
    private Map<String, Object> fact(FactType type, boolean orNull) {
        Keys keys = new Keys();
        Map<String, Keys> groups = new LinkedHashMap<>();
        for (Property property : type.properties()) {
            if (property.traits().filedBy()) {
                continue;
            }
            int dot = property.path().indexOf('.');
            if (dot < 0) {
                keys.add(property.path(), value(property), property.traits().required());
            } else {
                String group = property.path().substring(0, dot);
                // here it keeps its place, filled in when all of the group is known
                keys.properties.putIfAbsent(group, group);
                groups.computeIfAbsent(group, g -> new Keys())
                        .add(
                                property.path().substring(dot + 1),
                                value(property),
                                property.traits().required());
            }
        }
        groups.forEach((group, inner) -> {
            Map<String, Object> schema = object(inner.required, inner.properties);
            boolean required = !inner.required.isEmpty();
            keys.add(group, required ? schema : nullable(schema), required);
        });
        Map<String, Object> fact = object(keys.required, keys.properties);
        List<Map<String, Object>> related = relations.within(type, orNull);
        if (related.size() == 1) {
            fact.putAll(related.get(0));
        } else if (!related.isEmpty()) {
            fact.put("allOf", related);
        }
        return fact;
    }

    /** The keys of an object. */
    private static final class Keys {

        private final Map<String, Object> properties = new LinkedHashMap<>();
        private final List<String> required = new ArrayList<>();

        private void add(String key, Object schema, boolean always) {
            properties.put(key, schema);
            if (always) {
                required.add(key);
            }
        }
    }

    private Map<String, Object> value(Property property) {
        Map<String, Object> value = property == vocabulary.frame().unknown()
                ? array(words(vocabulary.unknowns().keySet().stream().sorted().toList()))
                : plain(property);
        Map<String, Object> schema = map("description", property.means());
        schema.putAll(property.traits().required() ? value : nullable(value));
        return schema;
    }

    private Map<String, Object> plain(Property property) {
        return switch (property.kind()) {
            case BOOLEAN -> map("type", "boolean");
            case NUMBER -> number(property.traits());
            case TEXT -> ref("text");
            case ID -> ref("id");
            case CLAUSE -> SchemaParts.clause();
            case DATE -> ref("day");
            case WORD -> words(property.list());
            case TEXTS -> array(ref("text"));
            case IDS -> array(ref("id"));
            case WORDS -> array(words(property.list()));
            case FACT -> fact(property.type(), !property.traits().required());
            case FACTS -> facts(property.type());
        };
    }

    private static Map<String, Object> number(Property.Traits traits) {
        Integer least = traits.least();
        Integer most = traits.most();
        return map(
                "type",
                "integer",
                "minimum",
                least == null ? Integer.MIN_VALUE : least,
                "maximum",
                most == null ? Integer.MAX_VALUE : most);
    }

    private Map<String, Object> facts(FactType type) {
        Property by = type.filedBy().orElse(null);
        if (by == null) {
            return array(fact(type, false));
        }
        Map<String, Object> filed = new LinkedHashMap<>();
        by.list().words().keySet().forEach(word -> filed.put(word, nullable(fact(type, true))));
        return object(List.of(), filed);
    }
}

package school.policy.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import school.policy.clause.ClauseId;
import school.policy.decision.Decision;
import school.policy.fact.FactType;
import school.policy.fact.OpenQuestion;
import school.policy.fact.Property;
import school.policy.fact.Vocabulary;
import school.policy.fact.Word;

/** The JSON Schemas as they follow from the vocabulary and from the records of a decision. */
final class SchemaWriter {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private SchemaWriter() {}

    /** One line of a file of cases. */
    static Map<String, Object> ofCase() {
        Map<String, Object> facts = fact(Vocabulary.ofCase());
        properties(facts)
                .put(
                        "unknown",
                        Map.of(
                                "description", "paths of live questions whose answer is not known",
                                "type", List.of("array", "null"),
                                "items",
                                        Map.of(
                                                "enum",
                                                OpenQuestion.known().stream()
                                                        .map(OpenQuestion::path)
                                                        .sorted()
                                                        .toList())));
        Map<String, Object> schema = head("case", "A case: one event on one date");
        schema.put("description", "Keys besides id and facts are passed over.");
        schema.put("type", "object");
        schema.put("required", List.of("id", "facts"));
        schema.put("properties", sorted(Map.of("id", Map.of("type", "string", "minLength", 1), "facts", facts)));
        return schema;
    }

    /** One line of what the command answers. */
    static Map<String, Object> ofDecision() {
        Map<String, Object> schema = head("decision", "A decision, or what was wrong with the line of its case");
        schema.put("oneOf", List.of(record(Decision.class), error()));
        return schema;
    }

    private static Map<String, Object> head(String name, String title) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DRAFT);
        schema.put("$id", "urn:school.policy:" + name + ":1");
        schema.put("title", title);
        return schema;
    }

    private static Map<String, Object> error() {
        Map<String, Object> error = object(
                sorted(Map.of(
                        "line", Map.of("type", "integer", "minimum", 1),
                        "message", Map.of("type", "string"),
                        "path", Map.of("type", "string"))),
                List.of("line", "message", "path"));
        return object(
                sorted(Map.of("error", error, "id", Map.of("type", List.of("string", "null")))),
                List.of("error", "id"));
    }

    private static Map<String, Object> fact(FactType type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Property property : type.properties()) {
            if (property.means().key()) {
                continue;
            }
            int dot = property.path().indexOf('.');
            if (dot < 0) {
                properties.put(property.path(), value(property));
            } else {
                Object group = properties.computeIfAbsent(
                        property.path().substring(0, dot), g -> nullable(object(new LinkedHashMap<>(), List.of())));
                properties(group).put(property.path().substring(dot + 1), value(property));
            }
            if (property.means().required()) {
                required.add(property.path());
            }
        }
        return object(properties, required);
    }

    private static Map<String, Object> value(Property property) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", property.means().value());
        schema.putAll(
                switch (property.kind()) {
                    case BOOLEAN -> Map.of("type", "boolean");
                    case NUMBER -> Map.of("type", "integer");
                    case TEXT -> text();
                    case DATE -> sorted(Map.of("format", "date", "type", "string"));
                    case WORD -> words(property.type());
                    case TEXTS -> list(text());
                    case WORDS -> list(words(property.type()));
                    case FACT -> fact(Vocabulary.type(property.type()));
                    case FACTS -> facts(Vocabulary.type(property.type()));
                });
        return property.means().required() ? schema : nullable(schema);
    }

    private static Map<String, Object> facts(FactType type) {
        Property key = type.key().orElse(null);
        if (key == null) {
            return list(fact(type));
        }
        Map<String, Object> filed = new LinkedHashMap<>();
        for (Object word : key.type().getEnumConstants()) {
            filed.put(((Word) word).word(), nullable(fact(type)));
        }
        return object(filed, List.of());
    }

    /** An absent value may be written as null. */
    private static Map<String, Object> nullable(Map<String, Object> schema) {
        Map<String, Object> with = new LinkedHashMap<>(schema);
        if (with.get("enum") instanceof List<?> words) {
            List<@Nullable Object> more = new ArrayList<>(words);
            more.add(null);
            with.put("enum", more);
        } else {
            with.put("type", List.of(with.get("type"), "null"));
        }
        return with;
    }

    private static Map<String, Object> record(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String key = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            properties.put(key, value(component.getGenericType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(key);
            }
        }
        return object(properties, required);
    }

    private static Map<String, Object> value(Type type) {
        if (type instanceof ParameterizedType list) {
            return list(value(list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == ClauseId.class) {
            return sorted(Map.of("pattern", "^[A-Z]{2,4}-[0-9]{2,3}$", "type", "string"));
        } else if (plain == boolean.class) {
            return Map.of("type", "boolean");
        } else if (plain.isEnum()) {
            return words(plain);
        }
        return plain.isRecord() ? record(plain) : Map.of("type", "string");
    }

    private static Map<String, Object> words(Class<?> words) {
        return Map.of(
                "enum",
                Arrays.stream(words.getEnumConstants())
                        .map(w -> ((Word) w).word())
                        .toList());
    }

    private static Map<String, Object> text() {
        return sorted(Map.of("minLength", 1, "type", "string"));
    }

    private static Map<String, Object> list(Object items) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", items);
        return schema;
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Object schema) {
        return (Map<String, Object>) ((Map<String, Object>) schema).get("properties");
    }

    private static Map<String, Object> sorted(Map<String, ?> map) {
        return new LinkedHashMap<>(new TreeMap<>(map));
    }
}

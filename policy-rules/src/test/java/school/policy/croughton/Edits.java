package school.policy.croughton;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import school.policy.fact.SchoolVocabulary;
import school.policy.fact.Step;
import school.policy.vocabulary.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A line of a case, changed at random places into what hosts send by mistake, or might. */
final class Edits {

    private static final JsonMapper MAPPER = Published.MAPPER;

    /** Letters of two alphabets, neither of which is Latin, Greek or Cyrillic. */
    static final String FARTHER_OFF = "\u0563\u10D2";

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "c1",
            "c1 ",
            " c1",
            "c1\n",
            "c\u200B1",
            "\uFEFFc1",
            "c1\u00A0",
            "c\uFE0F",
            "\u3164",
            "\uD800",
            "\u0441hild",
            "\u0441" + "1",
            "\u0441\u0442\u043E\u043B",
            "a\u03B2",
            FARTHER_OFF,
            "e\u0301va",
            "\u00E9va",
            "\u751F\u5F92\u306E1",
            "\uD83D\uDE00",
            "a".repeat(200),
            "a".repeat(201),
            "\uD83D\uDE00".repeat(200),
            "2025-03-12",
            "2025-02-29",
            "2024-02-29",
            "2100-02-29",
            "2000-02-29",
            "1899-12-31",
            "1900-01-01",
            "2200-12-31",
            "2201-01-01",
            "9999-12-31",
            "2025-3-1",
            "2025-03-12T10:00",
            "12025-03-12",
            "PU-03",
            "PU-003",
            "PU-103",
            "PU-3",
            "pu-03",
            "teacher",
            "Teacher",
            "lesson",
            "true",
            "18");

    private static final List<String> NUMBERS = List.of(
            "18",
            "18.0",
            "18.00",
            "18.5",
            "1.8E1",
            "180E-1",
            "-0",
            "-1",
            "0",
            "120",
            "120.0",
            "121",
            "1E2",
            "1E9",
            "2147483648");

    private final Random random;

    Edits(Random random) {
        this.random = random;
    }

    /** The line with up to three changes. */
    ObjectNode of(ObjectNode line) {
        ObjectNode changed = line.deepCopy();
        for (int i = random.nextInt(4); i > 0; i--) {
            change(changed);
        }
        return changed;
    }

    private void change(ObjectNode line) {
        switch (random.nextInt(8)) {
            case 0 -> state(line, property -> value(property, random.nextInt(4) == 0));
            case 1 -> state(line, property -> value(property, false));
            case 2 -> judgement(line);
            case 3 -> facts(line).set("unknown", MAPPER.valueToTree(List.of(one(paths()))));
            case 4 ->
                facts(line)
                        .set(
                                random.nextBoolean() ? "done" : "not_done",
                                MAPPER.valueToTree(
                                        List.of(one(List.of(Step.values())).word())));
            default -> spoil(line);
        }
    }

    /** The facts of a line; of one that holds none any more, others that are lost. */
    private static ObjectNode facts(ObjectNode line) {
        return line.get("facts") instanceof ObjectNode facts ? facts : MAPPER.createObjectNode();
    }

    /** States something where the vocabulary has a place for it. */
    private void state(ObjectNode line, Function<Property, JsonNode> value) {
        Property part = one(SchoolVocabulary.vocabulary().ofCase().properties());
        if (part.kind() == Property.Kind.FACT || part.kind() == Property.Kind.FACTS) {
            Property property = one(part.type().properties());
            if (part.kind() == Property.Kind.FACT) {
                put(object(facts(line), part.path()), property, value);
            } else if (part.type().filedBy().isEmpty()) {
                ObjectNode fact = MAPPER.createObjectNode().put("child", one(TEXTS.subList(0, 24)));
                put(fact, property, value);
                facts(line).set(part.path(), MAPPER.createArrayNode().add(fact));
            } else {
                Property key = part.type().filedBy().orElseThrow();
                String word = one(key.list().all()).word();
                put(object(object(facts(line), part.path()), word), property, value);
            }
        } else {
            facts(line).set(part.path(), value.apply(part));
        }
    }

    private static void put(ObjectNode fact, Property property, Function<Property, JsonNode> value) {
        if (property.traits().filedBy()) {
            return;
        }
        int dot = property.path().indexOf('.');
        ObjectNode group = dot < 0 ? fact : object(fact, property.path().substring(0, dot));
        group.set(property.path().substring(dot + 1), value.apply(property));
    }

    private static ObjectNode object(ObjectNode in, String key) {
        if (in.get(key) instanceof ObjectNode there) {
            return there;
        }
        ObjectNode made = MAPPER.createObjectNode();
        in.set(key, made);
        return made;
    }

    private void judgement(ObjectNode line) {
        String path = one(paths());
        if (path.startsWith("judgements.")) {
            ObjectNode judgement = object(object(facts(line), "judgements"), path.substring("judgements.".length()));
            judgement.put("by", "headteacher");
            if (random.nextBoolean()) {
                facts(line).set("unknown", MAPPER.valueToTree(List.of(path)));
            }
        }
    }

    private static List<String> paths() {
        return Cases.OPEN;
    }

    private JsonNode value(Property property, boolean any) {
        if (any) {
            return anything();
        }
        return switch (property.kind()) {
            case BOOLEAN -> MAPPER.valueToTree(random.nextBoolean());
            case NUMBER -> number();
            case TEXT, ID, CLAUSE, DATE -> MAPPER.valueToTree(one(TEXTS));
            case WORD -> word(property);
            case TEXTS, IDS -> MAPPER.createArrayNode().add(one(TEXTS)).add(one(TEXTS));
            case WORDS -> MAPPER.createArrayNode().add(word(property)).add(word(property));
            case FACT, FACTS -> anything();
        };
    }

    private JsonNode word(Property property) {
        return MAPPER.valueToTree(one(property.list().all()).word());
    }

    private JsonNode number() {
        return MAPPER.valueToTree(new BigDecimal(one(NUMBERS)));
    }

    private JsonNode anything() {
        return switch (random.nextInt(7)) {
            case 0 -> MAPPER.nullNode();
            case 1 -> MAPPER.valueToTree(random.nextBoolean());
            case 2 -> number();
            case 3 -> MAPPER.createArrayNode();
            case 4 -> MAPPER.createObjectNode();
            case 5 -> MAPPER.createArrayNode().add(MAPPER.nullNode());
            default -> MAPPER.valueToTree(one(TEXTS));
        };
    }

    /** Changes a value somewhere, takes it out, or adds a key that nobody knows. */
    private void spoil(ObjectNode line) {
        List<JsonNode> inner = new ArrayList<>();
        collect(line, inner);
        JsonNode where = one(inner);
        if (where instanceof ArrayNode list) {
            list.insert(random.nextInt(list.size() + 1), anything());
        } else if (where instanceof ObjectNode map) {
            List<String> keys = List.copyOf(map.propertyNames());
            int way = keys.isEmpty() ? 0 : random.nextInt(8);
            if (way == 1) {
                map.remove(one(keys));
            } else if (way == 2) {
                map.putNull(one(keys));
            } else if (way == 0) {
                map.set(one(List.of("", "id", "kind", "Kind", "value", "__proto__", "constructor")), anything());
            } else {
                map.set(one(keys), anything());
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainer()) {
            inner.add(node);
            node.forEach(each -> collect(each, inner));
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

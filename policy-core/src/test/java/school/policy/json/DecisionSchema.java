package school.policy.json;

import static school.policy.json.Schemas.array;
import static school.policy.json.Schemas.either;
import static school.policy.json.Schemas.holding;
import static school.policy.json.Schemas.map;
import static school.policy.json.Schemas.nullable;
import static school.policy.json.Schemas.object;
import static school.policy.json.Schemas.ref;
import static school.policy.json.Schemas.text;
import static school.policy.json.Schemas.words;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.policy.clause.ClauseId;
import school.policy.decision.Decision;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.decision.Warnings;
import school.policy.fact.Property;
import school.policy.fact.Texts;

/** The JSON Schema of a decision, as it follows from its records. */
final class DecisionSchema {

    private static final String UNSAID =
            "No schema can say that lists are sorted, that missing and findings name what the"
                    + " case and the policy hold, and that the same case under the same revision gives the same bytes.";

    private static final Map<String, Object> SOME_TEXT = map("type", "string", "minLength", 1);

    /** What the records say of a text by its name alone. */
    private static final Map<String, Map<String, Object>> TEXTS = Map.of(
            "Decision.id", ref("id"),
            "Report.via", ref("id"),
            "Finding.because", SOME_TEXT,
            "Finding.rule", text(":[1-9][0-9]*" + Schemas.END),
            "PolicyStamp.id", text("^[a-z0-9][a-z0-9-]{0,60}" + Schemas.END),
            "PolicyStamp.version", SOME_TEXT,
            "PolicyStamp.revision", text("^sha256:[0-9a-f]{64}" + Schemas.END),
            "Decision.missing",
                    map("enum", Decision.missable().stream().sorted().toList()),
            "Decision.warnings",
                    either(map("enum", Warnings.PLAIN), text("^" + Warnings.CONTESTED + "I-[0-9]{2,3}" + Schemas.END)));

    private DecisionSchema() {}

    /** One line of what the command answers. */
    static Map<String, Object> schema() {
        Map<String, Object> schema =
                Schemas.head("decision", "A decision, or what was wrong with the line of its case");
        schema.put("description", UNSAID);
        schema.put("oneOf", List.of(decision(), error()));
        schema.put("$defs", map("id", text(Texts.Form.ID), "clause", text(Texts.Form.CLAUSE)));
        return schema;
    }

    private static Map<String, Object> decision() {
        Map<String, Object> decision = record(Decision.class);
        decision.put(
                "allOf",
                List.of(
                        map(
                                "if", verdictIs(Verdict.BREACH),
                                "then", holding(List.of("strength"), map("strength", true)),
                                "else", holding(List.of(), map("strength", false, "breached", none()))),
                        map(
                                "if", verdictIs(Verdict.PERMITTED, Verdict.REPORT_TO),
                                "else", holding(List.of(), map("permitted_by", none())))));
        return decision;
    }

    private static Map<String, Object> verdictIs(Verdict... verdicts) {
        List<String> words = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            words.add(verdict.word());
        }
        return holding(List.of(), map("verdict", map("enum", words)));
    }

    private static Map<String, Object> none() {
        return map("type", "array", "maxItems", 0);
    }

    private static Map<String, Object> error() {
        Map<String, Object> error = object(
                List.of("line", "path", "message"),
                map("line", map("type", "integer", "minimum", 1), "path", map("type", "string"), "message", SOME_TEXT));
        return object(List.of("id", "error"), map("id", nullable(ref("id")), "error", error));
    }

    private static Map<String, Object> record(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String key = Property.key(component.getName());
            properties.put(key, value(type.getSimpleName() + "." + key, component.getGenericType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(key);
            }
        }
        return object(required, properties);
    }

    private static Map<String, Object> value(String name, Type type) {
        if (type instanceof ParameterizedType list) {
            Map<String, Object> schema = array(value(name, list.getActualTypeArguments()[0]));
            if (name.equals(Report.class.getSimpleName() + ".because")) {
                schema.put("minItems", 1);
            }
            schema.put("uniqueItems", true);
            return schema;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == ClauseId.class) {
            return ref("clause");
        } else if (plain == boolean.class) {
            return map("type", "boolean");
        } else if (plain.isEnum()) {
            return words(plain);
        } else if (plain.isRecord()) {
            return record(plain);
        }
        Map<String, Object> text = TEXTS.get(name);
        if (text == null) {
            throw new IllegalStateException("say in this class what " + name + " holds");
        }
        return text;
    }
}

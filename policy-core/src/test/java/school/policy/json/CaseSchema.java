package school.policy.json;

import static school.policy.json.Schemas.array;
import static school.policy.json.Schemas.containing;
import static school.policy.json.Schemas.either;
import static school.policy.json.Schemas.holding;
import static school.policy.json.Schemas.map;
import static school.policy.json.Schemas.nullable;
import static school.policy.json.Schemas.object;
import static school.policy.json.Schemas.properties;
import static school.policy.json.Schemas.ref;
import static school.policy.json.Schemas.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import school.policy.fact.FactType;
import school.policy.fact.LessonContext;
import school.policy.fact.OpenQuestion;
import school.policy.fact.Property;
import school.policy.fact.Question;
import school.policy.fact.Step;
import school.policy.fact.Texts;
import school.policy.fact.Vocabulary;
import school.policy.fact.Word;

/** The JSON Schema of a case, as it follows from the vocabulary. */
final class CaseSchema {

    private static final String UNSAID =
            "Keys besides id and facts are passed over. A line that fits this schema can still"
                    + " be refused, for what no schema can say: no key is written twice; a consent and an employment end no"
                    + " earlier than they begin; a picture is published no later than the day of the event; names_used names"
                    + " children of the picture alone, unless photo.children is unknown; texts are in Unicode's form NFC and"
                    + " hold no character that is newer than the reader's Unicode; in an id no two alphabets are mixed, even"
                    + " where none of them is Latin, Greek or Cyrillic; and a number has at most 1,000 characters, a text a"
                    + " million, and a line as many as the reader takes.";

    private CaseSchema() {}

    /** One line of a file of cases. */
    static Map<String, Object> schema() {
        Map<String, Object> facts = fact(Vocabulary.ofCase());
        List<Object> relations = new ArrayList<>();
        for (Question question : Question.values()) {
            relations.add(judgedOrOpen(question));
        }
        for (Step step : Step.values()) {
            relations.add(either(without("done", step), without("not_done", step)));
        }
        facts.put("allOf", relations);
        Map<String, Object> schema = Schemas.head("case", "A case: one event on one date");
        schema.put("description", UNSAID);
        schema.putAll(holding(
                List.of("id", "facts"),
                map("id", map("$ref", "#/$defs/id", "type", "string", "maxLength", 200), "facts", facts)));
        schema.put(
                "$defs",
                map("text", Schemas.text(Texts.Form.TEXT), "id", Schemas.text(Texts.Form.ID), "day", Schemas.day()));
        return schema;
    }

    /** A judgement has its value, unless it stands among what is not known. */
    private static Map<String, Object> judgedOrOpen(Question question) {
        Map<String, Object> judged = nullable(holding(List.of("value"), map("value", map("type", "boolean"))));
        return either(
                holding(List.of("unknown"), map("unknown", containing("judgements." + question.word()))),
                holding(List.of(), map("judgements", nullable(holding(List.of(), map(question.word(), judged))))));
    }

    private static Map<String, Object> without(String list, Step step) {
        Map<String, Object> other = map("type", List.of("array", "null"), "not", containing(step.word()));
        return holding(List.of(), map(list, other));
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
                        property.path().substring(0, dot), g -> nullable(object(List.of(), new LinkedHashMap<>())));
                properties(group).put(property.path().substring(dot + 1), value(property));
            }
            if (property.means().required()) {
                required.add(property.path());
            }
        }
        Map<String, Object> fact = object(required, properties);
        if (type.recordClass() == LessonContext.class) {
            // part of a lesson there is only in a lesson
            fact.putAll(either(
                    nullable(holding(List.of(), map("part_of_lesson", nullable(map("enum", List.of(false)))))),
                    nullable(holding(List.of(), map("session", nullable(map("enum", List.of("lesson"))))))));
        }
        return fact;
    }

    private static Map<String, Object> value(Property property) {
        Map<String, Object> value =
                switch (property.kind()) {
                    case BOOLEAN -> map("type", "boolean");
                    case NUMBER -> number(property.means().within());
                    case TEXT -> text(property);
                    case DATE -> ref("day");
                    case WORD -> words(property.type());
                    case TEXTS -> array(text(property));
                    case WORDS -> array(words(property.type()));
                    case FACT -> fact(Vocabulary.type(property.type()));
                    case FACTS -> facts(Vocabulary.type(property.type()));
                };
        Map<String, Object> schema = map("description", property.means().value());
        schema.putAll(property.means().required() ? value : nullable(value));
        return schema;
    }

    private static Map<String, Object> number(int[] within) {
        return map("type", "integer", "minimum", within[0], "maximum", within[1]);
    }

    private static Map<String, Object> text(Property property) {
        return switch (property.means().form()) {
            case TEXT -> ref("text");
            case ID -> ref("id");
            case CLAUSE -> Schemas.text(Texts.Form.CLAUSE);
            case QUESTION ->
                map(
                        "enum",
                        OpenQuestion.known().stream()
                                .map(OpenQuestion::path)
                                .sorted()
                                .toList());
        };
    }

    private static Map<String, Object> facts(FactType type) {
        Property key = type.key().orElse(null);
        if (key == null) {
            return array(fact(type));
        }
        Map<String, Object> filed = new LinkedHashMap<>();
        for (Object word : key.type().getEnumConstants()) {
            filed.put(((Word) word).word(), nullable(fact(type)));
        }
        return object(List.of(), filed);
    }
}

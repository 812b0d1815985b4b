package school.policy.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.policy.source.Texts;
import school.policy.vocabulary.WordList;

/**
 * The parts of which schemas are made. Each keyword stands beside the type it is about, as strict validators want it. What
 * they cannot agree on is not used: {@code format}, which some take for a remark, and {@code $} in patterns, which in Java
 * holds before a last line break too.
 */
final class SchemaParts {

    /** The end of a text. */
    static final String END = "(?![\\s\\S])";

    /** What is not to be seen, or looks like a space and is none, as {@link Texts} has it. */
    private static final String UNSEEN = "\\p{C}\\p{Zl}\\p{Zp}\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000"
            + "\\uFE00-\\uFE0F\\uDB40\\uDD00-\\uDB40\\uDDEF"
            + escaped(Texts.BLANK);

    private static final String SEEN = "[^ " + UNSEEN + "]";
    private static final String SEEN_OR_SPACE = "[^" + UNSEEN + "]";

    private static final String DAYS = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
            + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
            + "|02-(?:0[1-9]|1[0-9]|2[0-8])";
    private static final String LEAP_YEARS = "(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000";

    private SchemaParts() {}

    /**
     * A URN has no address, as nobody serves the schemas; it holds letters, digits and hyphens alone. Each policy and each
     * vocabulary has its own, so that one validator can know several.
     */
    static Map<String, Object> head(String kind, String of, String title) {
        return map(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                "urn:school-policy:" + kind + ":1:" + of,
                "title",
                title);
    }

    /** A text in words of the host's own. */
    static Map<String, Object> text() {
        return text("^ *" + SEEN + SEEN_OR_SPACE + "*" + END);
    }

    /** An id of somebody or something. */
    static Map<String, Object> id() {
        Map<String, Object> id = text("^" + SEEN + "(?:" + SEEN_OR_SPACE + "*" + SEEN + ")?" + END);
        id.put("allOf", List.of(text(oneAlphabet()), text(notOnlyLikeOurs())));
        return id;
    }

    /** The id of a clause. */
    static Map<String, Object> clause() {
        return text("^" + Texts.CLAUSE + END);
    }

    static Map<String, Object> text(String pattern) {
        return map("type", "string", "pattern", pattern);
    }

    /** Letters of Latin, Greek or Cyrillic among no others. */
    private static String oneAlphabet() {
        List<String> alphabets = List.of("\\p{Script=Latin}", "\\p{Script=Greek}", "\\p{Script=Cyrillic}");
        List<String> ways = new ArrayList<>();
        for (String alphabet : alphabets) {
            ways.add("[\\P{L}\\p{Script=Common}\\p{Script=Inherited}" + alphabet + "]*" + END);
        }
        ways.add("(?![\\s\\S]*(?=\\p{L})[" + String.join("", alphabets) + "])");
        return "^(?:" + String.join("|", ways) + ")";
    }

    /** No letter at all, or one that looks like none of ours. */
    private static String notOnlyLikeOurs() {
        String ours = escaped(Texts.LIKE_OURS);
        return "^\\P{L}*" + END + "|[^\\P{L}" + ours + "]";
    }

    private static String escaped(String letters) {
        StringBuilder escaped = new StringBuilder();
        letters.chars().forEach(c -> escaped.append(String.format(Locale.ROOT, "\\u%04X", c)));
        return escaped.toString();
    }

    /** A day of the calendar from 1900 to 2200, of which the last and the first, like 2100, are no leap years. */
    static Map<String, Object> day() {
        return text("^(?:(?:(?:19|20|21)[0-9]{2}|2200)-(?:" + DAYS + ")|(?:" + LEAP_YEARS + ")-02-29)" + END);
    }

    static Map<String, Object> ref(String name) {
        return map("$ref", "#/$defs/" + name);
    }

    static Map<String, Object> words(WordList list) {
        return words(list.words().keySet().stream().toList());
    }

    /** One of some texts; a schema lists one at least. */
    static Map<String, Object> words(List<?> words) {
        return words.isEmpty() ? map("type", "string", "not", map("type", "string")) : map("enum", words);
    }

    static Map<String, Object> array(Object items) {
        return map("type", "array", "items", items);
    }

    /** A list in which a text stands. */
    static Map<String, Object> containing(String text) {
        return map("type", "array", "contains", map("const", text));
    }

    /** An object with these properties and no others. */
    static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
        Map<String, Object> schema = holding(required, properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    /** An object with these properties among others. */
    static Map<String, Object> holding(List<String> required, Map<String, Object> properties) {
        Map<String, Object> schema = map("type", "object");
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        return schema;
    }

    static Map<String, Object> either(Object one, Object other) {
        return map("anyOf", List.of(one, other));
    }

    /** An absent value may be written as null. */
    static Map<String, Object> nullable(Map<String, Object> schema) {
        Map<String, Object> with = new LinkedHashMap<>(schema);
        if (with.get("enum") instanceof List<?> words) {
            List<@Nullable Object> more = new ArrayList<>(words);
            more.add(null);
            with.put("enum", more);
        } else if (with.containsKey("$ref")) {
            return either(schema, map("type", "null"));
        } else {
            with.put("type", List.of(with.get("type"), "null"));
        }
        return with;
    }

    /** Keys and values in turn. */
    static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}

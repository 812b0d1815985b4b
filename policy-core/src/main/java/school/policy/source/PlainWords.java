package school.policy.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * What is wrong with a text that cannot be read, and how to mend it. The readers' own words are written for programmers
 * and change with every version, so that none of them is passed on; what they mean is recognised by a few of them.
 */
final class PlainWords {

    private static final Pattern CHARACTER = Pattern.compile("Unexpected character \\('(.)' \\(code");
    private static final Pattern WORD = Pattern.compile(
            "(?i)Unrecognized token '(t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|no|yes|none|undefined|nul|nil)'");

    static final String ENDS_EARLY = "the text ends too early; close every bracket and every quotation mark";
    static final String TOO_DEEP = "nested too deeply, as a depth of " + Limits.NESTING
            + " is the limit; look for brackets that are opened and never closed";
    static final String KEY_TOO_LONG =
            "the key is too long, as 200 letters is the limit; look for a quotation mark that is missing";

    /** What the reader says where something is longer or deeper than allowed, and what is said instead. */
    private static final Map<String, String> TOO_MUCH = inOrder(
            "nesting depth", TOO_DEEP,
            "ame length", KEY_TOO_LONG,
            "", "the text is too long, as a million letters is the limit; shorten it");

    private static final Map<String, String> JSON = inOrder(
            "end-of-input", ENDS_EARLY,
            "CTRL-CHAR", "a character that cannot be seen stands here, such as a tab inside a text; remove it",
            "character escape",
                    "a backslash stands before something that it cannot go with; write two backslashes for one",
            "numeric value", "no number is written like this; write it with digits alone, such as 12",
            "'NaN'", "no number is written like this; write it with digits alone, such as 12",
            "'INF", "no number is written like this; write it with digits alone, such as 12",
            "Unrecognized",
                    "only a number, true, false and null stand without quotation marks; put a text into double ones",
            "(code 39)", "texts and keys stand in double quotation marks; replace the single ones",
            "property name",
                    "a key in double quotation marks is expected; see that no comma stands before a closing bracket",
            "expecting comma",
                    "a comma or a closing bracket is expected; see that texts and days stand in double quotation marks",
            "colon", "a colon is expected between a key and its value; add it",
            "close marker", "this bracket closes nothing that is open; see that brackets come in pairs",
            "", "this cannot stand here; see that quotation marks, commas and brackets are complete");

    private static final Map<String, String> YAML = inOrder(
            "=ALI", "tags, anchors and aliases are not used here; write the value out",
            "property name", "a list or a group of keys cannot be a key; write a text",
            "document start", "more text follows after the end; remove it",
            "(TAB)", "a tab stands here; indent with spaces",
            "special characters", "a character that cannot be seen stands in the file; remove it",
            "quoted scalar", "a quotation mark is opened here and never closed; close it",
            "mapping values are not allowed",
                    "a colon cannot stand here; put the text in quotes, or line the key up with its neighbours",
            "flow sequence", "a comma or the closing ']' is missing; add it",
            "flow mapping", "a comma or the closing '}' is missing; add it",
            "block", "this does not line up with what stands above; indent it like its neighbours",
            "':'", "the colon after a key is missing; add it",
            "cannot start any", "a text cannot begin like this; put it in quotes",
            "", "the file cannot be read from here on; see that indentation, quotes and brackets are complete");

    private PlainWords() {}

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** For a JSON text. */
    static String json(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (e instanceof StreamConstraintsException) {
            return first(TOO_MUCH, message);
        }
        Matcher found = message.startsWith("Unexp") ? CHARACTER.matcher(message) : WORD.matcher(message);
        // a quotation mark, or what cannot be seen, helps nobody in quotes; nor is a word of somebody's repeated
        boolean seen = found.find() && found.group(1).codePoints().noneMatch(c -> c == '"' || c == '\'' || isUnseen(c));
        return (seen ? "unexpected '" + found.group(1) + "': " : "") + first(JSON, message);
    }

    /** For a YAML text. */
    static String yaml(JacksonException e) {
        return first(e instanceof StreamConstraintsException ? TOO_MUCH : YAML, String.valueOf(e.getOriginalMessage()));
    }

    private static String first(Map<String, String> words, String message) {
        return words.entrySet().stream()
                .filter(entry -> message.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> true;
            default -> false;
        };
    }
}

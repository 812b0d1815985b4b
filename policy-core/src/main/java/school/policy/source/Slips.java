package school.policy.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slips on single lines of a YAML file that no reader can make sense of. The reader often stumbles only lines below;
 * whoever made the slip sees it at once where it is.
 */
final class Slips {

    /** One slip: its place, and what is wrong and how to mend it. */
    record Slip(int line, int column, String message) {}

    private static final Map<Pattern, String> TABLE = new LinkedHashMap<>();

    /** The place of a slip is that of the first group. */
    private static void slip(String line, String message) {
        TABLE.put(Pattern.compile(line), message);
    }

    static {
        slip("^\\s*(//).*", "'//' begins no remark in this file; write # instead");
        slip("^ *(\\t).*", "a tab stands here; indent with spaces");
        slip("^ *(-)[\\p{L}{].*", "a hyphen before an item is followed by a space; add one");
        slip("^[ -]*[A-Za-z_]+(:)[^\\s:/].*", "a colon is followed by a space; add one");
        slip("^[ -]*[A-Za-z_]+ *(=) .*", "a key is followed by a colon; write : instead of =");
        slip("^[ -]*[A-Za-z_]+: +([“”„«‘’]).*", "these are curly quotation marks; type straight ones");
        slip("^[ -]*[A-Za-z_]+: +([@%`*&!]).*", "a text cannot begin like this; put it in quotes");
        slip(
                "^[ -]*[A-Za-z_]+: +'[^']*(')\\p{L}.*",
                "an apostrophe ends the text here; put it in double quotation marks");
        slip("^[ -]*[A-Za-z_]+: +(\")[^\"]*$", "a quotation mark is opened here and not closed on this line; close it");
    }

    private Slips() {}

    /** The first slip on the lines up to this one, which counts from 1. */
    static Optional<Slip> before(String text, int last) {
        List<String> lines = text.lines().limit(last).toList();
        for (int i = 0; i < lines.size(); i++) {
            for (Map.Entry<Pattern, String> slip : TABLE.entrySet()) {
                Matcher matcher = slip.getKey().matcher(lines.get(i));
                if (matcher.matches()) {
                    return Optional.of(new Slip(i + 1, matcher.start(1) + 1, slip.getValue()));
                }
            }
        }
        return Optional.empty();
    }
}

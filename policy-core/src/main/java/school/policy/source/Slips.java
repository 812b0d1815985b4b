package school.policy.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
        slip("^[^#\"']*, *(,).*", "two commas stand here; remove one");
        slip("^[ -]*[A-Za-z_]+: +(\")[^\"]*$", "a quotation mark is opened here and not closed on this line; close it");
    }

    private static final Pattern ITEM = Pattern.compile(" *(-) ");
    private static final Pattern PLAIN_ITEM = Pattern.compile(" *- +[\\p{L}\\d][^:#\"'\\[\\]{}|>]*");
    private static final String DIRECTIVE =
            "instructions to the reader, tags, anchors and aliases are not used here; remove this line";
    private static final String TOO_DEEP = "this item stands further right than the one above; line their hyphens up";

    private Slips() {}

    /**
     * The slips of a text, one a line at most, that its reader gave up at a line, which counts from 1; empty where none
     * stands up to there, as those behind it are no reason then.
     */
    static List<Slip> in(String text, int last) {
        List<Slip> slips = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (slips.size() == Limits.PROBLEMS || (number > last && slips.isEmpty())) {
                break;
            }
            Slip slip = slip(number, line);
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static @Nullable Slip slip(int number, String line) {
        for (Map.Entry<Pattern, String> slip : TABLE.entrySet()) {
            Matcher matcher = slip.getKey().matcher(line);
            if (matcher.matches()) {
                return new Slip(number, matcher.start(1) + 1, slip.getValue());
            }
        }
        return null;
    }

    /** What a reader takes without complaint, and nobody means: instructions to it, and items that end up in the one above. */
    static List<Slip> certain(String text) {
        List<Slip> slips = new ArrayList<>();
        boolean begun = false;
        int item = -1;
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!begun && line.startsWith("%")) {
                slips.add(new Slip(number, 1, DIRECTIVE));
            }
            begun |= !(line.isBlank() || line.startsWith("#") || line.startsWith("%"));
            Matcher matcher = ITEM.matcher(line);
            int hyphen = matcher.lookingAt() ? matcher.start(1) : -1;
            if (item >= 0 && hyphen > item) {
                slips.add(new Slip(number, hyphen + 1, TOO_DEEP));
            } else {
                item = PLAIN_ITEM.matcher(line).matches() ? hyphen : -1;
            }
            if (slips.size() == Limits.PROBLEMS) {
                break;
            }
        }
        return slips;
    }
}

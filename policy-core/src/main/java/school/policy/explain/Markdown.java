package school.policy.explain;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts of cases and sheets as they stand in Markdown: for themselves, whatever they hold. */
final class Markdown {

    private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<>#|~&$]");

    /** Where a line would begin a list. */
    private static final Pattern BEGINNING = Pattern.compile("^(?=[-+=])|(?<=^\\d{1,9})(?=[.)]( |$))");

    /** Renderers make links of addresses, of names with a dot such as a.example, and of whoever stands behind an @. */
    private static final Pattern ADDRESS = Pattern.compile("://|@|(?i:www\\.|mailto:|xmpp:)|[\\w-]\\.\\p{L}{2}");

    /** A place in a rule file is no address of theirs. */
    private static final Pattern PLACE = Pattern.compile("[\\w-]+\\.drl:\\d+\\W*");

    private Markdown() {}

    /** A text on one line, in which no mark, entity, link, address or piece of HTML comes alive. */
    static String of(String text) {
        String line = Stream.of(text.split("[\\s\\p{Z}\\p{Cc}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> isAddress(word) ? code(word) : MARK.matcher(word).replaceAll("\\\\$0"))
                .collect(Collectors.joining(" "));
        return BEGINNING.matcher(line).replaceFirst("\\\\");
    }

    private static boolean isAddress(String word) {
        return ADDRESS.matcher(word).find() && !PLACE.matcher(word).matches();
    }

    /** In code nothing is looked for, be it an entity or a link. */
    private static String code(String word) {
        String fence = "`";
        while (word.contains(fence)) {
            fence += "`";
        }
        return word.contains("`") ? fence + " " + word + " " + fence : fence + word + fence;
    }
}

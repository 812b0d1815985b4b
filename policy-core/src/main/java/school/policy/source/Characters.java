package school.policy.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a policy's files: what cannot be seen, or reorders what can, stands in none of them. A file is read
 * on as if a space stood there, or our letter in the place of one that only looks like it, so that its other problems
 * are found too.
 */
final class Characters {

    /** What is said of a sort of character, and how often the file holds it. */
    private enum Sort {
        CONTROL("a control character stands here, which cannot be seen; remove it"),
        RETURN("a line ends here in a way that only very old programs use; save the file with other line ends"),
        DIRECTION("a character stands here that changes the order in which text is shown; remove it"),
        INVISIBLE("an invisible character stands here; remove it"),
        SPACE("a special space stands here that only looks like one, such as a no-break space; type a space instead"),
        OTHER("a character stands here that no keyboard types; remove it");

        private final String message;

        Sort(String message) {
            this.message = message;
        }
    }

    /** Ours, in the order of the letters that look like them. */
    private static final String OURS = "aeopcyxijsABEKMHOPCTXIJSoivpABEZHIKMNOPTYX";

    private Characters() {}

    /** The text with a space for each character that must not stand in it; each sort is complained about once. */
    static Source clean(Source source, List<Problem> problems) {
        String text = source.text();
        if (isPlain(text)) {
            return source;
        }
        StringBuilder clean = new StringBuilder(text);
        Map<Sort, Integer> first = new EnumMap<>(Sort.class);
        Map<Sort, Integer> count = new EnumMap<>(Sort.class);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            Sort sort = sort(c, i + 1 < text.length() ? text.charAt(i + 1) : 0);
            if (sort != null) {
                first.putIfAbsent(sort, i);
                count.merge(sort, 1, Integer::sum);
                for (int j = 0; j < Character.charCount(c); j++) {
                    clean.setCharAt(i + j, sort == Sort.RETURN ? '\n' : ' ');
                }
            }
        }
        first.forEach((sort, at) -> {
            int more = count.getOrDefault(sort, 1) - 1;
            problems.add(source.problem(
                            Kind.CHARACTER,
                            at,
                            sort.message + (more == 0 ? "" : "; " + more + " more like it follow in this file"))
                    .quoting(source));
        });
        if (mixesAlphabets(source, problems)) {
            for (int i = 0; i < clean.length(); i++) {
                int foreign = Texts.LIKE_OURS.indexOf(clean.charAt(i));
                clean.setCharAt(i, foreign < 0 ? clean.charAt(i) : OURS.charAt(foreign));
            }
        }
        return new Source(source.name(), clean.toString());
    }

    /** Whether a text has nothing but what is on every keyboard, as most have: then there is nothing to look for. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\t') || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Sort sort(int c, char next) {
        if (c == '\n' || c == '\t' || (c == '\r' && next == '\n') || (c >= ' ' && c < 0x7F)) {
            return null;
        }
        if (c == '\r') {
            return Sort.RETURN;
        }
        if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x61C) {
            return Sort.DIRECTION;
        }
        boolean variant = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
        if (variant || Texts.BLANK.indexOf(c) >= 0) {
            return Sort.INVISIBLE;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL -> Sort.CONTROL;
            case Character.SPACE_SEPARATOR -> Sort.SPACE;
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> Sort.INVISIBLE;
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> Sort.OTHER;
            default -> null;
        };
    }

    /** Whether a character leaves nothing to be seen on a line. */
    static boolean isUnseen(char c) {
        return c != ' ' && !Character.isSurrogate(c) && sort(c, '\n') != null;
    }

    /** A text on one line, what cannot be seen in it shown as a middle dot. */
    static String seen(String text) {
        StringBuilder seen = new StringBuilder(text);
        for (int i = 0; i < seen.length(); i++) {
            char c = seen.charAt(i);
            if (c == '\t' || c == '\n') {
                seen.setCharAt(i, ' ');
            } else if (c == '\r' || isUnseen(c)) {
                seen.setCharAt(i, '·');
            }
        }
        return seen.toString();
    }

    /** Where the word ends that begins there, if each of its letters only looks like one of ours; otherwise the beginning. */
    private static int endOfForeign(String text, int start) {
        int end = start;
        while (end < text.length() && Texts.LIKE_OURS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end < text.length() && Character.isLetter(text.codePointAt(end)) ? start : end;
    }

    /** A word of letters from two alphabets looks like another word, and so does one of letters that all look like ours. */
    private static boolean mixesAlphabets(Source source, List<Problem> problems) {
        String text = source.text();
        Character.UnicodeScript alphabet = null;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!Character.isLetter(c)) {
                alphabet = null;
                continue;
            }
            Character.UnicodeScript own = Character.UnicodeScript.of(c);
            if (alphabet == null && endOfForeign(text, i) > i) {
                problems.add(source.problem(
                                Kind.CHARACTER,
                                i,
                                "this word is written in letters of another alphabet, " + name(own)
                                        + ", and only looks like another word; type it anew")
                        .quoting(source));
                return true;
            }
            if (alphabet != null && own != alphabet && own != Character.UnicodeScript.COMMON) {
                Character.UnicodeScript foreign = own == Character.UnicodeScript.LATIN ? alphabet : own;
                problems.add(source.problem(
                                Kind.CHARACTER,
                                i,
                                "this word mixes letters of two alphabets, one of them "
                                        + name(foreign)
                                        + ", and only looks like another word; type it anew")
                        .quoting(source));
                return true;
            }
            alphabet = own;
        }
        return false;
    }

    private static String name(Character.UnicodeScript alphabet) {
        return alphabet.name().charAt(0) + alphabet.name().substring(1).toLowerCase(Locale.ROOT);
    }
}

package school.policy.fact;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a message repeats of a case. A name can stand where a word belongs, so that a word is repeated in full only where
 * it is one of the exchange format or a slip of one; of any other, its first letters, and of what is no word at all,
 * nothing.
 */
public final class Piece {

    /** Stands for what is not repeated. */
    public static final String REST = "…";

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_ .-]*");
    private static final int LONGEST = 60;
    private static final int LEVELS = 4;
    private static final int LETTERS = 3;

    private Piece() {}

    /** What may be repeated of a word or a path; it is a slip of the word it was perhaps meant for, where that is as long. */
    public static String of(String text, Optional<String> meant) {
        boolean slip = meant.map(word -> Math.abs(word.length() - text.length()) <= Math.max(1, text.length() / 3))
                .orElse(false);
        if (text.length() <= LONGEST
                && (Vocabulary.knows(text) || (slip && PATH.matcher(text).matches()))) {
            return text;
        }
        return Arrays.stream(text.split("\\.", LEVELS)).map(Piece::ofWord).collect(Collectors.joining("."));
    }

    private static String ofWord(String text) {
        if (!WORD.matcher(text).matches()) {
            return REST;
        }
        return Vocabulary.knows(text) || text.length() < LETTERS
                ? text
                : text.substring(0, Math.min(LETTERS, text.length() - 1)) + REST;
    }

    /** What may be repeated of a key. */
    public static String of(String key) {
        return of(key, Optional.empty());
    }

    /** The same as a message quotes it after what it calls it, such as {@code unknown word 'tea…'}. */
    public static String quoted(String text, Optional<String> meant) {
        String piece = of(text, meant);
        return piece.equals(REST) ? "" : " '" + piece + "'";
    }
}

package school.policy.source;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the words of a vocabulary are spelled: the nearest to a misspelt one, and what a message repeats of a case. A name
 * can stand where a word belongs, so that a word is repeated in full only where it is one of the exchange format or a slip
 * of one; of any other, its first letters, and of what is no word at all, nothing. Immutable.
 */
public final class Spelling {

    /** Of no vocabulary: repeats no word in full but a slip of one. */
    public static final Spelling PLAIN = new Spelling(Map.of(), Set.of(), Set.of());

    private final OtherWords others;

    /**
     * Of a vocabulary.
     *
     * @param same what people write, and the word for it
     * @param keys every key, path and word of the exchange format
     * @param words the words that can be values
     */
    public Spelling(Map<String, String> same, Set<String> keys, Set<String> words) {
        this.others = new OtherWords(Map.copyOf(same), Set.copyOf(keys), Set.copyOf(words));
    }

    /** The candidate that was perhaps meant; empty where none is near enough. */
    public Optional<String> nearest(String word, Collection<String> candidates) {
        return Nearest.to(word, candidates, others);
    }

    /** Stands for what is not repeated. */
    public static final String REST = "…";

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_ .-]*");
    private static final int LONGEST = 60;
    private static final int LEVELS = 4;
    private static final int LETTERS = 3;

    /** What may be repeated of a word or a path; it is a slip of the word it was perhaps meant for, where that is as long. */
    public String piece(String text, Optional<String> meant) {
        boolean slip = meant.map(word -> Math.abs(word.length() - text.length()) <= Math.max(1, text.length() / 3))
                .orElse(false);
        if (text.length() <= LONGEST
                && (others.keys().contains(text) || (slip && PATH.matcher(text).matches()))) {
            return text;
        }
        return Arrays.stream(text.split("\\.", LEVELS)).map(this::ofWord).collect(Collectors.joining("."));
    }

    private String ofWord(String text) {
        if (!WORD.matcher(text).matches()) {
            return REST;
        }
        return others.keys().contains(text) || text.length() < LETTERS
                ? text
                : text.substring(0, Math.min(LETTERS, text.length() - 1)) + REST;
    }

    /** What may be repeated of a key. */
    public String piece(String key) {
        return piece(key, Optional.empty());
    }

    /** The same as a message quotes it after what it calls it, such as {@code unknown word 'tea…'}. */
    public String quoted(String text, Optional<String> meant) {
        String piece = piece(text, meant);
        return piece.equals(REST) ? "" : " '" + piece + "'";
    }
}

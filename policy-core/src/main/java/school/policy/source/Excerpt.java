package school.policy.source;

import java.io.Serializable;
import java.util.Objects;

/**
 * The line that a problem is about, fit to be printed: what cannot be seen is shown as a middle dot, and of a very long
 * line only the part around the place is left.
 *
 * @param text the line; empty where there is none
 * @param caret how many characters stand before the place; -1 where the whole line is meant
 */
public record Excerpt(String text, int caret) implements Serializable {

    /** Refuses what is missing by its name. */
    public Excerpt {
        Objects.requireNonNull(text, "text");
    }

    /** No line. */
    static final Excerpt NONE = new Excerpt("", -1);

    private static final int WIDTH = 120;
    private static final String CUT = "… ";

    static Excerpt of(String line, int column) {
        int length = line.length();
        while (length > 0 && Character.isWhitespace(line.charAt(length - 1))) {
            length--;
        }
        int caret = Math.min(column - 1, length);
        if (length <= WIDTH) {
            return new Excerpt(Characters.seen(line.substring(0, length)), caret);
        }
        int from = Math.max(0, Math.min(caret - WIDTH / 2, length - WIDTH));
        String part = Characters.seen(line.substring(from, Math.min(length, from + WIDTH)));
        return new Excerpt(
                (from == 0 ? "" : CUT) + part + " …",
                caret < 0 ? caret : caret - from + (from == 0 ? 0 : CUT.length()));
    }
}

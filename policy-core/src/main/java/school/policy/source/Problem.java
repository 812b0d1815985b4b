package school.policy.source;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that is wrong with a policy's files, for the person who edits them.
 *
 * @param kind what sort of thing
 * @param place where
 * @param message what is wrong and how to mend it: lower case, no full stop, the file's own words in quotes
 * @param excerpt the line it is about
 */
public record Problem(Kind kind, Place place, String message, Excerpt excerpt)
        implements Comparable<Problem>, Serializable {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::place).thenComparing(Problem::message).thenComparing(Problem::kind);

    /** Longer than any that quotes what people write; it loses its middle, and keeps its remedy. */
    private static final int LONGEST = 1_500;

    private static final String CUT = " ... ";

    /** What the message quotes may hold what cannot be seen, and be of any length. */
    public Problem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(excerpt, "excerpt");
        String seen = Characters.seen(message);
        message = seen.length() <= LONGEST
                ? seen
                : seen.substring(0, LONGEST / 2) + CUT + seen.substring(seen.length() - LONGEST / 2);
    }

    /** A problem whose line has not been looked up yet. */
    public Problem(Kind kind, Place place, String message) {
        this(kind, place, message, Excerpt.NONE);
    }

    /** A problem of a whole file. */
    public static Problem ofFile(Kind kind, String file, String message) {
        return new Problem(kind, new Place(file, 0, 0), message);
    }

    /** The file's name within the policy's folder. */
    public String file() {
        return place.file();
    }

    /** Its line, from 1; 0 where the whole file is meant. */
    public int line() {
        return place.line();
    }

    /** Its column in that line, from 1; 0 where the whole line is meant. */
    public int column() {
        return place.column();
    }

    /** Whether the policy cannot be used before it is mended. */
    public boolean isError() {
        return kind.severity() == Kind.Severity.ERROR;
    }

    /** This problem with the line it is about, taken from its file. */
    public Problem quoting(Source source) {
        return line() == 0 || !excerpt.text().isEmpty()
                ? this
                : new Problem(kind, place, message, Excerpt.of(source.line(line()), column()));
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** On one line, as {@code personal-use.drl:9:12: message}; a warning says that it is one. */
    @Override
    public String toString() {
        return place + ": " + (isError() ? "" : "warning: ") + message;
    }

    /** On up to three lines: the message, the line it is about, and a caret below the place. */
    public String text() {
        if (excerpt.text().isBlank()) {
            return toString();
        }
        String margin = String.format(Locale.ROOT, "%5d | ", line());
        return this + "\n" + margin + excerpt.text()
                + (excerpt.caret() < 0
                        ? ""
                        : "\n" + " ".repeat(margin.length() - 2) + "| " + " ".repeat(excerpt.caret()) + "^");
    }
}

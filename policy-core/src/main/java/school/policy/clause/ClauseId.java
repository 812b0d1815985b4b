package school.policy.clause;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import school.policy.source.Nearest;
import school.policy.source.Texts;

/**
 * The stable name of a clause, such as {@code PU-03}: two to four capitals, a hyphen, two digits, or three from 100 on.
 *
 * @param text the name as written
 */
public record ClauseId(String text) implements Comparable<ClauseId> {

    private static final Pattern FORM = Pattern.compile(Texts.CLAUSE + "(?![0-9])");

    /** An id in other letters, with another sign between them, with too few digits, or with more behind it. */
    private static final Pattern SLIP = Pattern.compile("\\W*([A-Za-z]{2,4})[^A-Za-z0-9]*(\\d{1,3})(?!\\d).*");

    /**
     * An id of that form.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public ClauseId {
        if (!FORM.matcher(Objects.requireNonNull(text, "text")).matches()) {
            throw new IllegalArgumentException(
                    "this is no id of a clause; write two to four capitals, a hyphen and two or"
                            + " three digits, such as PU-03");
        }
    }

    /** Reads an id; empty where the text has another form. */
    public static Optional<ClauseId> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ClauseId(text)) : Optional.empty();
    }

    /** The id that was perhaps meant by a text of another form. */
    public static Optional<ClauseId> meant(String text) {
        Matcher matcher = SLIP.matcher(text);
        return matcher.matches()
                ? of(matcher.group(1).toUpperCase(Locale.ROOT) + "-"
                        + String.format(Locale.ROOT, "%02d", Integer.valueOf(matcher.group(2))))
                : Optional.empty();
    }

    /** The id with which a text begins, as the title of a rule does; empty where it begins otherwise. */
    public static Optional<ClauseId> leading(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.lookingAt() ? Optional.of(new ClauseId(matcher.group())) : Optional.empty();
    }

    /**
     * The id that was perhaps meant by one that is not among these. One whose letters others bear is none of them: it was
     * removed, or is yet to be described.
     */
    public static Optional<String> near(String text, Collection<String> known) {
        String letters = text.replaceFirst("-.*", "-");
        return of(text).isPresent() && known.stream().anyMatch(id -> id.startsWith(letters))
                ? Optional.empty()
                : Nearest.to(text, known);
    }

    @Override
    public int compareTo(ClauseId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

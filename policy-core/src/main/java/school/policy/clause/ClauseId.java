package school.policy.clause;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stable name of a clause, such as {@code PU-03}: two to four capitals, a hyphen, two or three digits.
 *
 * @param text the name as written
 */
public record ClauseId(String text) implements Comparable<ClauseId> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2,4}-\\d{2,3}");

    /** Reads an id; empty where the text has another form. */
    public static Optional<ClauseId> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ClauseId(text)) : Optional.empty();
    }

    /** The id with which a text begins, as the title of a rule does; empty where it begins otherwise. */
    public static Optional<ClauseId> leading(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.lookingAt() ? Optional.of(new ClauseId(matcher.group())) : Optional.empty();
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

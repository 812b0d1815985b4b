package school.policy.source;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One thing that is wrong with a policy's files, for the person who edits them.
 *
 * @param file the file's name within the policy's folder
 * @param line its line, from 1; 0 where the whole file is meant
 * @param column its column in that line, from 1; 0 where the whole line is meant
 * @param message what is wrong and how to mend it: lower case, no full stop, the file's own words in quotes
 */
public record Problem(String file, int line, int column, String message) implements Comparable<Problem>, Serializable {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** As {@code personal-use.drl:9:12: message}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "") + ": " + message;
    }
}

package school.policy.source;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a policy's files.
 *
 * @param file the file's name within the policy's folder
 * @param line its line, from 1; 0 where the whole file is meant
 * @param column its column in that line, from 1; 0 where the whole line is meant
 */
public record Place(String file, int line, int column) implements Comparable<Place>, Serializable {

    /** Refuses what is missing by its name. */
    public Place {
        Objects.requireNonNull(file, "file");
    }

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** As {@code personal-use.drl:9:12}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "");
    }
}

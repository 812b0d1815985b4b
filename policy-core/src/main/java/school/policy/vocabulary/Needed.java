package school.policy.vocabulary;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place of a case that is essential, and when it is.
 *
 * @param path its path in {@code missing}
 * @param part the property of the case that holds the fact; absent: the property is the case's
 * @param filedUnder of facts that are filed under words, the word; absent: there is but one fact
 * @param property the property
 * @param when when the case cannot be judged without it
 */
public record Needed(
        String path, @Nullable Property part, @Nullable Word filedUnder, Property property, Essential when) {

    /** Refuses what is missing by its name. */
    public Needed {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(when, "when");
    }

    /** Whether it is essential whatever happened. */
    public boolean always() {
        return filedUnder == null
                && (part == null || part.kind() == Property.Kind.FACT)
                && when.acts().isEmpty()
                && when.where().tests().isEmpty()
                && when.unless().tests().isEmpty();
    }
}

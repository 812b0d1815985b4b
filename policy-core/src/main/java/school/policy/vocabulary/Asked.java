package school.policy.vocabulary;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question that a case can leave open.
 *
 * @param path its path in {@code unknown}, such as {@code place.hall}
 * @param asks the question as it is put to somebody
 * @param part the property of the case that holds the fact; absent: the property is the case's
 * @param filedUnder of facts that are filed under words, the word; absent: there is but one fact
 * @param property the property that is not known
 * @param how how it is answered
 */
public record Asked(
        String path,
        String asks,
        @Nullable Property part,
        @Nullable Word filedUnder,
        Property property,
        Property.Unknown how) {

    /** Refuses what is missing by its name. */
    public Asked {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(asks, "asks");
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(how, "how");
    }
}

package school.policy.vocabulary;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.source.Given;

/**
 * When a property is essential: whoever leaves it out leaves it open. Immutable.
 *
 * @param filedUnder of facts that are filed under words, the word; absent: there is but one fact
 * @param acts the acts that cannot be judged without it; empty: any, one that is not said among them
 * @param where what else must be so
 * @param unless of these tests, one that holds makes it needless
 */
public record Essential(@Nullable Word filedUnder, Set<Word> acts, Where where, Where unless) {

    /** Refuses what is missing by its name; keeps what it is given as it is now. */
    public Essential {
        acts = Given.set(acts, "acts");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(unless, "unless");
    }
}

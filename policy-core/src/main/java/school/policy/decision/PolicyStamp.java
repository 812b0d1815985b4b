package school.policy.decision;

import java.util.Objects;

/**
 * Which policy decided, so that a decision can be replayed.
 *
 * @param id the policy's own name
 * @param version its version
 * @param revision a digest of all its files and of the readings taken
 */
public record PolicyStamp(String id, String version, String revision) {

    /** Refuses what is missing by its name. */
    public PolicyStamp {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(revision, "revision");
    }
}

package school.policy.decision;

/**
 * Which policy decided, so that a decision can be replayed.
 *
 * @param id the policy's own name
 * @param version its version
 * @param revision a digest of all its files and of the readings taken
 */
public record PolicyStamp(String id, String version, String revision) {}

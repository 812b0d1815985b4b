package school.policy.fact;

/** How a profile's privacy settings stand. */
public enum Privacy implements Word {
    /** the strictest the service offers. */
    HIGHEST,
    /** anything less. */
    LOWER
}

package school.policy.fact;

/** Where content was met. */
public enum Setting implements Word {
    /** the school's network, device or activity. */
    SCHOOL_NETWORK,
    /** at home, on the person's own means. */
    HOME_PRIVATE
}

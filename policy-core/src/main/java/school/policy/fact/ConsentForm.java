package school.policy.fact;

/** How a consent was given. */
public enum ConsentForm implements Word {
    WRITTEN,
    /** by a form or a message, as good as written. */
    ELECTRONIC,
    VERBAL
}

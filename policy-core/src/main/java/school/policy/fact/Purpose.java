package school.policy.fact;

/** What the act was for, as the person themselves or a witness says. */
public enum Purpose implements Word {
    PRIVATE,
    /** for an accepted medical need. */
    MEDICAL,
    /** for what the lesson sets out to teach. */
    LEARNING_INTENTION,
    EMERGENCY
}

package school.policy.fact;

/** What the act was done with. */
public enum Device implements Word {
    /** the actor's own mobile phone. */
    PERSONAL_PHONE,
    /** a watch that messages or browses. */
    SMARTWATCH,
    SCHOOL_COMPUTER,
    SCHOOL_LAPTOP,
    SCHOOL_TABLET
}

package school.policy.fact;

/** The name under which an account is kept. */
public enum Identity implements Word {
    OWN,
    ALIAS,
    ANONYMOUS
}

package school.policy.fact;

/** Who can read a message. */
public enum Visibility implements Word {
    /** anybody on the platform. */
    PUBLIC,
    /** only those it is addressed to. */
    PRIVATE
}

package school.policy.fact;

/** What the other person is to this school, on the date. */
public enum Party implements Word {
    /** on the roll. */
    PUPIL,
    /** parent or carer of a pupil on the roll. */
    PARENT,
    FORMER_PUPIL,
    FORMER_PARENT,
    COLLEAGUE
}

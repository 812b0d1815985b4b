package school.policy.fact;

/** Whom content or conduct is aimed at. */
public enum Target implements Word {
    SCHOOL,
    STAFF,
    COLLEAGUE,
    HEADTEACHER,
    GOVERNOR,
    PUPIL,
    PARENT
}

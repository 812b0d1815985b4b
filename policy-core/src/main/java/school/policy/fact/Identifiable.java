package school.policy.fact;

/** What a piece of content could identify. */
public enum Identifiable implements Word {
    PUPIL,
    CLASS,
    SCHOOL
}

package school.policy.fact;

/** A policy that binds alongside this one. */
public enum OtherPolicy implements Word {
    EQUALITIES,
    CHILD_PROTECTION,
    ICT_ACCEPTABLE_USE
}

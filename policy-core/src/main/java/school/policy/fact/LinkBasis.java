package school.policy.fact;

/** A link to the other person apart from this post, earlier or later. */
public enum LinkBasis implements Word {
    OWN_CHILD,
    SPOUSE,
    CLOSE_RELATIVE,
    FRIEND,
    NEIGHBOUR,
    CLUB,
    COLLEAGUE,
    FELLOW_PARENT,
    FORMER_SCHOOL
}

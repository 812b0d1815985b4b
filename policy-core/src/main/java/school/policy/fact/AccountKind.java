package school.policy.fact;

/** Whose account or channel was used; it decides which section of a policy speaks. */
public enum AccountKind implements Word {
    /** the actor's own. */
    PERSONAL,
    /** a school account, approved unless its dates say otherwise. */
    SCHOOL_APPROVED,
    /** a school account that is being set up. */
    SCHOOL_NEW,
    /** a channel named in the policy's register. */
    LISTED_CHANNEL,
    /** a group that stands on no register. */
    UNLISTED_GROUP,
    /** an account made to show something, tied to nobody. */
    DEMONSTRATION,
    /** no account at all. */
    NONE;

    /** Whether it is one of the school's own accounts or channels. */
    public boolean ofSchool() {
        return this == SCHOOL_APPROVED || this == SCHOOL_NEW || this == LISTED_CHANNEL;
    }
}

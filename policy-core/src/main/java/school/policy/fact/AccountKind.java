package school.policy.fact;

/** Whose account or channel was used; it decides which section of a policy speaks. */
public enum AccountKind implements Word {
    /** the actor's own. */
    PERSONAL("a personal account"),
    /** a school account, approved unless its dates say otherwise. */
    SCHOOL_APPROVED("an approved school account"),
    /** a school account that is being set up. */
    SCHOOL_NEW("a school account that was being set up"),
    /** a channel named in the policy's register. */
    LISTED_CHANNEL("a channel on the school's register"),
    /** a group that stands on no register. */
    UNLISTED_GROUP("a group on no register of the school"),
    /** an account made to show something, tied to nobody. */
    DEMONSTRATION("a demonstration account"),
    /** no account at all. */
    NONE("no account");

    private final String phrase;

    AccountKind(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }

    /** Whether it is one of the school's own accounts or channels. */
    public boolean ofSchool() {
        return this == SCHOOL_APPROVED || this == SCHOOL_NEW || this == LISTED_CHANNEL;
    }
}

package school.policy.decision;

/** The warnings of the engine itself; vocabularies and policies declare others. None changes the verdict. */
public final class Warnings {

    /** The policy's review was due before the day of the event. */
    public static final String PAST_REVIEW = "policy-past-review-date";

    /** The policy was not yet in force on the day of the event. */
    public static final String NOT_IN_FORCE = "policy-version-not-in-force";

    /** What the warning begins with that a decision rests on a contested reading; the reading's name follows. */
    public static final String CONTESTED = "contested-reading:";

    private Warnings() {}
}

package school.policy.decision;

import java.util.List;
import school.policy.fact.NamedChildren;

/** The warnings that a decision can hold: what does not change its verdict but should be known. */
public final class Warnings {

    /** The policy's review was due before the day of the event. */
    public static final String PAST_REVIEW = "policy-past-review-date";

    /** The policy was not yet in force on the day of the event. */
    public static final String NOT_IN_FORCE = "policy-version-not-in-force";

    /** Nothing is said about a former pupil who may be a child still. */
    public static final String CHILD_PROTECTION = "see-policy:child_protection";

    /** What the warning begins with that a decision rests on a contested reading; the reading's name follows. */
    public static final String CONTESTED = "contested-reading:";

    /** Every warning but those about contested readings. */
    public static final List<String> PLAIN =
            List.of(PAST_REVIEW, NOT_IN_FORCE, CHILD_PROTECTION, NamedChildren.CONSENT, NamedChildren.OBJECTION);

    private Warnings() {}
}

package school.policy.clause;

import school.policy.fact.Word;

/** By when something is due; stricter ones first. */
public enum Deadline implements Word {
    IMMEDIATELY,
    FIRST_AVAILABLE_OPPORTUNITY,
    /** the policy gives no limit. */
    UNSPECIFIED
}

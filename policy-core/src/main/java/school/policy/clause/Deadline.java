package school.policy.clause;

import school.policy.fact.Word;

/** By when something is due; stricter ones first. */
public enum Deadline implements Word {
    IMMEDIATELY("immediately"),
    FIRST_AVAILABLE_OPPORTUNITY("at the first opportunity"),
    /** the policy gives no limit. */
    UNSPECIFIED("the policy sets no time");

    private final String phrase;

    Deadline(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

package school.policy.clause;

import school.policy.fact.Word;

/** What a clause leaves to be done. */
public enum DutyKind implements Word {
    RECORD_ON_OFFICE_LIST("put the contact on the list in the school office"),
    COMPLETE_INAPPROPRIATE_CONTENT_FORM("fill in the form for unsuitable content"),
    REMOVE_CONTENT("take the content down"),
    /** to the headteacher or a suitable senior leader. */
    COMMUNICATE_URL_AND_IDENTITY("give the headteacher or a senior leader the account's address and identity"),
    DSL_DECIDES_BEFORE_INFORMING_PARENTS(Recipient.DSL.phrase() + " decides before the parents are told");

    private final String phrase;

    DutyKind(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

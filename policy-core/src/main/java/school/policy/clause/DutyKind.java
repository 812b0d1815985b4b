package school.policy.clause;

import school.policy.fact.Word;

/** What a clause leaves to be done. */
public enum DutyKind implements Word {
    RECORD_ON_OFFICE_LIST,
    COMPLETE_INAPPROPRIATE_CONTENT_FORM,
    REMOVE_CONTENT,
    /** to the headteacher or a suitable senior leader. */
    COMMUNICATE_URL_AND_IDENTITY,
    DSL_DECIDES_BEFORE_INFORMING_PARENTS
}

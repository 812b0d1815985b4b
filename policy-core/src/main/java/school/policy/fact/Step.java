package school.policy.fact;

/** A step that a clause asks for: taken, or missed because its time has passed. */
public enum Step implements Word {
    TOLD_HEADTEACHER,
    TOLD_CHAIR_OF_GOVERNORS,
    /** the connection stands on the list in the school office. */
    ON_OFFICE_LIST,
    TOLD_DSL,
    TOLD_PARENTS,
    /** the content has been taken down. */
    REMOVED,
    REPORTED_TO_LEADERSHIP,
    /** the form for unsuitable content is filled in. */
    FORM_COMPLETED,
    FORM_PASSED_TO_HEADTEACHER
}

package school.policy.fact;

/** A role at the school. Which roles a policy binds stands in its own files. */
public enum Role implements Word {
    TEACHER,
    TEACHING_ASSISTANT,
    OFFICE_STAFF,
    HEADTEACHER,
    DEPUTY_HEADTEACHER,
    SMT_MEMBER,
    COMPUTING_LEAD,
    DSL,
    SUPPLY_TEACHER,
    TRAINEE_TEACHER,
    LUNCHTIME_SUPERVISOR,
    SITE_STAFF,
    GOVERNOR,
    CHAIR_OF_GOVERNORS,
    VOLUNTEER,
    CONTRACTOR,
    PUPIL,
    PARENT
}

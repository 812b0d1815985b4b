package school.policy.fact;

/** A role at the school. Which roles a policy binds stands in its own files. */
public enum Role implements Word {
    TEACHER("a teacher"),
    TEACHING_ASSISTANT("a teaching assistant"),
    OFFICE_STAFF("a member of the office staff"),
    HEADTEACHER("the headteacher"),
    DEPUTY_HEADTEACHER("the deputy headteacher"),
    SMT_MEMBER("a member of the senior management team"),
    COMPUTING_LEAD("the computing lead"),
    DSL("the DSL"),
    SUPPLY_TEACHER("a supply teacher"),
    TRAINEE_TEACHER("a trainee teacher"),
    LUNCHTIME_SUPERVISOR("a lunchtime supervisor"),
    SITE_STAFF("a member of the site staff"),
    GOVERNOR("a governor"),
    CHAIR_OF_GOVERNORS("the chair of governors"),
    VOLUNTEER("a volunteer"),
    CONTRACTOR("a contractor"),
    PUPIL("a pupil"),
    PARENT("a parent");

    private final String phrase;

    Role(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

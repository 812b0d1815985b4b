package school.policy.fact;

/** A step that a clause asks for: taken, or missed because its time has passed. */
public enum Step implements Word {
    TOLD_HEADTEACHER("the headteacher was told", "the headteacher was not told"),
    TOLD_CHAIR_OF_GOVERNORS("the chair of governors was told", "the chair of governors was not told"),
    /** the connection stands on the list in the school office. */
    ON_OFFICE_LIST(
            "the contact was put on the list in the school office",
            "the contact was not put on the list in the school office"),
    TOLD_DSL("the DSL was told", "the DSL was not told"),
    TOLD_PARENTS("the parents were told", "the parents were not told"),
    /** the content has been taken down. */
    REMOVED("the content was taken down", "the content was not taken down"),
    REPORTED_TO_LEADERSHIP("somebody on the leadership team was told", "nobody on the leadership team was told"),
    /** the form for unsuitable content is filled in. */
    FORM_COMPLETED(
            "the form for unsuitable content was filled in", "the form for unsuitable content was not filled in"),
    FORM_PASSED_TO_HEADTEACHER("the form was passed to the headteacher", "the form was not passed to the headteacher");

    private final String phrase;
    private final String denial;

    Step(String phrase, String denial) {
        this.phrase = phrase;
        this.denial = denial;
    }

    /** The sentence where it has been taken. */
    @Override
    public String phrase() {
        return phrase;
    }

    @Override
    public String denial() {
        return denial;
    }
}

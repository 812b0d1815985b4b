package school.policy.fact;

/** What the actor was engaged in at the time. */
public enum Session implements Word {
    /** a lesson that the actor takes or supports. */
    LESSON("in a lesson"),
    /** the actor's own break, not the pupils'. */
    OWN_BREAK("in the staff member's own break"),
    /** planning, preparation and assessment time. */
    PPA("in PPA time"),
    BEFORE_OR_AFTER_SCHOOL("before or after school"),
    /** at work, none of the others. */
    WORKING_TIME("in working time outside lessons"),
    /** on duty, such as in the playground. */
    SUPERVISING_PUPILS("on duty with pupils"),
    /** outside work. */
    OFF_DUTY("outside work");

    private final String phrase;

    Session(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

package school.policy.fact;

/** What the actor was engaged in at the time. */
public enum Session implements Word {
    /** a lesson that the actor takes or supports. */
    LESSON,
    /** the actor's own break, not the pupils'. */
    OWN_BREAK,
    /** planning, preparation and assessment time. */
    PPA,
    BEFORE_OR_AFTER_SCHOOL,
    /** at work, none of the others. */
    WORKING_TIME,
    /** on duty, such as in the playground. */
    SUPERVISING_PUPILS,
    /** outside work. */
    OFF_DUTY
}

package school.policy.fact;

/** What the act was done with. */
public enum Device implements Word {
    /** the actor's own mobile phone. */
    PERSONAL_PHONE("a personal phone"),
    /** a watch that messages or browses. */
    SMARTWATCH("a smartwatch"),
    SCHOOL_COMPUTER("a school computer"),
    SCHOOL_LAPTOP("a school laptop"),
    SCHOOL_TABLET("a school tablet");

    private final String phrase;

    Device(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

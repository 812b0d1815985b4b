package school.policy.fact;

/** Where content was met. */
public enum Setting implements Word {
    /** the school's network, device or activity. */
    SCHOOL_NETWORK("in a school setting"),
    /** at home, on the person's own means. */
    HOME_PRIVATE("in private at home");

    private final String phrase;

    Setting(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

package school.policy.fact;

/** Whom content or conduct is aimed at. */
public enum Target implements Word {
    SCHOOL("the school"),
    STAFF("the staff"),
    COLLEAGUE("a colleague"),
    HEADTEACHER("the headteacher"),
    GOVERNOR("a governor"),
    PUPIL("a pupil"),
    PARENT("a parent");

    private final String phrase;

    Target(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

package school.policy.fact;

/** What the other person is to this school, on the date. */
public enum Party implements Word {
    /** on the roll. */
    PUPIL("a pupil"),
    /** parent or carer of a pupil on the roll. */
    PARENT("a parent or carer"),
    FORMER_PUPIL("a former pupil"),
    FORMER_PARENT("a former parent or carer"),
    COLLEAGUE("a colleague");

    private final String phrase;

    Party(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

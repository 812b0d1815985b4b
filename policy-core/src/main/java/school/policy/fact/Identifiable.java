package school.policy.fact;

/** What a piece of content could identify. */
public enum Identifiable implements Word {
    PUPIL("a pupil"),
    CLASS("a class"),
    SCHOOL("the school");

    private final String phrase;

    Identifiable(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

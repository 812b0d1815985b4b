package school.policy.fact;

/** How a consent was given. */
public enum ConsentForm implements Word {
    WRITTEN("in writing"),
    /** by a form or a message, as good as written. */
    ELECTRONIC("by electronic form or message"),
    VERBAL("by word of mouth");

    private final String phrase;

    ConsentForm(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

package school.policy.fact;

/** What the act was for, as the person themselves or a witness says. */
public enum Purpose implements Word {
    PRIVATE("a private purpose"),
    /** for an accepted medical need. */
    MEDICAL("an accepted medical need"),
    /** for what the lesson sets out to teach. */
    LEARNING_INTENTION("the lesson's learning intention"),
    EMERGENCY("an emergency");

    private final String phrase;

    Purpose(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

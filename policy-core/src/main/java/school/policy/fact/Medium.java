package school.policy.fact;

/** What a picture is. */
public enum Medium implements Word {
    PHOTO("a photo"),
    VIDEO("a video");

    private final String phrase;

    Medium(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

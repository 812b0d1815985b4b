package school.policy.fact;

/** How a profile's privacy settings stand. */
public enum Privacy implements Word {
    /** the strictest the service offers. */
    HIGHEST("the strictest on offer"),
    /** anything less. */
    LOWER("below the strictest on offer");

    private final String phrase;

    Privacy(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

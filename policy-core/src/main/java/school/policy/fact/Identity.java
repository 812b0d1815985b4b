package school.policy.fact;

/** The name under which an account is kept. */
public enum Identity implements Word {
    OWN("under the person's own name"),
    ALIAS("under an alias"),
    ANONYMOUS("without a name");

    private final String phrase;

    Identity(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

package school.policy.fact;

/** Who can read a message. */
public enum Visibility implements Word {
    /** anybody on the platform. */
    PUBLIC("anybody"),
    /** only those it is addressed to. */
    PRIVATE("its recipients alone");

    private final String phrase;

    Visibility(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

package school.policy.fact;

/** Where a phone is kept. */
public enum PhoneLocation implements Word {
    LOCKER("a locker"),
    CLASSROOM("a classroom"),
    OFFICE("an office");

    private final String phrase;

    PhoneLocation(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

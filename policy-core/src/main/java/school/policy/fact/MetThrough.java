package school.policy.fact;

/** A way of meeting that comes with the post and is no link of its own. */
public enum MetThrough implements Word {
    PTA("the parents' association (PTA)"),
    SCHOOL_EVENT("a school event");

    private final String phrase;

    MetThrough(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

package school.policy.fact;

/** A link to the other person apart from this post, earlier or later. */
public enum LinkBasis implements Word {
    OWN_CHILD("the staff member's own child"),
    SPOUSE("the staff member's spouse"),
    CLOSE_RELATIVE("a close relative"),
    FRIEND("a friend"),
    NEIGHBOUR("a neighbour"),
    CLUB("a member of the same club"),
    COLLEAGUE("a colleague"),
    FELLOW_PARENT("a fellow parent"),
    FORMER_SCHOOL("somebody from a former school");

    private final String phrase;

    LinkBasis(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

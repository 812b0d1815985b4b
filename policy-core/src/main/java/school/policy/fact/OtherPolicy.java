package school.policy.fact;

/** A policy that binds alongside this one. */
public enum OtherPolicy implements Word {
    EQUALITIES("the equalities policy"),
    CHILD_PROTECTION("the child protection policy"),
    ICT_ACCEPTABLE_USE("the policy on acceptable use of ICT");

    private final String phrase;

    OtherPolicy(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}

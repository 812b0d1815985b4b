package school.policy.croughton;

import school.policy.Policy;

/** The staff social media policy of Croughton All Saints CE Primary School, approved in January 2024. */
public final class Croughton {

    private Croughton() {}

    /** Reads the policy, as this library ships it. Each call reads it anew; keep what it gives. */
    public static Policy policy() {
        return Policy.read(Croughton.class, "/policies/croughton");
    }
}

package school.policy.clause;

import school.policy.source.Spelled;

/** How strongly a clause binds; stronger ones first. */
public enum Strength implements Spelled {
    /** must, must not, or a consequence named. */
    MANDATORY,
    /** should, should not. */
    ADVISORY
}

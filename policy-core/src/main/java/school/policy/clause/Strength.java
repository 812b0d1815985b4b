package school.policy.clause;

import school.policy.fact.Word;

/** How strongly a clause binds; stronger ones first. */
public enum Strength implements Word {
    /** must, must not, or a consequence named. */
    MANDATORY,
    /** should, should not. */
    ADVISORY
}

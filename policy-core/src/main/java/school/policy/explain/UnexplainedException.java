package school.policy.explain;

import school.policy.fact.PolicyException;

/** A case could not be explained, mostly as the budget was spent first. The decision stands. */
public final class UnexplainedException extends PolicyException {

    private static final long serialVersionUID = 1L;

    /** For a fault of the program. */
    UnexplainedException(Throwable cause) {
        super("the case could not be explained, which is a fault of the program; report it with the case", cause);
    }

    UnexplainedException(String budget) {
        super("the budget of " + budget + " was spent before the case was explained; state fewer facts, write rules of"
                + " fewer patterns, or give the engine a larger budget");
    }
}

package school.policy.explain;

import school.policy.fact.PolicyException;

/** An explanation has spent its budget. */
public final class UnexplainedException extends PolicyException {

    private static final long serialVersionUID = 1L;

    UnexplainedException(String budget) {
        super("the budget of " + budget + " was spent before the case was explained; state fewer facts, write rules of"
                + " fewer patterns, or give the engine a larger budget");
    }
}

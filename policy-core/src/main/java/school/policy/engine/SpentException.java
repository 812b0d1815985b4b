package school.policy.engine;

import school.policy.fact.PolicyException;

/** An evaluation has spent its budget. */
public final class SpentException extends PolicyException {

    private static final long serialVersionUID = 1L;

    SpentException(String budget) {
        super("the budget of " + budget + " was spent before the case was decided; state fewer facts, write rules"
                + " of fewer patterns, or give the engine a larger budget");
    }
}

package school.policy.engine;

import school.policy.source.PolicyException;

/** An evaluation has spent its budget. */
public final class SpentException extends PolicyException {

    private static final long serialVersionUID = 1L;

    private SpentException(String message) {
        super(message);
    }

    /** Of one way in which the case can turn out. */
    static SpentException ofOne(long steps) {
        return new SpentException("the budget of " + steps + " steps was spent before the case was decided; state fewer"
                + " facts, write rules of fewer patterns, or give the engine a larger budget");
    }

    /** Of all of them together. */
    static SpentException ofAll(long steps) {
        return new SpentException(
                "the budget of " + steps + " steps for all the ways in which the case can turn out was"
                        + " spent before it was decided; leave less of it unknown, state fewer facts, or give the engine a larger"
                        + " budget");
    }

    /** Not the steps but the time was too short, which another time it may not be. */
    static SpentException ofTime(String seconds) {
        return new SpentException(
                "the time of " + seconds + " s was up before the budget of steps was spent, as on a busy"
                        + " machine; try again, state fewer facts, or give the engine more time");
    }
}

package school.policy.explain;

import school.policy.source.PolicyException;

/** A case could not be explained, mostly as the budget was spent first. The decision stands. */
public final class UnexplainedException extends PolicyException {

    private static final long serialVersionUID = 1L;

    /** For a fault of the program. */
    UnexplainedException(Throwable cause) {
        super("the case could not be explained, which is a fault of the program; report it with the case", cause);
    }

    private UnexplainedException(String message) {
        super(message);
    }

    static UnexplainedException ofMemory() {
        return new UnexplainedException(
                "memory ran out before the case was explained; state fewer facts, leave less of it unknown, or give the"
                        + " program more memory");
    }

    static UnexplainedException ofSteps(long steps) {
        return new UnexplainedException(
                "the budget of " + steps + " steps was spent before the case was explained; state"
                        + " fewer facts, leave less of it unknown, or give the engine a larger budget");
    }

    /** Not the steps but the time was too short, which another time it may not be. */
    static UnexplainedException ofTime() {
        return new UnexplainedException(
                "the time for deciding and explaining the case was up before the budget of steps"
                        + " was spent, as on a busy machine; try again, state fewer facts, or give the engine more time");
    }
}

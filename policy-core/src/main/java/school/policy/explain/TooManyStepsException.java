package school.policy.explain;

/** Explaining takes more steps than are allowed. */
public final class TooManyStepsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyStepsException(long most) {
        super(most + " steps");
    }
}

package school.policy.explain;

/** Counts what an explanation looks at, so that a rule that joins long lists ends in a refusal and not in hours. */
final class Steps {

    private final long most;
    private long taken;

    Steps(long most) {
        this.most = most;
    }

    /** @throws TooManyStepsException if there have been too many */
    void take() {
        if (++taken > most) {
            throw new TooManyStepsException(most);
        }
    }
}

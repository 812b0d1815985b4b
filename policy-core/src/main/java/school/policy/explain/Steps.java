package school.policy.explain;

import java.time.Duration;

/**
 * Counts what an explanation looks at and how long it takes, so that a rule that joins long lists ends in a refusal and
 * not in hours. For one thread.
 */
final class Steps {

    /** The clock is looked at once in so many steps: a look takes longer than a step. */
    private static final int LOOK = 4_096;

    private final long most;
    private final Duration time;
    private final long start = System.nanoTime();
    private long taken;

    /**
     * @param most how many facts the rules may look at in one world
     * @param time how long all worlds together may take
     */
    Steps(long most, Duration time) {
        this.most = most;
        this.time = time;
    }

    /** Begins another world. */
    void begin() {
        taken = 0;
        look();
    }

    /** @throws UnexplainedException if there have been too many, or they have taken too long */
    void take() {
        if (++taken > most) {
            throw new UnexplainedException(most + " steps");
        }
        if (taken % LOOK == 0) {
            look();
        }
    }

    private void look() {
        if (System.nanoTime() - start >= time.toNanos()) {
            throw new UnexplainedException(time.toMillis() + " ms");
        }
    }
}

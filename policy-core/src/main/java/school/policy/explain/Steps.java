package school.policy.explain;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Counts what an explanation looks at and how long it takes, so that a rule that joins long lists ends in a refusal and
 * not in hours. For one thread at a time.
 */
final class Steps {

    /** How many items of a list are looked at or copied in a step. */
    private static final int ITEMS = 8;

    /** The clock is looked at once in so many items: a look takes longer than a step. */
    private static final int LOOK = 4_096 * ITEMS;

    private final long most;
    private final long nanos;
    private long start = System.nanoTime();
    private long used;
    private long items;

    /**
     * @param most how many steps all of it may take
     * @param time how long all of it may take, the last resort
     */
    Steps(long most, Duration time) {
        this.most = most;
        this.nanos = TimeUnit.NANOSECONDS.convert(time);
    }

    /** Does a part of the work that is asked for later: the clock has stood still since the part before. */
    <T> T later(Supplier<T> part) {
        start = System.nanoTime() - used;
        try {
            return part.get();
        } finally {
            used = System.nanoTime() - start;
        }
    }

    /** @throws UnexplainedException if there have been too many, or they have taken too long */
    void take() {
        items(ITEMS);
    }

    /**
     * Pays for looking through a list, copying it or the like.
     *
     * @throws UnexplainedException as {@link #take}
     */
    void items(long count) {
        long before = items;
        items += count;
        if (items / ITEMS > most) {
            throw UnexplainedException.ofSteps(most);
        }
        if (before / LOOK != items / LOOK && System.nanoTime() - start >= nanos) {
            throw UnexplainedException.ofTime();
        }
    }
}

package school.policy.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one evaluation has spent of its budget. For one thread. */
final class Meter {

    private static final ThreadLocal<@Nullable Meter> OF_THREAD = new ThreadLocal<>();

    /** The clock is looked at once in so many steps: a look takes longer than a step. */
    private static final int LOOK = 256;

    /**
     * What an evaluation may spend.
     *
     * @param steps how many steps a run of the rules may take
     * @param nanos how long deciding one case may take, in nanoseconds
     */
    record Budget(long steps, long nanos) {

        static Budget of(long steps, Duration time) {
            return new Budget(steps, TimeUnit.NANOSECONDS.convert(time));
        }
    }

    private final Budget budget;
    private final long start = System.nanoTime();
    private long spent;
    /** All that was spent in any run. */
    private long total;

    Meter(Budget budget) {
        this.budget = budget;
    }

    /** Begins a run of the rules: each has all the steps, and what is left of the time. */
    void newRun() {
        spent = 0;
    }

    /** Pays for steps. */
    void spend(long price) {
        spent += price;
        if (spent > budget.steps()) {
            throw new SpentException(budget.steps() + " steps");
        }
        long before = total;
        total += price;
        if (before / LOOK != total / LOOK) {
            look();
        }
    }

    /** Ends the evaluation if its time is up. */
    void look() {
        if (System.nanoTime() - start >= budget.nanos()) {
            String seconds =
                    BigDecimal.valueOf(budget.nanos(), 9).stripTrailingZeros().toPlainString();
            throw new SpentException(seconds + " s");
        }
    }

    /**
     * Does work in which Drools tries conditions: it gives them facts and nothing else, so that the thread carries the
     * meter meanwhile. What a condition throws comes out of Drools wrapped, and out of here as it was.
     */
    <T> T carried(Supplier<T> work) {
        Meter before = OF_THREAD.get();
        OF_THREAD.set(this);
        try {
            return work.get();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SpentException end) {
                    throw end;
                }
            }
            throw e;
        } finally {
            if (before == null) {
                OF_THREAD.remove();
            } else {
                OF_THREAD.set(before);
            }
        }
    }

    /** Pays for steps from the meter that this thread carries; always true, so that it can stand as a condition. */
    static boolean pay(long price) {
        Meter meter = OF_THREAD.get();
        if (meter != null) {
            meter.spend(price);
        }
        return true;
    }
}

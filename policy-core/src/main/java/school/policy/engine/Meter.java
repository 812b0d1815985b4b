package school.policy.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one evaluation has spent of its budget. For one thread. */
final class Meter {

    private static final ThreadLocal<@Nullable Meter> OF_THREAD = new ThreadLocal<>();

    /** The clock is looked at once in so many steps: a look takes longer than a step. */
    private static final int LOOK = 256;

    /** How many times as long as the look at an item of a list a step takes. */
    private static final int LOOKS = 8;

    /**
     * What an evaluation may spend.
     *
     * @param steps how many steps a run of the rules may take
     * @param all how many steps all runs and all else may take
     * @param nanos how long deciding one case may take, in nanoseconds
     */
    record Budget(long steps, long all, long nanos) {

        static Budget of(long steps, long all, Duration time) {
            return new Budget(steps, all, TimeUnit.NANOSECONDS.convert(time));
        }
    }

    private final Budget budget;
    private final LongSupplier clock;
    private long start;
    private long spent;
    /** All that was spent, in runs and between them. */
    private long total;

    Meter(Budget budget) {
        this(budget, System::nanoTime);
    }

    /** One with another clock, which counts nanoseconds. */
    Meter(Budget budget, LongSupplier clock) {
        this.budget = budget;
        this.clock = clock;
        start = clock.getAsLong();
    }

    /** Begins a run of the rules: each has all the steps of one, and what is left of the rest. */
    void newRun() {
        spent = 0;
    }

    /** Pays for steps of a run. */
    void spend(long price) {
        spent += price;
        if (spent > budget.steps()) {
            throw SpentException.ofOne(budget.steps());
        }
        work(price);
    }

    /** Pays for whatever else takes the longer the more there is of it. */
    void work(long price) {
        long before = total;
        total += price;
        if (total > budget.all()) {
            throw SpentException.ofAll(budget.all());
        }
        if (before / LOOK != total / LOOK) {
            look();
        }
    }

    /** Pays for looking through a list, copying it or the like: in a step so many of its items are done. */
    void looks(long items) {
        work(items / LOOKS);
    }

    /** Ends the evaluation if its time is up. */
    void look() {
        if (nanos() >= budget.nanos()) {
            throw SpentException.ofTime(
                    BigDecimal.valueOf(budget.nanos(), 9).stripTrailingZeros().toPlainString());
        }
    }

    /** How much of the time is spent. */
    long nanos() {
        return clock.getAsLong() - start;
    }

    /** Makes something for all cases to come, or waits until it is made, which costs those that need it first nothing. */
    <T> T free(Supplier<T> making) {
        long began = clock.getAsLong();
        T made = making.get();
        start += clock.getAsLong() - began;
        return made;
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

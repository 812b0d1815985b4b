package school.policy.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation has spent of its budget. The thread that evaluates carries its meter, as a rule's conditions are
 * given facts and nothing else; on a thread without one, nothing is counted.
 */
final class Meter implements AutoCloseable {

    private static final ThreadLocal<@Nullable Meter> OF_THREAD = new ThreadLocal<>();

    /** The clock is looked at once in so many steps: a look takes longer than a step. */
    private static final int LOOK = 256;

    private final long steps;
    private final long nanos;
    private final long start = System.nanoTime();
    private long spent;
    private final @Nullable Meter before;
    private long nextLook = LOOK;
    private @Nullable SpentException end;

    private Meter(long steps, Duration time, @Nullable Meter before) {
        this.before = before;
        this.steps = steps;
        this.nanos = TimeUnit.NANOSECONDS.convert(time);
    }

    /** Puts a meter on this thread; closing it puts back the one that was there before, if any. */
    static Meter start(long steps, Duration time) {
        Meter meter = new Meter(steps, time, OF_THREAD.get());
        OF_THREAD.set(meter);
        return meter;
    }

    /** Begins a run of the rules: each has all the steps, and what is left of the time; null without a meter. */
    static @Nullable Meter newRun() {
        Meter meter = OF_THREAD.get();
        if (meter != null) {
            meter.spent = 0;
            meter.nextLook = LOOK;
            meter.lookAtClock();
        }
        return meter;
    }

    /** Pays for steps; always true, so that it can stand as a condition. */
    static boolean pay(long price) {
        Meter meter = OF_THREAD.get();
        if (meter != null) {
            meter.spend(price);
        }
        return true;
    }

    /** Ends the evaluation if its time is up, where there are no steps to pay for. */
    static void look() {
        Meter meter = OF_THREAD.get();
        if (meter != null) {
            meter.lookAtClock();
        }
    }

    void spend(long price) {
        spent += price;
        if (spent > steps) {
            throw end(steps + " steps");
        } else if (spent >= nextLook) {
            nextLook = spent + LOOK;
            lookAtClock();
        }
    }

    private void lookAtClock() {
        if (System.nanoTime() - start >= nanos) {
            throw end(BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString() + " s");
        }
    }

    private SpentException end(String budget) {
        SpentException exception = new SpentException(budget);
        end = exception;
        return exception;
    }

    /** Why an evaluation ended that ended with this exception: what a condition throws comes out of Drools wrapped. */
    RuntimeException reason(RuntimeException e) {
        return end == null ? e : end;
    }

    @Override
    public void close() {
        if (before == null) {
            OF_THREAD.remove();
        } else {
            OF_THREAD.set(before);
        }
    }
}

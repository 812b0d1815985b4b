package school.policy;

import java.time.Duration;
import java.util.Objects;

/**
 * What deciding one case may cost. A rule that joins six lists of five hundred facts has more combinations to look at
 * than there will ever be time and memory for; a budget ends that with an {@link EvaluationException}, which says what
 * was spent. On an ordinary machine it is the steps, so that the same case comes out alike every time.
 *
 * @param steps how often the rules may look at a fact, or at facts together. Each way in which the unknowns of a case
 *     can turn out has this many, as what it takes is given back before the next. Steps bound the memory: a step takes
 *     some two hundred bytes at most. The same case takes the same steps every time, fewer where
 *     Drools is not needed
 * @param time how long all of it may take, by the clock: the last resort, for a machine so slow or so busy that it comes
 *     before the steps. It is looked at once in 256 steps, and a thread that waits for its turn spends it too
 */
public record Budget(long steps, Duration time) {

    private static final long AT_ONCE = 64;

    private static final Budget STANDARD = new Budget(200_000, Duration.ofSeconds(10));

    /**
     * Checks that there is something to spend.
     *
     * @throws IllegalArgumentException if the steps or the time are not positive
     */
    public Budget {
        Objects.requireNonNull(time, "time");
        if (steps <= 0 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a budget without steps or time decides nothing; give it some of both");
        }
    }

    /**
     * The steps of all ways together, and of whatever else there is to do about a case, such as to make these ways, to
     * rule on them and to compare what they come to: 64 times those of one. An explanation has as many again.
     */
    public long allSteps() {
        return steps > Long.MAX_VALUE / AT_ONCE ? Long.MAX_VALUE : steps * AT_ONCE;
    }

    /**
     * 200,000 steps and 10 seconds. A usual case takes some 50 steps, some 280 in Drools, and less than a thousandth of a
     * second; one that leaves so much open that it can turn out in thousands of ways takes half a second, in Drools one
     * and a half. The steps keep it to 40 MB.
     */
    public static Budget standard() {
        return STANDARD;
    }
}

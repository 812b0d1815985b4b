package school.policy.check;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.policy.source.Place;

/**
 * What checking one policy may cost. Whatever can take more steps than its files have words is charged here; once all is
 * spent no check goes on, and {@link TooMuchToCompare} says so. For one thread.
 */
final class Effort {

    /** Steps, of which a second has several times as many; policies that people write need a few hundredths of them. */
    private static final long MOST = 10_000_000;

    private static final int LETTERS_A_STEP = 64;
    private static final int STEPS_A_WORD = 20;

    private long left = MOST;
    private Place now = new Place("policy.yaml", 0, 0);
    private @Nullable Place spentAt;

    void charge(long steps) {
        left -= steps;
        spentAt = left <= 0 && spentAt == null ? now : spentAt;
    }

    /** A text is searched. */
    void chargeSearch(String text) {
        charge(1 + text.length() / LETTERS_A_STEP);
    }

    /** A word is held against others. */
    void chargeWords(String word, Collection<String> others) {
        long letters = 0;
        for (String other : others) {
            letters += other.length();
        }
        charge((long) others.size() * (STEPS_A_WORD + word.length()) + letters);
    }

    boolean isLeft() {
        return left > 0;
    }

    /** Whether what stands at a place can be checked, which is looked at from now on. */
    boolean isLeftFor(Place place) {
        now = place;
        charge(1);
        return isLeft();
    }

    /** The place from which on nothing more could be checked; empty where all could. */
    Optional<Place> spentAt() {
        return Optional.ofNullable(spentAt);
    }
}

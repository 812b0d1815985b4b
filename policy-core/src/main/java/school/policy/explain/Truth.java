package school.policy.explain;

import java.util.Set;
import java.util.TreeSet;

/**
 * How far something is known to be so of a case that is known in part: it is, it is not, or it is open. What is open
 * waits for answers; where it waits for none, nobody can be asked.
 *
 * @param state how far it is known
 * @param waits the paths whose answers could tell; empty where it is not open
 */
record Truth(State state, Set<String> waits) {

    enum State {
        TRUE,
        FALSE,
        OPEN
    }

    static final Truth TRUE = new Truth(State.TRUE, Set.of());
    static final Truth FALSE = new Truth(State.FALSE, Set.of());

    static Truth of(boolean so) {
        return so ? TRUE : FALSE;
    }

    static Truth open(Set<String> waits) {
        return new Truth(State.OPEN, waits);
    }

    boolean isTrue() {
        return state == State.TRUE;
    }

    boolean isFalse() {
        return state == State.FALSE;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** Both are so. */
    Truth and(Truth other) {
        if (isFalse() || other.isTrue()) {
            return this;
        }
        return other.isFalse() || isTrue() ? other : both(other);
    }

    /** Both are so; the other is asked about only once nothing more can be asked about this. */
    Truth then(Truth other) {
        return waits.isEmpty() || other.isFalse() ? and(other) : this;
    }

    /** At least one is so. */
    Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    Truth not() {
        return isOpen() ? this : of(isFalse());
    }

    /** The one where this is so, the other where it is not. */
    Truth choose(Truth yes, Truth no) {
        if (!isOpen()) {
            return isTrue() ? yes : no;
        }
        return yes.state == no.state && !yes.isOpen() ? yes : both(yes).both(no);
    }

    private Truth both(Truth other) {
        Set<String> all = new TreeSet<>(waits);
        all.addAll(other.waits);
        return open(all);
    }
}

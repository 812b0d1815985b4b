package school.policy.explain;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Stands for a value that is not known, or not known in full.
 *
 * @param waits the paths whose answers could tell; empty where nobody can be asked
 * @param surely of a list, what is among its items whatever the answer
 * @param never of a list, what is not among them whatever the answer
 */
record Open(Set<String> waits, Collection<?> surely, Collection<?> never) {

    /** It cannot be asked about. */
    static final Open HIDDEN = of();

    static Open of(String... waits) {
        return of(Set.of(waits));
    }

    static Open of(Set<String> waits) {
        return new Open(waits, List.of(), List.of());
    }

    Truth truth() {
        return Truth.open(waits);
    }
}

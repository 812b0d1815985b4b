package school.policy.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import school.policy.rule.Condition.Term;

/** The names that a rule has given to values so far. Inside {@code not} and {@code exists} they are given for inside. */
final class Bound {

    /** A name: the value, and where the rule gives it. */
    record Name(String name, Term.Of value, int offset) {}

    private final Map<String, Name> names;
    private final List<Name> all;
    private final Set<Name> used;
    private final Set<String> lost;

    Bound() {
        this(Map.of(), new ArrayList<>(), new HashSet<>(), new HashSet<>());
    }

    private Bound(Map<String, Name> names, List<Name> all, Set<Name> used, Set<String> lost) {
        this.names = new HashMap<>(names);
        this.all = all;
        this.used = used;
        this.lost = lost;
    }

    /** The same names; what is added there is not seen here. */
    Bound inside() {
        return new Bound(names, all, used, lost);
    }

    /** Gives a name; false where it is taken. */
    boolean give(Name name) {
        all.add(name);
        return names.putIfAbsent(name.name(), name) == null;
    }

    /** A name stands in a pattern that could not be read, and may have been given there; empty: any name. */
    void lose(String name) {
        lost.add(name);
    }

    /** Whether a name may have been given where nothing could be read. */
    boolean isLost(String name) {
        return lost.contains(name) || lost.contains("");
    }

    /** The value behind a name. */
    Optional<Term.Of> value(String name) {
        Optional<Name> found = Optional.ofNullable(names.get(name));
        found.ifPresent(used::add);
        return found.map(Name::value);
    }

    /** The names given so far, sorted. */
    Set<String> names() {
        return new TreeSet<>(names.keySet());
    }

    /** The names that were given and never asked for. */
    List<Name> unused() {
        return all.stream().filter(name -> !used.contains(name)).toList();
    }
}

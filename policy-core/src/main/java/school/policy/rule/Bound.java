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

    Bound() {
        this(Map.of(), new ArrayList<>(), new HashSet<>());
    }

    private Bound(Map<String, Name> names, List<Name> all, Set<Name> used) {
        this.names = new HashMap<>(names);
        this.all = all;
        this.used = used;
    }

    /** The same names; what is added there is not seen here. */
    Bound inside() {
        return new Bound(names, all, used);
    }

    /** Gives a name; false where it is taken. */
    boolean give(Name name) {
        all.add(name);
        return names.putIfAbsent(name.name(), name) == null;
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

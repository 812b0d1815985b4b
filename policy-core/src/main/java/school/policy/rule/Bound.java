package school.policy.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import school.policy.rule.Condition.Term;

/** The names that a rule has given to values so far. Inside {@code not} and {@code exists} they are given for inside. */
final class Bound {

    /** A name: the value, and where the rule gives it. */
    record Name(String name, Term.Of value, int offset) {}

    private final @Nullable Bound outside;
    private final Map<String, Name> names = new HashMap<>();
    private final List<Name> all;
    private final Set<Name> used;
    private final Set<String> lost;

    Bound() {
        this(null, new ArrayList<>(), new HashSet<>(), new HashSet<>());
    }

    private Bound(@Nullable Bound outside, List<Name> all, Set<Name> used, Set<String> lost) {
        this.outside = outside;
        this.all = all;
        this.used = used;
        this.lost = lost;
    }

    /** The same names; what is added there is not seen here. */
    Bound inside() {
        return new Bound(this, all, used, lost);
    }

    /** Gives a name; false where it is taken. */
    boolean give(Name name) {
        all.add(name);
        return find(name.name()) == null && names.put(name.name(), name) == null;
    }

    /** A name stands in a pattern that could not be read, and may have been given there; empty: any name. */
    void lose(String name) {
        lost.add(name);
    }

    /** Whether a name may have been given where nothing could be read. */
    boolean isLost(String name) {
        return lost.contains(name) || lost.contains("");
    }

    private @Nullable Name find(String name) {
        Name found = names.get(name);
        return found == null && outside != null ? outside.find(name) : found;
    }

    /** Whether such a name has been given. */
    boolean has(String name) {
        return find(name) != null;
    }

    /** The value behind a name. */
    Optional<Term.Of> value(String name) {
        Optional<Name> found = Optional.ofNullable(find(name));
        found.ifPresent(used::add);
        return found.map(Name::value);
    }

    /** How many names have been given, those included that are not seen here. */
    int count() {
        return all.size();
    }

    /** The names given so far, sorted. */
    Set<String> names() {
        Set<String> sorted = outside == null ? new TreeSet<>() : outside.names();
        sorted.addAll(names.keySet());
        return sorted;
    }

    /** The names that were given and never asked for. */
    List<Name> unused() {
        return all.stream().filter(name -> !used.contains(name)).toList();
    }
}

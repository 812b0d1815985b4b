package school.policy.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entries of one map. In a file something stands behind each key; elsewhere null counts as left out. */
public final class Fields {

    private final Values values;
    private final Tree map;
    private final boolean readable;
    private final Set<String> meant;
    private final Set<String> told = new HashSet<>();

    /** {@code meant}: keys that others which are not known were perhaps to be. */
    Fields(Values values, Tree map, boolean readable, Set<String> meant) {
        this.values = values;
        this.map = map;
        this.readable = readable;
        this.meant = meant;
    }

    /** The entry as it stands; null where it is left out, or was complained about as it says nothing. */
    public @Nullable Tree tree(String key) {
        Tree value = map.entries().get(key);
        if (value == null || value.kind() != Tree.Kind.NULL) {
            return value;
        }
        if (!values.isLeftOut(value) && told.add(key)) {
            values.complain(value.atKey(), "'" + Values.shown(key) + "' says nothing; leave the key out or fill it in");
        }
        return null;
    }

    /** The entry, read; null where it is left out or was complained about. */
    public <T> @Nullable T get(String key, BiFunction<Values, Tree, @Nullable T> read) {
        Tree value = tree(key);
        return value == null ? null : read.apply(values, value);
    }

    /** The entry, read; complained about where it is left out. */
    public <T> @Nullable T require(String key, BiFunction<Values, Tree, @Nullable T> read) {
        Tree empty = map.entries().get(key);
        boolean missing = empty == null || empty.kind() == Tree.Kind.NULL;
        if (readable && missing && !meant.contains(key) && told.add(key)) {
            values.complain(
                    empty == null ? map : empty.atKey(),
                    "'" + key + (empty == null ? "' is missing; add it" : "' says nothing; write a value behind it"));
        }
        return get(key, read);
    }

    /** The list under a key; empty where it is left out. */
    public <T> List<T> list(String key, Function<Tree, @Nullable T> item) {
        return list(key, Limits.LISTED, item);
    }

    /** The same of a list that may not be longer than so many. */
    public <T> List<T> list(String key, int most, Function<Tree, @Nullable T> item) {
        Tree value = tree(key);
        List<T> items = value == null ? null : values.list(value, most, item);
        return items == null ? List.of() : items;
    }
}

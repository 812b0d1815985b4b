package school.policy.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entries of one map; an entry written as null counts as left out. */
public final class Fields {

    private final Values values;
    private final Tree map;
    private final boolean readable;
    private final Set<String> meant;

    /** {@code meant}: keys that others which are not known were perhaps to be. */
    Fields(Values values, Tree map, boolean readable, Set<String> meant) {
        this.values = values;
        this.map = map;
        this.readable = readable;
        this.meant = meant;
    }

    /** The entry as it stands; null where it is left out. */
    public @Nullable Tree tree(String key) {
        Map<String, Tree> entries = map.entries();
        Tree value = entries.get(key);
        return value == null || value.kind() == Tree.Kind.NULL ? null : value;
    }

    /** The entry, read; null where it is left out or was complained about. */
    public <T> @Nullable T get(String key, BiFunction<Values, Tree, @Nullable T> read) {
        Tree value = tree(key);
        return value == null ? null : read.apply(values, value);
    }

    /** The entry, read; complained about where it is left out. */
    public <T> @Nullable T require(String key, BiFunction<Values, Tree, @Nullable T> read) {
        Tree empty = map.entries().get(key);
        if (readable && tree(key) == null && !meant.contains(key)) {
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

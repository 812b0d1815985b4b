package school.policy.source;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entries of one map; an entry written as null counts as left out. */
public final class Fields {

    private final Values values;
    private final Tree map;
    private final boolean readable;

    Fields(Values values, Tree map, boolean readable) {
        this.values = values;
        this.map = map;
        this.readable = readable;
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
        if (readable && tree(key) == null) {
            values.complain(map, "'" + key + "' is missing; add it");
        }
        return get(key, read);
    }

    /** The list under a key; empty where it is left out. */
    public <T> List<T> list(String key, Function<Tree, @Nullable T> item) {
        Tree value = tree(key);
        List<T> items = value == null ? null : values.list(value, item);
        return items == null ? List.of() : items;
    }
}

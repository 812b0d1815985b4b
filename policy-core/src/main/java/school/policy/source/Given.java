package school.policy.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What constructors are given: kept as it is now, whatever happens to it later, and refused by name where it is missing. */
public final class Given {

    private Given() {}

    /**
     * A list that nobody can change.
     *
     * @throws NullPointerException if it or one of its items is missing
     */
    public static <T> List<T> list(@Nullable List<T> list, String name) {
        Objects.requireNonNull(list, name);
        try {
            return List.copyOf(list);
        } catch (NullPointerException e) {
            throw new NullPointerException(name + " holds nothing at one of its places");
        }
    }

    /**
     * A map in the same order that nobody can change.
     *
     * @throws NullPointerException if it, one of its keys or one of its values is missing
     */
    public static <K, V> Map<K, V> map(@Nullable Map<K, V> map, String name) {
        Objects.requireNonNull(map, name);
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.forEach((key, value) -> {
            if (key == null || value == null) {
                throw new NullPointerException(name + " holds nothing at one of its places");
            }
        });
        return Collections.unmodifiableMap(copy);
    }

    /**
     * A set that nobody can change.
     *
     * @throws NullPointerException if it or one of its items is missing
     */
    public static <T> Set<T> set(@Nullable Set<T> set, String name) {
        Objects.requireNonNull(set, name);
        try {
            return Set.copyOf(set);
        } catch (NullPointerException e) {
            throw new NullPointerException(name + " holds nothing at one of its places");
        }
    }
}

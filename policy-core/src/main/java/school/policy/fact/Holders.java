package school.policy.fact;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who may decide for a child without anybody's saying so. */
final class Holders {

    private static final List<String> PARENTS = List.of("parent", "mother", "father", "guardian");

    private Holders() {}

    /** Whoever is called a parent, and whoever is not named. */
    static boolean areParents(@Nullable String by) {
        if (by == null) {
            return true;
        }
        String plain = by.toLowerCase(Locale.ROOT);
        return PARENTS.contains(plain) || plain.startsWith("parent_");
    }
}

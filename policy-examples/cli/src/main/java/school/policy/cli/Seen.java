package school.policy.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ids of the cases read lately. It forgets old ones, so that a long input needs no more memory than a short one. */
final class Seen {

    /** How many ids it remembers. */
    static final int REMEMBERED = 50_000;

    private final Map<String, Long> lines = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Takes note of an id; answers the line on which it stood before, or null. */
    @Nullable
    Long put(String id, long line) {
        return lines.putIfAbsent(id, line);
    }
}

package school.policy.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import school.policy.vocabulary.Needed;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Word;

/**
 * What it means that somebody was asked and had nothing to say: absent, unless the case cannot be judged without it. Then
 * the decision takes it as unknown, and nobody else can be asked.
 */
final class Unsaid {

    private final Supplier<Truth> bound;
    private final Function<Needed, Truth> isAsked;
    private final Map<String, List<Needed>> needed = new HashMap<>();
    private final Map<String, Optional<Object>> values = new HashMap<>();
    private final Set<String> asking = new HashSet<>();

    /**
     * @param bound whether the policy binds the actor
     * @param isAsked whether a case cannot be judged without it
     */
    Unsaid(List<Needed> essentials, Supplier<Truth> bound, Function<Needed, Truth> isAsked) {
        this.bound = bound;
        this.isAsked = isAsked;
        essentials.stream().filter(each -> !each.always()).forEach(each -> needed.computeIfAbsent(
                        path(each), path -> new ArrayList<>())
                .add(each));
    }

    /** Where it stands among the paths that can be asked about. */
    static String path(Needed needed) {
        Property part = needed.part();
        Word under = needed.filedUnder();
        return part == null
                ? needed.property().path()
                : under == null ? Paths.of(part, needed.property()) : Paths.of(part, under);
    }

    /** What stands for the value at a path; null where it is absent. */
    @Nullable
    Object value(String path) {
        if (!needed.containsKey(path)) {
            return null;
        } else if (!asking.isEmpty()) {
            return worked(path);
        }
        Optional<Object> before = values.get(path);
        Optional<Object> value = before == null ? Optional.ofNullable(worked(path)) : before;
        values.put(path, value);
        return value.orElse(null);
    }

    private @Nullable Object worked(String path) {
        // what would be essential only because it is there itself is not
        if (!asking.add(path)) {
            return null;
        }
        Truth asked = Truth.FALSE;
        for (Needed each : needed.getOrDefault(path, List.of())) {
            asked = asked.or(isAsked.apply(each));
        }
        asking.remove(path);
        Truth open = bound.get().and(asked);
        return open.isFalse() ? null : Open.of(open.waits());
    }
}

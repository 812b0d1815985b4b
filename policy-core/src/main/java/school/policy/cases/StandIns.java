package school.policy.cases;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Word;

/** Whoever stands in for the holder of a role holds it too, while the holder cannot be reached. */
final class StandIns {

    private StandIns() {}

    /** Some roles and those for which somebody with one of them stands in, sorted; as far as the property counts these. */
    static List<Word> of(Case event, List<Word> own, Property property) {
        List<Fact> holders = event.roleHolders();
        List<Word> counted = property.traits().standsFor();
        if (holders.isEmpty() || counted.isEmpty()) {
            return own;
        }
        Stream<Word> standsIn = holders.stream()
                .filter(holder -> isUnavailable(holder)
                        && own.stream().anyMatch(role -> role.word().equals(acting(holder))))
                .map(StandIns::role)
                .filter(counted::contains);
        return Stream.concat(own.stream(), standsIn).distinct().sorted().toList();
    }

    /** A role, or the one for which its holder stands in, as far as the property counts it. */
    static @Nullable Word of(Case event, @Nullable Word own, Property property) {
        if (own == null) {
            return null;
        }
        for (Word role : of(event, List.of(own), property)) {
            if (!role.equals(own)) {
                return role;
            }
        }
        return own;
    }

    private static boolean isUnavailable(Fact holder) {
        return !Boolean.TRUE.equals(holder.get(Frame.AVAILABLE));
    }

    /** Who stands in: a role's word or an opaque id; null where nobody does. */
    static @Nullable String acting(Fact holder) {
        return (String) holder.get(Frame.ACTING);
    }

    private static Word role(Fact holder) {
        return (Word) java.util.Objects.requireNonNull(holder.namedBy());
    }
}

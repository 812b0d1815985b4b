package school.policy.cases;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.policy.vocabulary.Needed;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/**
 * The facts without which a case cannot be judged. Where a host leaves one out it counts as unknown: whoever forgets to say
 * what happened, by whom, or where, must not read 'permitted'.
 */
public final class Essentials {

    private Essentials() {}

    /** The paths of the essential facts that a case does not state, about somebody whom the policy binds. */
    public static List<String> unsaid(Matching of) {
        Case event = of.event();
        Word act = event.act();
        List<Needed> some = act == null || !event.alsoDid().isEmpty()
                ? event.vocabulary().essentials()
                : event.vocabulary().essentials(act);
        List<String> unsaid = List.of();
        for (int i = 0; i < some.size(); i++) {
            Needed needed = some.get(i);
            if (isUnsaid(needed, of) && !unsaid.contains(needed.path())) {
                unsaid = unsaid.isEmpty() ? new ArrayList<>() : unsaid;
                unsaid.add(needed.path());
            }
        }
        return unsaid;
    }

    /** Of those that are essential whatever happened and whoever acted, the paths that a case does not state. */
    public static List<String> unsaidOfEveryCase(Matching of) {
        return of.event().vocabulary().essentials().stream()
                .filter(needed -> needed.always() && isUnsaid(needed, of))
                .map(Needed::path)
                .toList();
    }

    /** The path of the roles of whoever acted. */
    public static String roles(Vocabulary vocabulary) {
        return vocabulary.frame().actor().path() + "."
                + vocabulary.frame().roles().path();
    }

    /** The path of what happened. */
    public static String act(Vocabulary vocabulary) {
        return vocabulary.frame().action().path() + "."
                + vocabulary.frame().type().path();
    }

    /** The paths of what is essential whatever happened and whoever acted. */
    public static List<String> ofEveryCase(Vocabulary vocabulary) {
        return vocabulary.essentials().stream()
                .filter(Needed::always)
                .map(Needed::path)
                .toList();
    }

    /** The paths of what can be essential and is not said. */
    public static List<String> left(Case event) {
        Matching of = Matching.of(event, (property, text) -> false);
        return event.vocabulary().essentials().stream()
                .filter(needed -> !isSaid(needed, of))
                .map(Needed::path)
                .distinct()
                .toList();
    }

    private static boolean isUnsaid(Needed needed, Matching of) {
        return !isSaid(needed, of) && isAsked(needed, of);
    }

    private static boolean isAsked(Needed needed, Matching of) {
        return (needed.when().acts().isEmpty() || of.event().did(needed.when().acts()))
                && of.all(needed.when().where())
                && !of.any(needed.when().unless());
    }

    private static boolean isSaid(Needed needed, Matching of) {
        Case event = of.event();
        Property part = needed.part();
        Property property = needed.property();
        if (property == event.vocabulary().frame().roles()) {
            // nobody is without one
            return !event.statedRoles().isEmpty();
        } else if (part == null) {
            return event.get(property) != null;
        }
        Word under = needed.filedUnder();
        if (under != null) {
            return event.filed(part, under).isPresent() || event.unknown().contains(needed.path());
        }
        if (part.kind() == Property.Kind.FACTS) {
            return event.facts(part).stream().allMatch(each -> each.get(property) != null)
                    && !of.open().contains(needed.path());
        }
        @Nullable Fact fact = event.fact(part);
        return fact != null && fact.get(property) != null;
    }
}

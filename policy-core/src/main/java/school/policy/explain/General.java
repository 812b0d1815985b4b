package school.policy.explain;

import java.util.List;
import java.util.Optional;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Kind;

/**
 * A general question that spares the particular ones: which of them has anybody raised? The others are then answered, as
 * what nobody raised is absent from a case.
 *
 * @param part the part of the case that the particular ones are about
 * @param particulars the paths of the particular ones, none of which an action needs
 */
record General(Property part, List<String> particulars) {

    /** Its own path, that of its part. */
    String path() {
        return part.path();
    }

    /** The general questions of a vocabulary: those about a part of a case that has a question of its own. */
    static List<General> all(Paths paths) {
        return paths.vocabulary().ofCase().properties().stream()
                .filter(part -> part.asks().isPresent())
                .filter(part -> part.kind() == Kind.FACT || Paths.answer(part) != null)
                .map(part -> new General(part, particulars(paths, part)))
                .toList();
    }

    private static List<String> particulars(Paths paths, Property part) {
        List<Property> some = part.relations().asksOf();
        if (!some.isEmpty()) {
            return some.stream().map(property -> Paths.of(part, property)).toList();
        }
        Property answer = Paths.answer(part);
        return paths.under(part).stream()
                .filter(path -> answer == null || paths.place(path).property() == answer)
                .toList();
    }

    /** The one of some that spares a question. */
    static Optional<General> over(List<General> some, String path) {
        return some.stream()
                .filter(general -> general.particulars.contains(path))
                .findFirst();
    }

    /** The one of some that is asked under a path. */
    static Optional<General> at(List<General> some, String path) {
        return some.stream().filter(general -> general.path().equals(path)).findFirst();
    }
}

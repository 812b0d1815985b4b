package school.policy.explain;

import java.util.Optional;
import java.util.stream.Stream;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Each;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Vocabulary;

/**
 * The list of a case for whose items there are facts of a type that stands under no key of its own.
 *
 * @param path the path of the list
 * @param each what there is for each of its items
 */
record Origin(String path, Each each) {

    /** The list behind a type; empty where there is none. */
    static Optional<Origin> of(Vocabulary vocabulary, FactType type) {
        return type.path().isEmpty()
                ? vocabulary.ofCase().properties().stream()
                        .flatMap(Origin::lists)
                        .filter(origin -> origin.each().type().index() == type.index())
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Origin> lists(Property part) {
        return part.kind() == Kind.FACT
                ? part.type().properties().stream()
                        .flatMap(property -> at(part.path() + "." + property.path(), property))
                : at(part.path(), part);
    }

    private static Stream<Origin> at(String path, Property list) {
        return Stream.ofNullable(list.relations().each()).map(each -> new Origin(path, each));
    }
}

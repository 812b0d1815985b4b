package school.policy.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import school.policy.source.Given;

/**
 * The step by which a typed view of a case tells one of its properties, such as {@code by} for who acted. Immutable.
 *
 * @param name its name in Java
 * @param takes of facts, the properties that its short form takes, in their order; empty: it has no short form
 * @param with of facts, what the short form says besides, by property
 */
public record Verb(String name, List<Property> takes, Map<Property, Object> with) {

    /** Refuses what is missing by its name; keeps what it is given as it is now. */
    public Verb {
        Objects.requireNonNull(name, "name");
        takes = Given.list(takes, "takes");
        with = Given.map(with, "with");
    }
}

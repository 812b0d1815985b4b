package school.policy.views;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Fact;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Word;

/**
 * A fact whose values have Java types; what generated classes of facts have in common. Two are equal where their facts
 * are. Immutable.
 */
public abstract class TypedFact {

    private final Fact fact;

    /** A view of a fact. */
    protected TypedFact(Fact fact) {
        this.fact = fact;
    }

    /**
     * The fact, where it is one of a type.
     *
     * @throws IllegalArgumentException if it is another one
     */
    protected static Fact checked(FactType type, Fact fact) {
        FactType other = Objects.requireNonNull(fact, type.name()).type();
        if (other.index() != type.index() || !other.name().equals(type.name())) {
            throw new IllegalArgumentException(
                    "this fact is of the type " + other.name() + "; give one of the type " + type.name());
        }
        return fact;
    }

    /** The fact itself. */
    public final Fact fact() {
        return fact;
    }

    /** The value of the property at a place, from 0; null where it is absent. */
    protected final @Nullable Object value(int property) {
        return fact.get(fact.type().properties().get(property));
    }

    /** The value of a property that the fact cannot be without. */
    protected final Object present(int property) {
        return Objects.requireNonNull(value(property));
    }

    /** Whether the property at a place holds a word of a group; an absent one does not. */
    protected final boolean holds(int property, String group) {
        Property of = fact.type().properties().get(property);
        List<Word> words =
                Objects.requireNonNull(of.list().groups().get(group), group).words();
        Object value = fact.get(of);
        return value instanceof List<?> some
                ? some.stream().anyMatch(words::contains)
                : value != null && words.contains(value);
    }

    /** The texts of a list; null where it is absent. */
    @SuppressWarnings("unchecked")
    protected static @Nullable List<String> texts(@Nullable Object value) {
        return (List<String>) value;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || (other instanceof TypedFact typed && fact.equals(typed.fact));
    }

    @Override
    public final int hashCode() {
        return fact.hashCode();
    }

    /** Its type and the names of its stated properties; no value, so that it can stand in a log. */
    @Override
    public final String toString() {
        return fact.toString();
    }
}

package school.policy.views;

import org.jspecify.annotations.Nullable;
import school.policy.cases.CaseException;
import school.policy.cases.Fact;
import school.policy.vocabulary.FactType;

/** Collects the values of a fact; what generated builders have in common. For one thread. */
public abstract class TypedFactBuilder {

    private final FactType type;
    private final @Nullable Object[] values;

    /** Starts with nothing. */
    protected TypedFactBuilder(FactType type) {
        this.type = type;
        this.values = new @Nullable Object[type.properties().size()];
    }

    /** Starts with the values of a fact, those included that the view does not know. */
    protected TypedFactBuilder(Fact from) {
        this(from.type());
        for (int i = 0; i < values.length; i++) {
            values[i] = from.stated(type.properties().get(i));
        }
    }

    /** Takes the value of the property at a place; null for an absent one. */
    protected final void set(int property, @Nullable Object value) {
        values[property] = value;
    }

    /**
     * The fact.
     *
     * @throws CaseException if a value is missing or contradicts another
     */
    public final Fact fact() {
        return Fact.of(type, values);
    }
}

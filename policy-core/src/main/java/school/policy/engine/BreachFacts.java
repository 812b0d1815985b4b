package school.policy.engine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.cases.Matching;
import school.policy.clause.ClauseId;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Where;

/** Broken clauses as facts, for rules that speak about breaches; none where the vocabulary has no such fact. */
public final class BreachFacts {

    private final @Nullable FactType type;
    /** The properties of an action that can name the clause which somebody else broke. */
    private final List<Property> learned;

    /** Of a vocabulary. */
    public BreachFacts(Vocabulary vocabulary) {
        this.learned = vocabulary.frame().action().type().properties().stream()
                .filter(property -> property.relations().breachWhere() != null)
                .toList();
        this.type = vocabulary.type(Frame.BREACH).orElse(null);
    }

    /**
     * A broken clause.
     *
     * @param clause the clause; absent: it is not known which
     * @param flags what it counts as; absent: whatever can be counted
     * @param own whether it is the actor's own breach
     */
    public List<Fact> of(@Nullable ClauseId clause, @Nullable Set<String> flags, boolean own) {
        if (type == null) {
            return List.of();
        }
        @Nullable Object[] values = new @Nullable Object[type.properties().size()];
        for (Property property : type.properties()) {
            values[property.index()] = switch (property.kind()) {
                case CLAUSE -> clause == null ? null : clause.text();
                case BOOLEAN ->
                    property.name().equals(Frame.OWN) ? own : flags == null || flags.contains(property.name());
                default -> null;
            };
        }
        return List.of(Fact.of(type, values));
    }

    /** Whether a type of fact is this one. */
    boolean are(FactType other) {
        return type != null && other.index() == type.index();
    }

    /** The property of an action that names the clause which somebody else broke, where the actor learned of that. */
    public @Nullable Property learnedOf(Case event) {
        for (int i = 0; i < learned.size(); i++) {
            Property property = learned.get(i);
            Where where = property.relations().breachWhere();
            if (where != null && new Matching(event, Set.of(), (p, text) -> false).all(where)) {
                return property;
            }
        }
        return null;
    }
}

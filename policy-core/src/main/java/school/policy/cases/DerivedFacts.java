package school.policy.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.FactType.Made;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Each;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/** What rules see of a case: its facts, and those that the vocabulary derives from them. */
final class DerivedFacts {

    private final Case event;
    private final Vocabulary vocabulary;
    private final List<Fact> facts = new ArrayList<>(12);

    private DerivedFacts(Case event) {
        this.event = event;
        this.vocabulary = event.vocabulary();
    }

    /** Every fact that rules can speak about, in a fixed order. */
    static List<Fact> of(Case event) {
        DerivedFacts derived = new DerivedFacts(event);
        for (FactType type : event.vocabulary().types()) {
            if (type.ofTheCase()) {
                derived.ofTheCase(type);
            }
        }
        for (Property property : event.vocabulary().ofCase().properties()) {
            derived.of(property);
        }
        for (FactType type : event.vocabulary().types()) {
            for (Made made : type.made()) {
                derived.made(type, made);
            }
        }
        return derived.facts;
    }

    private void ofTheCase(FactType type) {
        @Nullable Object[] values = new @Nullable Object[type.properties().size()];
        for (Property property : type.properties()) {
            values[property.index()] = vocabulary
                    .ofCase()
                    .property(property.name())
                    .map(event::get)
                    .orElse(null);
        }
        facts.add(Fact.derived(type, values));
    }

    private void of(Property property) {
        if (property.kind() == Kind.FACT) {
            Fact fact = event.fact(property);
            if (fact != null) {
                facts.add(placed(event, fact));
                for (Property inner : fact.type().properties()) {
                    items(inner, fact);
                }
            }
        } else if (property.kind() == Kind.FACTS) {
            facts.addAll(event.facts(property));
        } else {
            items(property, event.whole());
        }
    }

    /** The fact with those who act as others or stand in for them as these. */
    static Fact placed(Case event, Fact fact) {
        Fact placed = fact;
        for (Property property : fact.type().properties()) {
            if (!property.traits().standsFor().isEmpty()) {
                Object value = fact.get(property);
                Object standing = property.kind() == Kind.WORD
                        ? StandIns.of(event, (Word) value, property)
                        : StandIns.of(event, fact.allWords(property), property);
                boolean unsaid = value == null && standing instanceof List<?> roles && roles.isEmpty();
                placed = standing == null || unsaid || standing.equals(value)
                        ? placed
                        : placed.withSound(property, standing);
            }
        }
        return placed;
    }

    /** A fact for each item of a list that has some. */
    private void items(Property list, Fact holder) {
        Each each = list.relations().each();
        if (each == null || !(holder.get(list) instanceof List<?> items)) {
            return;
        }
        List<?> all = list.traits().standsFor().isEmpty() ? items : StandIns.of(event, holder.words(list), list);
        for (Object item : all) {
            @Nullable
            Object[] values = new @Nullable Object[each.type().properties().size()];
            values[each.as().index()] = item;
            for (Map.Entry<Property, Property> whether : each.whether().entrySet()) {
                values[whether.getKey().index()] = isListed(holder.get(whether.getValue()), item);
            }
            facts.add(Fact.derived(each.type(), values));
        }
    }

    @SuppressWarnings("unchecked")
    private static boolean isListed(@Nullable Object list, Object item) {
        // lists come sorted
        return list != null && Collections.binarySearch((List<Comparable<Object>>) list, item) >= 0;
    }

    private void made(FactType type, Made made) {
        if ((!made.acts().isEmpty() && !event.did(made.acts()))
                || !new Matching(event, Set.of(), (property, text) -> false).all(made.where())) {
            return;
        }
        @Nullable Object[] values = new @Nullable Object[type.properties().size()];
        made.values().forEach((property, path) -> values[property.index()] = event.at(path));
        Fact fact = Fact.derived(type, values);
        if (!facts.contains(fact)) {
            facts.add(fact);
        }
    }
}

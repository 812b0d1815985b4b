package school.policy.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.CaseException;
import school.policy.cases.Fact;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/** A case with some of its facts had otherwise. */
final class Altered {

    private Altered() {}

    /** The case with all turns made at once; empty where they contradict each other or the case. */
    static Optional<Case> by(Vocabulary vocabulary, Case event, List<Turn> turns) {
        try {
            Case altered = event;
            for (Property part : vocabulary.ofCase().properties()) {
                List<Turn> ofPart =
                        turns.stream().filter(turn -> turn.lever().isOf(part)).toList();
                if (!ofPart.isEmpty()) {
                    altered = part.kind() == Property.Kind.FACT
                            ? altered.with(part, fact(part.type(), altered.fact(part), ofPart))
                            : list(vocabulary.frame(), altered, part, ofPart);
                }
            }
            List<String> unknown = new ArrayList<>(event.unknown());
            turns.forEach(turn -> unknown.remove(turn.lever().path()));
            Property open = vocabulary.frame().unknown();
            return Optional.of(open == null ? altered : altered.with(open, unknown));
        } catch (CaseException contradicted) {
            return Optional.empty();
        }
    }

    /**
     * A fact with turns of its properties made; without a fact, one that says nothing else.
     *
     * @throws CaseException where they contradict each other or the fact
     */
    static Fact fact(FactType type, @Nullable Fact fact, List<Turn> turns) {
        Map<Property, Object> turned = new HashMap<>();
        turns.forEach(turn -> turned.put(turn.lever().property(), turn.value()));
        @Nullable Object[] values = new @Nullable Object[type.properties().size()];
        for (Property property : type.properties()) {
            Object value = turned.get(property);
            boolean stays = value == null && !lapses(property, turned);
            values[property.index()] = stays && fact != null ? fact.stated(property) : value;
        }
        return Fact.of(type, values);
    }

    /** Where a property can be yes with some values of another alone, it lapses as that has one of the rest. */
    private static boolean lapses(Property property, Map<Property, Object> turned) {
        return property.relations().onlyIn().tests().stream().anyMatch(test -> {
            Object other = turned.get(test.property());
            return other != null && !test.check().holds(other, text -> false);
        });
    }

    private static Case list(Frame frame, Case event, Property part, List<Turn> turns) {
        if (turns.get(0).lever().takesStep()) {
            List<Word> done = new ArrayList<>(event.done());
            List<Word> notDone = new ArrayList<>(event.notDone());
            for (Turn turn : turns) {
                notDone.remove((Word) turn.value());
                done.add((Word) turn.value());
            }
            Property missed = frame.notDone();
            return (missed == null ? event : event.with(missed, notDone)).with(part, done);
        }
        List<Fact> facts = new ArrayList<>(Turns.known(event, part));
        turns.forEach(turn -> facts.add((Fact) turn.value()));
        return event.with(part, facts);
    }
}

package school.policy.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.policy.explain.Turns.Consents;
import school.policy.fact.Case;
import school.policy.fact.CaseBuilder;
import school.policy.fact.CaseException;
import school.policy.fact.Consent;
import school.policy.fact.FactType;
import school.policy.fact.Property;
import school.policy.fact.Session;
import school.policy.fact.Step;
import school.policy.fact.Vocabulary;

/** A case with some of its facts had otherwise. */
final class Altered {

    private Altered() {}

    /** The case with all turns made at once; empty where they contradict each other or the case. */
    static Optional<Case> by(Case event, List<Turn> turns) {
        try {
            Case altered = event;
            for (Property part : Vocabulary.ofCase().properties()) {
                List<Turn> ofPart =
                        turns.stream().filter(turn -> turn.lever().isOf(part)).toList();
                if (!ofPart.isEmpty()) {
                    altered = part.kind() == Property.Kind.FACT ? part(altered, part, ofPart) : list(altered, ofPart);
                }
            }
            List<String> unknown = new ArrayList<>(event.unknown());
            turns.forEach(turn -> unknown.remove(turn.lever().path()));
            return Optional.of(CaseBuilder.builder(altered).unknown(unknown).build());
        } catch (CaseException contradicted) {
            return Optional.empty();
        }
    }

    private static Case part(Case event, Property part, List<Turn> turns) {
        Object fact = fact(Vocabulary.type(part.type()), part.of(event), turns);
        return (Case) Vocabulary.ofCase().with(event, part.name(), fact);
    }

    private static Object fact(FactType type, @Nullable Object fact, List<Turn> turns) {
        Map<String, Object> turned = new HashMap<>();
        turns.forEach(turn -> turned.put(turn.lever().property().name(), turn.value()));
        List<@Nullable Object> values = new ArrayList<>();
        for (Property property : type.properties()) {
            Object value = turned.get(property.name());
            boolean stays = value == null && !lapses(property, turned);
            values.add(stays && fact != null ? property.of(fact) : value);
        }
        return type.make(values.toArray());
    }

    /** Outside a lesson nothing is part of one. */
    static boolean lapses(Property property, Map<String, Object> turned) {
        Object session = turned.get("session");
        return property.name().equals("partOfLesson") && session != null && session != Session.LESSON;
    }

    private static Case list(Case event, List<Turn> turns) {
        CaseBuilder altered = CaseBuilder.builder(event);
        if (turns.get(0).lever().takesStep()) {
            List<Step> done = new ArrayList<>(event.done());
            List<Step> notDone = new ArrayList<>(event.notDone());
            for (Turn turn : turns) {
                notDone.remove(turn.value());
                done.add((Step) turn.value());
            }
            return altered.done(done).notDone(notDone).build();
        }
        List<Consent> consents = new ArrayList<>(Consents.known(event));
        turns.forEach(turn -> consents.add((Consent) turn.value()));
        return altered.consents(consents).build();
    }
}

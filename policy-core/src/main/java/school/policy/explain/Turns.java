package school.policy.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.explain.Turn.Lever;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ConsentForm;
import school.policy.fact.ConsentScope;
import school.policy.fact.Fact;
import school.policy.fact.FactType;
import school.policy.fact.LessonContext;
import school.policy.fact.Photo;
import school.policy.fact.Property;
import school.policy.fact.Property.Kind;
import school.policy.fact.Relationship;
import school.policy.fact.StaffAction;
import school.policy.fact.Step;
import school.policy.fact.Vocabulary;
import school.policy.fact.Word;
import school.policy.rule.Condition.Compare;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule;

/** Every single fact of a case that somebody could have had otherwise, and could be advised to. */
final class Turns {

    private static final Set<Class<?>> MET_AS_THEY_ARE = Set.of(StaffAction.class, Relationship.class, Photo.class);

    private final PolicyText policy;
    private final Atoms atoms;
    private final Case event;
    private final List<Turn> all = new ArrayList<>();

    private Turns(PolicyText policy, Atoms atoms, Case event) {
        this.policy = policy;
        this.atoms = atoms;
        this.event = event;
    }

    /**
     * The turns, in the order of the vocabulary.
     *
     * <p>A yes-or-no property and one with words can have each of the values that people can be advised to have; a list can
     * be empty; a lesson can be of each subject that the policy names; a day that a rule compares with others can be one of
     * those or a day before or after it. Consent can be on record for each child shown, and a step missed can be taken. No property
     * can be absent. What is fixed has no turn, nor has an act, a person or a picture that the case does not mention.
     */
    static List<Turn> of(PolicyText policy, Atoms atoms, Case event) {
        Turns turns = new Turns(policy, atoms, event);
        for (Property part : Vocabulary.ofCase().properties()) {
            if (part.kind() == Kind.FACT) {
                turns.part(part);
            } else if (part.type() == Consent.class) {
                turns.consents(part);
            } else if (part.name().equals("done")) {
                turns.steps(part);
            }
        }
        return List.copyOf(turns.all);
    }

    private void part(Property part) {
        Object fact = part.of(event);
        if (fact == null && MET_AS_THEY_ARE.contains(part.type())) {
            return;
        }
        for (Property property : Vocabulary.type(part.type()).properties()) {
            boolean ofTheAct = property.means().of().length == 0
                    || event.did(Set.of(property.means().of()));
            if (!property.means().fixed() && ofTheAct) {
                String path = part.path() + "." + property.path();
                boolean unknown = event.unknown().contains(path);
                Object now = fact == null || unknown ? null : property.of(fact);
                if (now != null || unknown || !leavesOff(property)) {
                    pull(new Lever(path, part, property, path), values(part, property, now));
                }
            }
        }
    }

    private static boolean leavesOff(Property property) {
        return List.of(property.means().advised()).equals(List.of("false"));
    }

    private void consents(Property part) {
        if (event.photo() != null && event.photo().children() != null) {
            for (String child : event.photo().children()) {
                pull(new Lever(part.path(), part, part, part.path() + "+" + child), List.of(Consents.valid(child)));
            }
        }
    }

    private void steps(Property part) {
        for (Step step : event.notDone()) {
            pull(new Lever(part.path(), part, part, part.path() + "+" + step.word()), List.of(step));
        }
    }

    private void pull(Lever lever, List<?> values) {
        values.forEach(value -> all.add(new Turn(all.size(), lever, value)));
    }

    private List<?> values(Property part, Property property, @Nullable Object now) {
        List<String> advised = List.of(property.means().advised());
        if (now != null && advised.contains(word(now))) {
            return List.of();
        }
        Stream<?> any =
                switch (property.kind()) {
                    case BOOLEAN -> Stream.of(true, false);
                    case WORD -> Arrays.stream(property.type().getEnumConstants());
                    case WORDS, TEXTS -> Stream.of(List.of());
                    case DATE -> days(part, property).stream();
                    case TEXT ->
                        part.type() == LessonContext.class && property.name().equals("subject")
                                ? policy.settings().subjects().stream()
                                : Stream.empty();
                    case NUMBER, FACT, FACTS -> Stream.empty();
                };
        return any.filter(value -> !value.equals(now) && (advised.isEmpty() || advised.contains(word(value))))
                .toList();
    }

    private static String word(Object value) {
        return value instanceof Word word ? word.word() : value.toString();
    }

    /** The days that matter for a day: those that rules hold against it, and any before, between and after them. */
    private Set<LocalDate> days(Property part, Property property) {
        FactType type = Vocabulary.type(part.type());
        List<Fact> facts = event.facts();
        Set<LocalDate> days = new TreeSet<>();
        for (Rule rule : policy.rules()) {
            atoms.of(rule).forEach(atom -> {
                if (atom.condition() instanceof Compare compare
                        && compare.left() instanceof Term.Of left
                        && compare.right() instanceof Term.Of right) {
                    List<Term.Of> both = List.of(left, right);
                    for (int i = 0; i < 2; i++) {
                        if (Atoms.reads(rule, both.get(i), type, property)) {
                            days(facts, rule, both.get(1 - i))
                                    .forEach(day -> days.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
                        }
                    }
                }
            });
        }
        return days;
    }

    private static List<LocalDate> days(List<Fact> facts, Rule rule, Term.Of term) {
        FactType type = rule.when().get(term.pattern()).type();
        return facts.stream()
                .filter(type.recordClass()::isInstance)
                .map(term.property()::of)
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .toList();
    }

    /** Consents on record, and one that is in order. */
    static final class Consents {

        private Consents() {}

        static List<Consent> known(Case event) {
            List<Consent> consents = event.consents();
            return consents == null || event.unknown().contains("consents") ? List.of() : consents;
        }

        static Consent valid(String child) {
            return ConsentBuilder.builder()
                    .child(child)
                    .form(ConsentForm.WRITTEN)
                    .covers(List.of(ConsentScope.SCHOOL_SOCIAL_MEDIA))
                    .authority(true)
                    .build();
        }
    }
}

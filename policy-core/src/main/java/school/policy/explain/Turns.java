package school.policy.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.cases.Ids;
import school.policy.explain.Turn.Lever;
import school.policy.rule.Condition.Compare;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Addition;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Register;
import school.policy.vocabulary.Word;

/** Every single fact of a case that somebody could have had otherwise, and could be advised to. */
final class Turns {

    private final PolicyText policy;
    private final Atoms atoms;
    private final Case event;
    private final Frame frame;
    private final List<Turn> all = new ArrayList<>();

    private Turns(PolicyText policy, Atoms atoms, Case event) {
        this.policy = policy;
        this.atoms = atoms;
        this.event = event;
        this.frame = policy.vocabulary().frame();
    }

    /**
     * The turns, in the order of the vocabulary.
     *
     * <p>A yes-or-no property and one with words can have each of the values that people can be advised to have; a list can
     * be empty; a text that stands on a plain register of names can be each of them; a day that a rule compares with others
     * can be one of those or a day before or after it. A fact can be added to a list where the vocabulary says which, and a
     * step missed can be taken. No property can be absent. What is fixed has no turn; nor has a fact that the case does not
     * mention, where it is fixed whether there is one.
     */
    static List<Turn> of(PolicyText policy, Atoms atoms, Case event) {
        Turns turns = new Turns(policy, atoms, event);
        for (Property part : policy.vocabulary().ofCase().properties()) {
            Addition addition = part.relations().couldAdd();
            if (part.kind() == Kind.FACT) {
                turns.part(part);
            } else if (addition != null) {
                turns.additions(part, addition);
            } else if (part == turns.frame.done()) {
                turns.steps(part);
            }
        }
        return List.copyOf(turns.all);
    }

    private void part(Property part) {
        Fact fact = event.fact(part);
        if (fact == null && part.traits().fixed()) {
            return;
        }
        for (Property property : part.type().properties()) {
            if (!property.traits().fixed() && canBe(property, fact)) {
                String path = part.path() + "." + property.path();
                boolean unknown = event.unknown().contains(path);
                Object now = fact == null || unknown ? null : fact.get(property);
                if (now != null || unknown || !leavesOff(property)) {
                    pull(new Lever(path, part, property, path), values(part, property, now));
                }
            }
        }
    }

    /** Whether there can be such a value beside the others of its fact; a further act counts as an act. */
    private boolean canBe(Property property, @Nullable Fact fact) {
        return property.relations().onlyWhere().tests().stream().allMatch(test -> test.check()
                .holds(
                        test.property() == frame.type()
                                ? Stream.concat(Stream.ofNullable(event.act()), event.alsoDid().stream())
                                        .toList()
                                : fact == null ? null : fact.get(test.property()),
                        text -> false));
    }

    private static boolean leavesOff(Property property) {
        return property.traits().advised().equals(List.of(false));
    }

    private void additions(Property part, Addition addition) {
        for (String item : Ids.at(event, addition.of())) {
            Fact added = added(part.type(), addition, item);
            pull(new Lever(part.path(), part, part, part.path() + "+" + item), List.of(added));
        }
    }

    private static Fact added(FactType type, Addition addition, String item) {
        @Nullable Object[] values = new @Nullable Object[type.properties().size()];
        addition.with().forEach((property, value) -> values[property.index()] = value);
        values[addition.as().index()] = item;
        return Fact.of(type, values);
    }

    private void steps(Property part) {
        for (Word step : event.notDone()) {
            pull(new Lever(part.path(), part, part, part.path() + "+" + step.word()), List.of(step));
        }
    }

    private void pull(Lever lever, List<?> values) {
        values.forEach(value -> all.add(new Turn(all.size(), lever, value)));
    }

    private List<?> values(Property part, Property property, @Nullable Object now) {
        List<Object> advised = property.traits().advised();
        if (now != null && advised.contains(now)) {
            return List.of();
        }
        Stream<?> any =
                switch (property.kind()) {
                    case BOOLEAN -> Stream.of(true, false);
                    case WORD -> property.list().all().stream();
                    case WORDS, TEXTS, IDS -> Stream.of(List.of());
                    case DATE -> days(part, property).stream();
                    case TEXT -> names(property).stream();
                    case NUMBER, ID, CLAUSE, FACT, FACTS -> Stream.empty();
                };
        return any.filter(value -> !value.equals(now) && (advised.isEmpty() || advised.contains(value)))
                .toList();
    }

    /** The names that a text can be; where a register tells kinds apart it could be any, and none is advised. */
    private List<String> names(Property property) {
        Register register = property.traits().register();
        return register == null || !register.kinds().isEmpty()
                ? List.of()
                : policy.settings().names(register);
    }

    /** The days that matter for a day: those that rules hold against it, and any before, between and after them. */
    private Set<LocalDate> days(Property part, Property property) {
        FactType type = part.type();
        List<Fact> facts = event.ruleFacts().all();
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
                .filter(fact -> Witness.isOf(type, fact))
                .map(fact -> fact.get(term.property()))
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .toList();
    }

    /** The facts that a case has in a list; none where nobody knows which. */
    static List<Fact> known(Case event, Property list) {
        return event.unknown().contains(list.path()) ? List.of() : event.facts(list);
    }
}

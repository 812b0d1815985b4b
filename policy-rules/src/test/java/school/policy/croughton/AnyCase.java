package school.policy.croughton;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.cases.CaseException;
import school.policy.cases.Essentials;
import school.policy.cases.Fact;
import school.policy.cases.Matching;
import school.policy.fact.ActionType;
import school.policy.fact.Actor;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.Judgement;
import school.policy.fact.Objection;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.StaffAction;
import school.policy.fact.Step;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Word;

/** Cases made without any idea of what goes together: whatever the format can say is said of some of them. */
final class AnyCase {

    private static final List<String> TEXTS =
            List.of("Facebook", "SMS", "Computing", "History", "foster_carer", "c1", "an unheard-of app");

    private static final int FEW_WAYS = 14;
    private static final int MANY_WAYS = 300;
    /** In one of so many cases it is not said what happened, or who acted. */
    private static final int SAID = 40;

    private final Random random;
    private final Mentioned mentioned;

    private AnyCase(Random random, Mentioned mentioned) {
        this.random = random;
        this.mentioned = mentioned;
    }

    static Case of(Random random) {
        return made(new AnyCase(random, Mentioned.NOTHING), AnyCase::event);
    }

    /** A case that leans towards what a policy mentions; in about half of them up to three questions are open. */
    static Case of(Random random, Mentioned mentioned) {
        return made(new AnyCase(random, mentioned), AnyCase::openEvent);
    }

    private static Case made(AnyCase any, Function<AnyCase, Case> make) {
        while (true) {
            try {
                return make.apply(any);
            } catch (CaseException e) {
                // it contradicted itself; make another
            }
        }
    }

    private Case openEvent() {
        Case event = event();
        if (random.nextInt(32) == 0) {
            event = Cases.with(event, "on", Events.DAY.plusYears(random.nextBoolean() ? 1 : -2));
        }
        List<String> open = new ArrayList<>();
        for (int i = random.nextBoolean() ? 1 + random.nextInt(3) : 0; i > 0; i--) {
            open.add(one(often() ? mentioned.questions() : Mentioned.NOTHING.questions()));
        }
        if (random.nextInt(SAID) == 0) {
            return leftOut(event);
        }
        // few of the cases that can turn out in very many ways, each of which takes its time
        int luck = random.nextInt(10_000);
        int most = luck == 0 ? Integer.MAX_VALUE : luck < 10 ? MANY_WAYS : FEW_WAYS;
        while (true) {
            Case made = Cases.unknown(event, open.stream().distinct().toList());
            if (ways(made) <= most) {
                return made;
            } else if (open.isEmpty()) {
                event = event();
            } else {
                open.remove(0);
            }
        }
    }

    /** The case without what happened, or without who acted; seldom without both, which can turn out in most ways. */
    private Case leftOut(Case event) {
        Case left = event;
        int what = random.nextInt(20);
        if (what < 10 && event.action() != null) {
            left = Cases.with(left, "action", with(event.action().fact(), "type", null));
        }
        if (what >= 9 && event.actor() != null) {
            left = Cases.with(
                    left, "actor", with(event.actor().fact(), "roles", random.nextBoolean() ? null : List.of()));
        }
        return left;
    }

    private static Fact with(Fact fact, String property, @Nullable Object value) {
        return fact.with(fact.type().property(property).orElseThrow(), value);
    }

    /** About how many ways a case can turn out. */
    private static long ways(Case event) {
        Set<String> open = new HashSet<>(event.unknown());
        open.addAll(Essentials.unsaid(Matching.of(event, (property, text) -> false)));
        return Cases.OPEN.stream()
                .filter(open::contains)
                .mapToLong(path -> Cases.question(path).completions(event).size())
                .reduce(1, (a, b) -> a * b);
    }

    private Case event() {
        Case.Builder event = Case.on(Events.DAY)
                .id("any")
                .by(Actor.of(with(part(Cases.type("Actor")), "roles", List.of(one(Role.values())))))
                .did(StaffAction.of(made(Cases.type("StaffAction"), "type", one(ActionType.values()))))
                .together(some(Role.values()).toArray(Role[]::new))
                .alsoDid(some(ActionType.values()).toArray(ActionType[]::new))
                .done(some(Step.values()).toArray(Step[]::new))
                .notDone(some(Step.values()).toArray(Step[]::new));
        if (seldom()) {
            Role acting = one(Role.values());
            event.standsInFor(one(Role.values()), acting.word(), holder -> holder.available(bool()));
        }
        Case begun = event.build();
        for (Property part : Cases.VOCABULARY.ofCase().properties()) {
            if (part.kind() == Property.Kind.FACT && begun.get(part) == null && random.nextInt(3) > 0) {
                begun = Cases.with(begun, part.path(), stated(part));
            }
        }
        Case.Builder more = Case.from(begun);
        if (often()) {
            more.consents(Consent.of(made(Cases.type("Consent"), "child", "c1")));
        }
        if (seldom()) {
            more.objections(Objection.of(made(Cases.type("Objection"), "child", "c1")));
        }
        Question raised = one(Question.values());
        for (Question question : Question.values()) {
            if (seldom() || (question.equals(raised) && often())) {
                Fact judgement = made(Cases.type("Judgement"), "question", question);
                more.judged(Judgement.of(with(judgement, "value", bool())));
            }
        }
        return more.build();
    }

    /** A part of which something is said: a remark without anybody to whom it was made has no other person. */
    private Fact stated(Property part) {
        while (true) {
            Fact fact = part(part.type());
            Property first = part.type().properties().get(0);
            if (part.type().properties().stream().anyMatch(p -> fact.get(p) != null)
                    && (!part.path().equals("other") || fact.get(first) != null)) {
                return fact;
            }
        }
    }

    private Fact part(FactType type) {
        return made(type, "", null);
    }

    private Fact made(FactType type, String name, @Nullable Object given) {
        return Fact.of(
                type,
                type.properties().stream()
                        .map(p -> p.name().equals(name) ? given : often() ? value(p) : null)
                        .toArray());
    }

    private Object value(Property property) {
        return switch (property.kind()) {
            case BOOLEAN -> bool();
            case NUMBER -> near(random.nextInt(100));
            case DATE -> near(day());
            case CLAUSE -> one(mentioned.clauses());
            case TEXT, ID -> one(TEXTS.toArray(String[]::new));
            case TEXTS, IDS -> random.nextInt(4) == 0 ? List.of() : List.of("c1");
            case WORD -> one(property.list().all().toArray(Word[]::new));
            case WORDS -> some(property.list().all().toArray(Word[]::new));
            default -> throw new IllegalStateException(property.name());
        };
    }

    private LocalDate day() {
        return Events.DAY.plusDays(random.nextInt(41) - 20);
    }

    @SuppressWarnings("unchecked") // what a policy mentions is of the kind of what it stands for
    private <T> T one(T[] values) {
        T value = values[random.nextInt(values.length)];
        Object near = this.<Object>near(value);
        // of words, the typed one that is equal
        return Stream.of(values).filter(near::equals).findFirst().orElseGet(() -> cast(near));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // what a policy mentions is of the kind of what it stands for
    private static <T> T cast(Object value) {
        return (T) value;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** The value, or one that the policy mentions. */
    @SuppressWarnings("unchecked")
    private <T> T near(T value) {
        List<?> all = mentioned.values().getOrDefault(Mentioned.key(value), List.of());
        return all.isEmpty() || seldom() ? value : (T) one(all);
    }

    private <T> List<T> some(T[] values) {
        return often() ? List.of() : Arrays.asList(one(values));
    }

    private boolean bool() {
        return near(random.nextBoolean());
    }

    private boolean often() {
        return random.nextInt(4) < 3;
    }

    private boolean seldom() {
        return random.nextInt(8) == 0;
    }
}

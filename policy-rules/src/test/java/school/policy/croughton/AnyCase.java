package school.policy.croughton;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.policy.fact.ActionType;
import school.policy.fact.Actor;
import school.policy.fact.ActorBuilder;
import school.policy.fact.Case;
import school.policy.fact.CaseBuilder;
import school.policy.fact.CaseException;
import school.policy.fact.Consent;
import school.policy.fact.Essentials;
import school.policy.fact.FactType;
import school.policy.fact.Judgement;
import school.policy.fact.Objection;
import school.policy.fact.OpenQuestion;
import school.policy.fact.Property;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.RoleHolderBuilder;
import school.policy.fact.StaffAction;
import school.policy.fact.Step;
import school.policy.fact.Vocabulary;

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
        CaseBuilder event = CaseBuilder.builder(event());
        if (random.nextInt(32) == 0) {
            event.on(Events.DAY.plusYears(random.nextBoolean() ? 1 : -2));
        }
        List<String> open = new ArrayList<>();
        for (int i = random.nextBoolean() ? 1 + random.nextInt(3) : 0; i > 0; i--) {
            open.add(one(often() ? mentioned.questions() : Mentioned.NOTHING.questions()));
        }
        if (random.nextInt(SAID) == 0) {
            return leftOut(event.build());
        }
        // few of the cases that can turn out in very many ways, each of which takes its time
        int luck = random.nextInt(10_000);
        int most = luck == 0 ? Integer.MAX_VALUE : luck < 10 ? MANY_WAYS : FEW_WAYS;
        while (true) {
            Case made = event.unknown(open.stream().distinct().toList()).build();
            if (ways(made) <= most) {
                return made;
            } else if (open.isEmpty()) {
                event = CaseBuilder.builder(event());
            } else {
                open.remove(0);
            }
        }
    }

    /** The case without what happened, or without who acted; seldom without both, which can turn out in most ways. */
    private Case leftOut(Case event) {
        CaseBuilder left = CaseBuilder.builder(event);
        int what = random.nextInt(20);
        if (what < 10 && event.action() != null) {
            StaffAction action =
                    (StaffAction) Vocabulary.type(StaffAction.class).with(event.action(), "type", null);
            left.action(action);
        }
        if (what >= 9 && event.actor() != null) {
            left.actor(ActorBuilder.builder(event.actor())
                    .roles(random.nextBoolean() ? null : List.of())
                    .build());
        }
        return left.build();
    }

    /** About how many ways a case can turn out. */
    private static long ways(Case event) {
        Set<String> open = new HashSet<>(event.unknown());
        open.addAll(Essentials.unsaid(event, subject -> false));
        return OpenQuestion.known().stream()
                .filter(question -> open.contains(question.path()))
                .mapToLong(question -> question.completions(event).size())
                .reduce(1, (a, b) -> a * b);
    }

    private Case event() {
        CaseBuilder event = CaseBuilder.builder()
                .id("any")
                .on(Events.DAY)
                .actor(ActorBuilder.builder((Actor) part(Vocabulary.type(Actor.class)))
                        .roles(List.of(one(Role.values())))
                        .build())
                .action((StaffAction) with(Vocabulary.type(StaffAction.class), "type", one(ActionType.values())))
                .alsoInvolved(some(Role.values()))
                .alsoDid(some(ActionType.values()))
                .done(some(Step.values()))
                .notDone(some(Step.values()));
        if (seldom()) {
            Role acting = one(Role.values());
            event.roleHolders(List.of(RoleHolderBuilder.builder()
                    .role(one(Role.values()))
                    .available(bool())
                    .acting(acting.word())
                    .build()));
        }
        Case begun = event.build();
        for (Property part : Vocabulary.ofCase().properties()) {
            if (part.kind() == Property.Kind.FACT && part.of(begun) == null && random.nextInt(3) > 0) {
                begun = (Case) Vocabulary.ofCase().with(begun, part.name(), stated(part));
            }
        }
        CaseBuilder more = CaseBuilder.builder(begun);
        if (often()) {
            more.consents(List.of((Consent) with(Vocabulary.type(Consent.class), "child", "c1")));
        }
        if (seldom()) {
            more.objections(List.of((Objection) with(Vocabulary.type(Objection.class), "child", "c1")));
        }
        List<Judgement> judgements = new ArrayList<>();
        Question raised = one(Question.values());
        for (Question question : Question.values()) {
            if (seldom() || (question == raised && often())) {
                Judgement judgement = (Judgement) with(Vocabulary.type(Judgement.class), "question", question);
                judgements.add((Judgement) Vocabulary.type(Judgement.class).with(judgement, "value", bool()));
            }
        }
        return more.judgements(judgements).build();
    }

    /** A part of which something is said: a remark without anybody to whom it was made has no other person. */
    private Object stated(Property part) {
        FactType type = Vocabulary.type(part.type());
        while (true) {
            Object fact = part(type);
            Property first = type.properties().get(0);
            if (type.properties().stream().anyMatch(p -> p.of(fact) != null)
                    && (!part.path().equals("other") || first.of(fact) != null)) {
                return fact;
            }
        }
    }

    private Object part(FactType type) {
        return with(type, "", null);
    }

    private Object with(FactType type, String name, @Nullable Object given) {
        return type.make(type.properties().stream()
                .map(p -> p.name().equals(name) ? given : often() ? value(p) : null)
                .toArray());
    }

    private Object value(Property property) {
        return switch (property.kind()) {
            case BOOLEAN -> bool();
            case NUMBER -> near(random.nextInt(100));
            case DATE -> near(day());
            case TEXT ->
                property.name().equals("clause") ? one(mentioned.clauses()) : one(TEXTS.toArray(String[]::new));
            case TEXTS -> random.nextInt(4) == 0 ? List.of() : List.of("c1");
            case WORD -> one(property.type().getEnumConstants());
            case WORDS -> some(property.type().getEnumConstants());
            default -> throw new IllegalStateException(property.name());
        };
    }

    private LocalDate day() {
        return Events.DAY.plusDays(random.nextInt(41) - 20);
    }

    private <T> T one(T[] values) {
        return near(values[random.nextInt(values.length)]);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** The value, or one that the policy mentions. */
    @SuppressWarnings("unchecked")
    private <T> T near(T value) {
        List<?> all = mentioned.values().getOrDefault(value.getClass(), List.of());
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

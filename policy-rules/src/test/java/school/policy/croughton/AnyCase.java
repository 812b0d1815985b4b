package school.policy.croughton;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import school.policy.fact.ActionType;
import school.policy.fact.Actor;
import school.policy.fact.ActorBuilder;
import school.policy.fact.Case;
import school.policy.fact.CaseBuilder;
import school.policy.fact.CaseException;
import school.policy.fact.Consent;
import school.policy.fact.FactType;
import school.policy.fact.Judgement;
import school.policy.fact.Objection;
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

    private final Random random;

    private AnyCase(Random random) {
        this.random = random;
    }

    static Case of(Random random) {
        AnyCase any = new AnyCase(random);
        while (true) {
            try {
                return any.event();
            } catch (CaseException e) {
                // it contradicted itself; make another
            }
        }
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
        for (Question question : Question.values()) {
            if (seldom()) {
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
            case NUMBER -> random.nextInt(100);
            case DATE -> day();
            case TEXT -> property.name().equals("clause") ? "PU-11" : one(TEXTS.toArray());
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
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> some(T[] values) {
        return often() ? List.of() : Arrays.asList(one(values));
    }

    private boolean bool() {
        return random.nextBoolean();
    }

    private boolean often() {
        return random.nextInt(4) < 3;
    }

    private boolean seldom() {
        return random.nextInt(8) == 0;
    }
}

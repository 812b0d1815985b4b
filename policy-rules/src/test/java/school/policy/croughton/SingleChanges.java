package school.policy.croughton;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import school.policy.fact.Case;
import school.policy.fact.CaseBuilder;
import school.policy.fact.CaseException;
import school.policy.fact.Consent;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ConsentForm;
import school.policy.fact.ConsentScope;
import school.policy.fact.FactType;
import school.policy.fact.LessonContext;
import school.policy.fact.Property;
import school.policy.fact.Property.Kind;
import school.policy.fact.Session;
import school.policy.fact.Step;
import school.policy.fact.Vocabulary;
import school.policy.fact.Word;

/** Every case that differs from another in one fact that somebody could be advised to have otherwise, by brute force. */
final class SingleChanges {

    private static final List<String> SUBJECTS = List.of("Computing", "E-Safety");

    private final Case event;
    private final Set<Case> cases = new LinkedHashSet<>();

    private SingleChanges(Case event) {
        this.event = event;
    }

    static Set<Case> of(Case event) {
        SingleChanges changes = new SingleChanges(event);
        for (Property part : Vocabulary.ofCase().properties()) {
            if (part.kind() == Kind.FACT) {
                changes.part(part);
            }
        }
        changes.consents();
        changes.steps();
        changes.cases.remove(event);
        return changes.cases;
    }

    private void part(Property part) {
        FactType type = Vocabulary.type(part.type());
        Object fact = part.of(event);
        if (fact == null && (part.name().equals("action") || part.name().equals("other"))) {
            return;
        }
        Object begun =
                fact != null ? fact : type.make(new Object[type.properties().size()]);
        for (Property property : type.properties()) {
            if (property.means().fixed()
                    || (property.means().of().length > 0
                            && !event.did(Set.of(property.means().of())))) {
                continue;
            }
            String path = part.path() + "." + property.path();
            boolean unknown = event.unknown().contains(path);
            Object now = unknown ? null : property.of(begun);
            List<String> advised = List.of(property.means().advised());
            boolean stays =
                    advised.contains(word(now)) || (now == null && !unknown && advised.equals(List.of("false")));
            for (Object value : stays ? List.of() : values(property)) {
                if (!advised.isEmpty() && !advised.contains(word(value))) {
                    continue;
                }
                add(path, e -> {
                    Object base = begun;
                    if (base instanceof LessonContext && property.name().equals("session") && value != Session.LESSON) {
                        base = type.with(base, "partOfLesson", null);
                    }
                    return (Case) Vocabulary.ofCase().with(e, part.name(), type.with(base, property.name(), value));
                });
            }
        }
    }

    private static String word(Object value) {
        return value instanceof Word word ? word.word() : String.valueOf(value);
    }

    /** The days with which the policy compares a day, and their neighbours. */
    private Stream<LocalDate> days(Property property) {
        LocalDate other = event.account() == null
                ? null
                : switch (property.name()) {
                    case "approvedOn" -> event.account().createdOn();
                    case "notifiedOn" -> event.account().openedToPupilsOn();
                    default -> throw new AssertionError(property);
                };
        return Stream.of(event.on(), other)
                .filter(Objects::nonNull)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)));
    }

    private List<?> values(Property property) {
        return switch (property.kind()) {
            case BOOLEAN -> List.of(true, false);
            case WORD -> Arrays.asList(property.type().getEnumConstants());
            case TEXT -> property.name().equals("subject") ? SUBJECTS : List.of();
            case DATE -> days(property).distinct().toList();
            case TEXTS, WORDS -> List.of(List.of());
            default -> List.of();
        };
    }

    private void consents() {
        List<Consent> given =
                event.consents() == null || event.unknown().contains("consents") ? List.of() : event.consents();
        if (event.photo() != null && event.photo().children() != null) {
            for (String child : event.photo().children()) {
                add("consents", e -> {
                    List<Consent> more = new ArrayList<>(given);
                    more.add(ConsentBuilder.builder()
                            .child(child)
                            .form(ConsentForm.WRITTEN)
                            .covers(List.of(ConsentScope.SCHOOL_SOCIAL_MEDIA))
                            .authority(true)
                            .build());
                    return CaseBuilder.builder(e).consents(more).build();
                });
            }
        }
    }

    private void steps() {
        for (Step step : event.notDone()) {
            add("done", e -> {
                List<Step> done = new ArrayList<>(e.done());
                done.add(step);
                List<Step> notDone = new ArrayList<>(e.notDone());
                notDone.remove(step);
                return CaseBuilder.builder(e).done(done).notDone(notDone).build();
            });
        }
    }

    private void add(String path, Function<Case, Case> change) {
        changed(path, change).ifPresent(cases::add);
    }

    private Optional<Case> changed(String path, Function<Case, Case> change) {
        try {
            List<String> unknown = new ArrayList<>(event.unknown());
            unknown.remove(path);
            return Optional.of(
                    CaseBuilder.builder(change.apply(event)).unknown(unknown).build());
        } catch (CaseException contradiction) {
            return Optional.empty();
        }
    }
}

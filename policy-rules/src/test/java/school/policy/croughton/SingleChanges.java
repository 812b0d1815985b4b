package school.policy.croughton;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
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

/** Every case that differs from another in one fact that is not fixed, by brute force. */
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
                            && !event.did(List.of(property.means().of())))) {
                continue;
            }
            String path = part.path() + "." + property.path();
            Object now = event.unknown().contains(path) ? null : property.of(begun);
            for (Object value : values(property, now)) {
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

    private Stream<LocalDate> days() {
        return event.account() == null
                ? Stream.of(event.on())
                : Stream.of(
                        event.on(),
                        event.account().approvedOn(),
                        event.account().createdOn(),
                        event.account().notifiedOn(),
                        event.account().openedToPupilsOn());
    }

    private List<?> values(Property property, Object now) {
        return switch (property.kind()) {
            case BOOLEAN -> List.of(true, false);
            case WORD -> Arrays.asList(property.type().getEnumConstants());
            case TEXT -> property.name().equals("subject") ? SUBJECTS : List.of();
            case DATE -> days().filter(day -> day != null).distinct().toList();
            case TEXTS, WORDS -> {
                List<Object> fewer = new ArrayList<>(List.of(List.of()));
                if (now != null) {
                    for (Object item : (List<?>) now) {
                        List<?> left = ((List<?>) now)
                                .stream().filter(i -> !i.equals(item)).toList();
                        fewer.add(left);
                    }
                }
                yield fewer;
            }
            default -> List.of();
        };
    }

    private void consents() {
        FactType type = Vocabulary.type(Consent.class);
        List<Consent> given =
                event.consents() == null || event.unknown().contains("consents") ? List.of() : event.consents();
        for (Consent consent : given) {
            for (Property property : type.properties()) {
                if (!property.means().fixed()) {
                    for (Object value : values(property, property.of(consent))) {
                        add("consents", e -> {
                            List<Consent> others = new ArrayList<>(given);
                            others.set(given.indexOf(consent), (Consent) type.with(consent, property.name(), value));
                            return CaseBuilder.builder(e).consents(others).build();
                        });
                    }
                }
            }
        }
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

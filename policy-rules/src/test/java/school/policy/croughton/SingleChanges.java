package school.policy.croughton;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import school.policy.cases.CaseException;
import school.policy.cases.Fact;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ConsentForm;
import school.policy.fact.ConsentScope;
import school.policy.fact.Session;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Word;

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
        for (Property part : Cases.VOCABULARY.ofCase().properties()) {
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
        Fact fact = event.fact(part);
        if (fact == null && (part.name().equals("action") || part.name().equals("other"))) {
            return;
        }
        Fact begun = fact != null ? fact : Fact.of(part.type());
        for (Property property : part.type().properties()) {
            if (property.traits().fixed() || !Cases.canHave(event, property)) {
                continue;
            }
            String path = part.path() + "." + property.path();
            boolean unknown = event.unknown().contains(path);
            Object now = unknown ? null : begun.get(property);
            List<Object> advised = property.traits().advised();
            boolean stays = (now != null && advised.contains(now))
                    || (now == null && !unknown && advised.equals(List.of(false)));
            for (Object value : stays ? List.of() : values(property)) {
                if (!advised.isEmpty() && !advised.contains(value)) {
                    continue;
                }
                add(path, e -> {
                    Fact base = begun;
                    if (path.equals("context.session") && !Session.LESSON.equals(value)) {
                        base = base.with(part.type().property("partOfLesson").orElseThrow(), null);
                    }
                    return Cases.with(e, part.path(), base.with(property, value));
                });
            }
        }
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
            case WORD -> property.list().all();
            case TEXT -> property.name().equals("subject") ? SUBJECTS : List.of();
            case DATE -> days(property).distinct().toList();
            case TEXTS, IDS, WORDS -> List.of(List.of());
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
                    return Case.from(e).consents(more.toArray(Consent[]::new)).build();
                });
            }
        }
    }

    private void steps() {
        for (Word step : event.notDone()) {
            add("done", e -> {
                List<Word> done = new ArrayList<>(e.done());
                done.add(step);
                List<Word> notDone = new ArrayList<>(e.notDone());
                notDone.remove(step);
                return Cases.with(Cases.with(e, "done", done), "not_done", notDone);
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
            return Optional.of(Cases.unknown(change.apply(event), unknown));
        } catch (CaseException contradiction) {
            return Optional.empty();
        }
    }
}

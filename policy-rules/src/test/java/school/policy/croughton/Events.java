package school.policy.croughton;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import school.policy.fact.AccountBuilder;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.ConsentForm;
import school.policy.fact.ConsentScope;
import school.policy.fact.ContentBuilder;
import school.policy.fact.Device;
import school.policy.fact.Identifiable;
import school.policy.fact.LessonContextBuilder;
import school.policy.fact.LinkBasis;
import school.policy.fact.Party;
import school.policy.fact.PhoneLocation;
import school.policy.fact.Purpose;
import school.policy.fact.Question;
import school.policy.fact.RelationshipBuilder;
import school.policy.fact.Ringer;
import school.policy.fact.Role;
import school.policy.fact.Session;
import school.policy.fact.Setting;
import school.policy.fact.StaffActionBuilder;
import school.policy.fact.Step;
import school.policy.fact.Visibility;

/** Random events of a school's life: every action, facts said or left out, nothing named as unknown. */
final class Events {

    static final LocalDate DAY = LocalDate.of(2025, 3, 12);

    private static final List<String> PLATFORMS = List.of("Facebook", "WhatsApp", "SMS", "an unheard-of app");
    private static final List<Role> STAFF = List.of(
            Role.TEACHER, Role.OFFICE_STAFF, Role.HEADTEACHER, Role.DEPUTY_HEADTEACHER, Role.DSL, Role.SITE_STAFF);

    private Events() {}

    /** Events whose actor is staff. */
    static Arbitrary<Case> ofStaff() {
        return events(Arbitraries.of(STAFF));
    }

    /** Events whose actor is anybody. */
    static Arbitrary<Case> ofAnybody() {
        return events(Arbitraries.of(Role.values()));
    }

    private static Arbitrary<Case> events(Arbitrary<Role> roles) {
        return Combinators.combine(roles, Arbitraries.of(ActionType.values()), device(), account(), other(), context())
                .as((role, type, device, account, other, context) -> Case.on(DAY)
                        .by(role)
                        .did(type, device)
                        .using(account)
                        .towards(other)
                        .during(context))
                .flatMap(begun -> Combinators.combine(
                                content(), photo(), judged(), steps(), Arbitraries.of(true, false))
                        .as((content, photo, judged, steps, headteacher) -> {
                            Case.Builder event = begun.content(content);
                            if (photo.length > 0) {
                                event.photo(p -> p.children(List.of("c1", "c2")).namesUsed(List.of("c1")));
                                event.consents(photo);
                            }
                            if (headteacher) {
                                event.together(Role.GOVERNOR);
                            }
                            judged.forEach(question -> event.judged(question, true, "headteacher"));
                            return event.done(steps.toArray(Step[]::new)).build();
                        }));
    }

    private static <T> Arbitrary<T> perhaps(T[] words) {
        return Arbitraries.of(words).injectNull(0.5);
    }

    private static Arbitrary<Boolean> perhaps() {
        return Arbitraries.of(true, false).injectNull(0.5);
    }

    private static Arbitrary<UnaryOperator<StaffActionBuilder>> device() {
        return Combinators.combine(
                        perhaps(Device.values()),
                        perhaps(Purpose.values()),
                        perhaps(PhoneLocation.values()),
                        perhaps(Ringer.values()),
                        perhaps(Visibility.values()),
                        perhaps(Setting.values()),
                        perhaps(),
                        perhaps())
                .as((device, purpose, location, ringer, visibility, setting, visible, medical) -> a -> a.device(device)
                        .purpose(purpose)
                        .location(location)
                        .ringer(ringer)
                        .visibility(visibility)
                        .setting(setting)
                        .visible(visible)
                        .medicalNeed(medical));
    }

    private static Arbitrary<UnaryOperator<AccountBuilder>> account() {
        return Combinators.combine(
                        Arbitraries.of(AccountKind.values()),
                        Arbitraries.of(PLATFORMS),
                        perhaps(),
                        perhaps(Role.values()))
                .as((kind, platform, apart, approvedBy) -> a -> a.kind(kind)
                        .platform(platform)
                        .separateFromPersonal(apart)
                        .approvedBy(approvedBy));
    }

    private static Arbitrary<UnaryOperator<RelationshipBuilder>> other() {
        return Combinators.combine(
                        Arbitraries.of(Party.values()).list().ofMaxSize(2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(LinkBasis.values()).list().ofMaxSize(1),
                        perhaps())
                .as((is, only, basis, listed) ->
                        o -> o.parties(is).onlyThroughPost(only).basis(basis).onOfficeList(listed));
    }

    private static Arbitrary<UnaryOperator<LessonContextBuilder>> context() {
        return Combinators.combine(
                        Arbitraries.of(Session.values()),
                        Arbitraries.of("History", "Computing"),
                        perhaps(),
                        perhaps(),
                        perhaps(),
                        perhaps())
                .as((session, subject, part, intention, seen, apart) -> c -> c.session(session)
                        .subject(subject)
                        .partOfLesson(Session.LESSON.equals(session) ? part : null)
                        .learningIntention(intention)
                        .pupilsCanSee(seen)
                        .privatePlace(apart)
                        .awayFromPupils(apart));
    }

    private static Arbitrary<UnaryOperator<ContentBuilder>> content() {
        return Combinators.combine(
                        Arbitraries.of(Identifiable.values()).list().ofMaxSize(1),
                        perhaps(),
                        perhaps(),
                        perhaps(),
                        Arbitraries.of(true, false))
                .as((could, identifying, views, disclaimer, checked) -> c -> c.couldIdentify(could)
                        .personallyIdentifying(identifying)
                        .viewsOnSchoolMatters(views)
                        .disclaimer(disclaimer)
                        .linkChecked(checked));
    }

    private static Arbitrary<Consent[]> photo() {
        Consent first = new Consent(
                "c1",
                "parent",
                ConsentForm.WRITTEN,
                List.of(ConsentScope.SCHOOL_SOCIAL_MEDIA),
                LocalDate.of(2024, 9, 1),
                LocalDate.of(2025, 8, 31),
                null,
                true);
        Consent second = new Consent(
                "c2",
                "foster_carer",
                ConsentForm.ELECTRONIC,
                List.of(ConsentScope.SCHOOL_SOCIAL_MEDIA),
                null,
                null,
                null,
                false);
        return Arbitraries.of(new Consent[0], new Consent[] {first}, new Consent[] {second, first});
    }

    private static Arbitrary<List<Question>> judged() {
        return Arbitraries.of(Question.values()).list().ofMaxSize(2).uniqueElements();
    }

    private static Arbitrary<List<Step>> steps() {
        return Arbitraries.of(Step.values()).list().ofMaxSize(2).uniqueElements();
    }

    /** The same event with its roles replaced. */
    static Case by(Case event, Role... roles) {
        return Case.from(event).by(roles).build();
    }
}

package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.PolicyEngine;
import school.policy.clause.ClauseId;
import school.policy.explain.Silence;
import school.policy.explain.Telling;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ConsentForm;
import school.policy.fact.ConsentScope;
import school.policy.fact.LinkBasis;
import school.policy.fact.Objection;
import school.policy.fact.Party;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.Session;
import school.policy.fact.Setting;
import school.policy.fact.Step;

/** Why a clause says nothing, and why the whole policy does not. */
class WhyNotTest {

    private static final PolicyEngine ENGINE = PolicyEngine.of(Croughton.policy());
    private static final LocalDate DAY = LocalDate.of(2025, 3, 12);

    private static Silence silence(Case event, String clause) {
        return ENGINE.explain(event).whyNot(ClauseId.of(clause).orElseThrow());
    }

    private static List<String> told(Case event, String clause) {
        return Telling.of(ENGINE.explain(event).all(ClauseId.of(clause).orElseThrow())).parts().stream()
                .filter(part -> part.heading().equals("why not " + clause))
                .flatMap(part -> part.points().stream())
                .toList();
    }

    private static Case message(LocalDate day, UnaryOperator<Case.Builder> more) {
        return more.apply(Case.on(day)
                        .by(Role.TEACHER)
                        .did(ActionType.SEND_MESSAGE)
                        .using(AccountKind.PERSONAL, "Facebook")
                        .towards(Party.PUPIL))
                .build();
    }

    static Stream<Arguments> outside() {
        return Stream.of(
                Arguments.of(
                        message(LocalDate.of(2023, 12, 5), c -> c),
                        "it happened on 5 December 2023, before this policy was in force"),
                Arguments.of(message(DAY, c -> c.by(Role.VOLUNTEER)), "the policy does not bind a volunteer"),
                Arguments.of(
                        message(
                                DAY,
                                c -> c.by(actor ->
                                        actor.roles(List.of(Role.TEACHER)).employedTo(LocalDate.of(2025, 1, 31)))),
                        "the employment ended on 31 January 2025, and the policy binds nobody after that"),
                Arguments.of(
                        message(
                                DAY,
                                c -> c.by(actor ->
                                        actor.roles(List.of(Role.TEACHER)).employedFrom(LocalDate.of(2025, 4, 1)))),
                        "the employment began on 1 April 2025, and the policy binds nobody before that"),
                Arguments.of(
                        message(DAY, c -> c.using(AccountKind.PERSONAL, "SMS")),
                        "the platform was not social media, and no clause speaks of that"),
                Arguments.of(
                        message(DAY, c -> c.towards(Party.FORMER_PUPIL)),
                        "the other person was a former pupil, and no clause speaks of that"),
                Arguments.of(
                        message(DAY, c -> c.towards(Party.FORMER_PUPIL).unknown("account.social")),
                        "the other person was a former pupil, and no clause speaks of that"),
                Arguments.of(
                        Case.on(DAY)
                                .by(Role.TEACHER)
                                .did(ActionType.ENCOUNTER_CONTENT, action -> action.setting(Setting.HOME_PRIVATE))
                                .judged(Question.INAPPROPRIATE, true, "teacher")
                                .build(),
                        "the content was met in private at home, and no clause speaks of that"));
    }

    @ParameterizedTest
    @MethodSource("outside")
    void what_is_outside_the_policy_is_told_so_in_one_sentence(Case event, String reason) {
        assertThat(ENGINE.explain(event).outside()).hasValue(reason);
        assertThat(Telling.of(ENGINE.explain(event).all()).parts().get(0).points())
                .containsExactly(reason);
        assertThat(silence(event, "PU-11").reason()).isEqualTo(reason);
        assertThat(silence(event, "PU-11").attempts()).isEmpty();
    }

    @Test
    void a_case_that_is_covered_is_not_outside() {
        assertThat(ENGINE.explain(message(DAY, c -> c)).outside()).isEmpty();
    }

    @Test
    void a_clause_that_asks_for_what_is_done_says_so() {
        Case request = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.RECEIVE_FRIEND_REQUEST)
                .using(AccountKind.PERSONAL, "Facebook")
                .towards(Party.PARENT)
                .done(Step.TOLD_HEADTEACHER, Step.ON_OFFICE_LIST)
                .build();

        assertThat(silence(request, "PU-13").reason())
                .isEqualTo("what it asks for is already done, as the headteacher was told");
        assertThat(silence(request, "PU-14").reason())
                .isEqualTo("what it asks for is already done, as the contact was put on the list in the school office");
    }

    @Test
    void nobody_is_asked_to_tell_themselves() {
        Case misuse = Case.on(DAY)
                .by(Role.HEADTEACHER)
                .did(ActionType.BECOME_AWARE_OF_PUPIL_MISUSE)
                .build();

        assertThat(silence(misuse, "MC-01").reason())
                .isEqualTo("it asks to tell the headteacher, and that is who acted");
    }

    @Test
    void a_report_that_nobody_is_left_for_says_so() {
        Case event = message(DAY, c -> c.by(Role.HEADTEACHER).together(Role.CHAIR_OF_GOVERNORS));

        assertThat(silence(event, "MS-02").reason()).isEqualTo("everybody whom it would have told took part");
    }

    @Test
    void a_clause_that_is_set_aside_does_speak() {
        Case event = message(DAY, c -> c.by(Role.HEADTEACHER));

        assertThat(silence(event, "MS-01").reason()).isEqualTo("it does speak, but MS-02 sets it aside");
    }

    @Test
    void a_rule_under_another_reading_is_told_as_one_and_misses_nothing_else() {
        Case event = message(
                DAY, c -> c.towards(other -> other.parties(List.of(Party.PUPIL)).basis(List.of(LinkBasis.OWN_CHILD))));

        assertThat(silence(event, "PU-11").attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.rule()).isEqualTo("contact with a pupil of one's own family");
            assertThat(attempt.missed()).isEmpty();
        });
        assertThat(told(event, "PU-11"))
                .singleElement()
                .asString()
                .startsWith(
                        "'contact with a pupil of one's own family' would speak only if the school read the policy"
                                + " otherwise (I-12): does the ban on contact with pupils reach the staff member's own family?"
                                + " the school's answer is that own children, spouses and close relatives are outside it (rule ");
    }

    @Test
    void a_clause_that_forbids_tells_of_what_it_forbids_and_not_of_its_exceptions() {
        assertThat(silence(message(DAY, c -> c), "SS-08").attempts())
                .singleElement()
                .extracting(attempt -> attempt.rule())
                .isEqualTo("a child shown without a valid consent");
    }

    @Test
    void what_a_person_would_have_to_judge_is_one_condition() {
        Case nobody = message(DAY, c -> c);
        Case harmless = message(DAY, c -> c.judged(Question.DAMAGING, false, "headteacher"));
        String asks = "'content judged damaging' would want that it was judged that the content does harm, ";

        assertThat(told(nobody, "PU-18")).singleElement().asString().startsWith(asks + "which nobody has said (rule ");
        assertThat(told(harmless, "PU-18"))
                .singleElement()
                .asString()
                .startsWith(asks + "but it was judged that the content does no harm (rule ");
    }

    @Test
    void what_keeps_a_rule_from_speaking_is_told_as_such() {
        Case event = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.SEND_MESSAGE)
                .using(AccountKind.SCHOOL_APPROVED, "Facebook")
                .towards(Party.PARENT)
                .during(Session.WORKING_TIME)
                .unknown("other.link")
                .build();

        assertThat(told(event, "PU-13"))
                .singleElement()
                .asString()
                .startsWith("'an attempt to connect by a pupil or parent' does not speak where it involved an approved"
                        + " school account; and it would want that the staff member received a friend request");
    }

    @Test
    void an_objection_that_nobody_made_is_told_as_one_missing_from_the_records() {
        Case event = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.PUBLISH_PHOTO)
                .using(AccountKind.SCHOOL_APPROVED, "Facebook")
                .photo(photo -> photo.children(List.of("c1")))
                .consents(ConsentBuilder.builder()
                        .child("c1")
                        .form(ConsentForm.WRITTEN)
                        .covers(List.of(ConsentScope.SCHOOL_SOCIAL_MEDIA))
                        .build())
                .objections(new Objection("c2", "parent", null, true))
                .build();

        assertThat(told(event, "SS-08")).anySatisfy(line -> assertThat(line)
                .startsWith("'somebody with authority objects' would want that an objection was on record for"
                        + " 'c1', which nobody has said"));
    }
}

package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.clause.ClauseId;
import school.policy.explain.Telling;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Device;
import school.policy.fact.Identifiable;
import school.policy.fact.Party;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.Session;
import school.policy.fact.Step;

/** What somebody reads who reads one line only is true, and blames nobody for what is only advised. */
class HeadlineTest {

    private static final Policy POLICY = Croughton.policy();
    private static final LocalDate DAY = LocalDate.of(2025, 3, 12);

    private static String text(Case.Builder event) {
        return Telling.of(PolicyEngine.of(POLICY).explain(event.id("k").build()).all())
                .text();
    }

    private static Case.Builder teacher(ActionType type) {
        return Case.on(DAY).by(Role.TEACHER).did(type);
    }

    @Test
    void advice_beside_a_mandatory_breach_is_not_called_mandatory() {
        assertThat(text(teacher(ActionType.POST)
                        .using(AccountKind.PERSONAL, "Facebook")
                        .during(Session.OFF_DUTY)
                        .profile(profile -> profile.namesEmployer(true))
                        .content(content -> content.couldIdentify(List.of(Identifiable.PUPIL)))))
                .startsWith("k: mandatory breach of PU-20; PU-17 advises against it too\n");
    }

    @Test
    void what_is_not_known_may_make_more_of_advice() {
        assertThat(text(teacher(ActionType.USE_PHONE)
                        .using(AccountKind.PERSONAL, "Facebook")
                        .profile(profile -> profile.namesEmployer(true))
                        .unknown("context.session")))
                .startsWith("k: at least an advisory breach of PU-17\n")
                .contains("what could add to it:\n    - What was the staff member doing at the time?\n");
    }

    @Test
    void an_excuse_is_named() {
        assertThat(text(Case.on(DAY)
                        .by(Role.TEACHER)
                        .did(ActionType.USE_PHONE, action -> action.device(Device.PERSONAL_PHONE))
                        .during(Session.LESSON)
                        .judged(Question.GENUINE_EMERGENCY, true, "headteacher")))
                .startsWith("k: permitted, as it is excused by SC-02\n");
    }

    @Test
    void whoever_stops_at_permitted_is_told_that_something_is_left_to_do() {
        assertThat(text(teacher(ActionType.DECLINE_FRIEND_REQUEST)
                        .using(AccountKind.PERSONAL, "Facebook")
                        .towards(other -> other.parties(List.of(Party.PARENT)).onlyThroughPost(true))
                        .during(Session.OFF_DUTY)
                        .done(Step.TOLD_HEADTEACHER)))
                .startsWith("k: permitted, as no clause speaks against it, but something is left to do\n");
    }

    @Test
    void a_clause_that_would_speak_only_under_another_reading_says_which() {
        PolicyEngine literal = PolicyEngine.of(POLICY).taking("emergency", "literal");
        Case event = teacher(ActionType.USE_PHONE).during(Session.LESSON).build();

        assertThat(Telling.of(literal.explain(event).all(ClauseId.of("SC-02").orElseThrow()))
                        .text())
                .contains("why not SC-02:\n")
                .contains("would speak only if the school read the policy otherwise (I-39)");
    }
}

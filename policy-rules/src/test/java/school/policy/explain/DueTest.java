package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.clause.Clause.About.ACTOR;
import static school.policy.clause.Clause.About.CONDUCT;
import static school.policy.clause.Clause.About.OTHERS;
import static school.policy.explain.Truth.FALSE;
import static school.policy.explain.Truth.TRUE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.clause.Clause.About;
import school.policy.clause.Clause.ReportTerms;
import school.policy.engine.PolicyScope;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Deadline;
import school.policy.fact.Recipient;
import school.policy.fact.Role;
import school.policy.fact.SchoolVocabulary;
import school.policy.fact.Step;
import school.policy.vocabulary.Word;

/** Whether a report is still to go to somebody, while not everything has been asked. */
class DueTest {

    private final PolicyScope scope;

    DueTest(@TempDir Path folder) {
        scope = TinyPolicy.in(folder).read().text().scope(Map.of());
    }

    private static ReportTerms to(Recipient recipient, About about) {
        return new ReportTerms(recipient, Deadline.IMMEDIATELY, told(recipient), about, null, null);
    }

    private static Word told(Recipient recipient) {
        return SchoolVocabulary.vocabulary().recipient(recipient).told();
    }

    private static Case.Builder by(Role role) {
        return Case.on(LocalDate.of(2025, 3, 14)).by(role).did(ActionType.POST);
    }

    private Due known(Case.Builder event, String... unasked) {
        return new Due(SchoolVocabulary.vocabulary(), Asking.allBut(scope, event, unasked));
    }

    private Truth due(Case.Builder event, ReportTerms report, String... unasked) {
        return known(event, unasked).of(report, false);
    }

    private Truth missed(Case.Builder event, ReportTerms report, String... unasked) {
        return known(event, unasked).of(report, true);
    }

    @Test
    void it_is_due_until_the_recipient_is_told_and_missed_once_that_was_left_undone() {
        ReportTerms report = to(Recipient.DSL, OTHERS);

        assertThat(due(by(Role.TEACHER), report)).isEqualTo(TRUE);
        assertThat(due(by(Role.TEACHER).notDone(Step.TOLD_DSL), report)).isEqualTo(TRUE);
        assertThat(due(by(Role.TEACHER).done(Step.TOLD_DSL), report)).isEqualTo(FALSE);
        assertThat(missed(by(Role.TEACHER), report)).isEqualTo(FALSE);
        assertThat(missed(by(Role.TEACHER).notDone(Step.TOLD_DSL), report)).isEqualTo(TRUE);
        assertThat(missed(by(Role.TEACHER).notDone(Step.TOLD_PARENTS), report)).isEqualTo(FALSE);
    }

    @Test
    void it_waits_for_the_steps_that_nobody_has_been_asked_about() {
        ReportTerms report = to(Recipient.DSL, OTHERS);

        assertThat(due(by(Role.TEACHER), report, "done"))
                .isEqualTo(Open.of("done").truth());
        assertThat(missed(by(Role.TEACHER), report, "not_done"))
                .isEqualTo(Open.of("not_done").truth());
        assertThat(missed(by(Role.TEACHER).done(Step.TOLD_DSL), report, "not_done"))
                .isEqualTo(FALSE);
    }

    @Test
    void the_step_that_the_clause_names_settles_it_and_no_other() {
        ReportTerms form = new ReportTerms(
                Recipient.HEADTEACHER, Deadline.IMMEDIATELY, Step.FORM_PASSED_TO_HEADTEACHER, OTHERS, null, null);

        assertThat(due(by(Role.TEACHER).done(Step.FORM_PASSED_TO_HEADTEACHER), form))
                .isEqualTo(FALSE);
        assertThat(due(by(Role.TEACHER).done(Step.TOLD_HEADTEACHER), form)).isEqualTo(TRUE);
        assertThat(missed(by(Role.TEACHER).notDone(Step.FORM_PASSED_TO_HEADTEACHER), form))
                .isEqualTo(TRUE);
    }

    @Test
    void where_the_recipient_took_part_the_next_above_is_to_be_told() {
        ReportTerms report = to(Recipient.DSL, OTHERS);

        assertThat(due(by(Role.TEACHER).together(Role.DSL).done(Step.TOLD_HEADTEACHER), report))
                .isEqualTo(FALSE);
        assertThat(due(by(Role.TEACHER).together(Role.DSL).done(Step.TOLD_DSL), report))
                .isEqualTo(TRUE);
        assertThat(missed(by(Role.TEACHER).together(Role.DSL).notDone(Step.TOLD_HEADTEACHER), report))
                .isEqualTo(TRUE);
        assertThat(missed(by(Role.TEACHER).together(Role.DSL).notDone(Step.TOLD_DSL), report))
                .isEqualTo(TRUE);
    }

    @Test
    void where_all_above_took_part_it_is_due_all_the_same_and_nobody_has_missed_it() {
        Case.Builder all = by(Role.TEACHER).together(Role.HEADTEACHER, Role.CHAIR_OF_GOVERNORS);

        assertThat(due(all, to(Recipient.HEADTEACHER, OTHERS))).isEqualTo(TRUE);
        assertThat(missed(all.notDone(Step.TOLD_HEADTEACHER), to(Recipient.HEADTEACHER, OTHERS)))
                .isEqualTo(FALSE);
    }

    @Test
    void a_team_has_others_where_one_of_it_took_part() {
        ReportTerms report = to(Recipient.LEADERSHIP_TEAM_MEMBER, OTHERS);

        assertThat(due(by(Role.TEACHER).together(Role.HEADTEACHER).done(Step.TOLD_CHAIR_OF_GOVERNORS), report))
                .isEqualTo(TRUE);
        assertThat(due(by(Role.TEACHER).together(Role.HEADTEACHER).done(Step.REPORTED_TO_LEADERSHIP), report))
                .isEqualTo(FALSE);
    }

    @Test
    void nobody_reports_to_themselves_what_they_learned_of_others() {
        assertThat(due(by(Role.HEADTEACHER), to(Recipient.HEADTEACHER, OTHERS))).isEqualTo(FALSE);
        assertThat(missed(by(Role.HEADTEACHER).notDone(Step.TOLD_HEADTEACHER), to(Recipient.HEADTEACHER, OTHERS)))
                .isEqualTo(FALSE);
    }

    @Test
    void what_is_about_the_actor_goes_to_the_next_above_where_the_actor_is_the_recipient() {
        ReportTerms report = to(Recipient.HEADTEACHER, ACTOR);

        assertThat(due(by(Role.HEADTEACHER), report)).isEqualTo(TRUE);
        assertThat(due(by(Role.HEADTEACHER).done(Step.TOLD_HEADTEACHER), report))
                .isEqualTo(TRUE);
        assertThat(due(by(Role.HEADTEACHER).done(Step.TOLD_CHAIR_OF_GOVERNORS), report))
                .isEqualTo(FALSE);
    }

    @Test
    void a_report_on_conduct_is_about_the_actor_unless_they_only_met_with_it() {
        ReportTerms report = to(Recipient.HEADTEACHER, CONDUCT);
        LocalDate day = LocalDate.of(2025, 3, 14);

        assertThat(due(by(Role.HEADTEACHER), report)).isEqualTo(TRUE);
        assertThat(due(Case.on(day).by(Role.HEADTEACHER).did(ActionType.RECEIVE_MESSAGE), report))
                .isEqualTo(FALSE);
        assertThat(due(Case.on(day).by(Role.HEADTEACHER), report)).isEqualTo(FALSE);
    }

    @Test
    void parents_are_told_whoever_took_part() {
        assertThat(due(by(Role.TEACHER).together(Role.PARENT), to(Recipient.PARENTS, OTHERS)))
                .isEqualTo(TRUE);
        assertThat(due(by(Role.TEACHER).done(Step.TOLD_PARENTS), to(Recipient.PARENTS, OTHERS)))
                .isEqualTo(FALSE);
    }
}

package school.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.PolicyEngine;
import school.policy.TinyPolicy;
import school.policy.clause.ClauseId;
import school.policy.decision.Decision;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Deadline;
import school.policy.fact.Recipient;
import school.policy.fact.Role;
import school.policy.fact.Step;
import school.policy.vocabulary.Word;

class ReportsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
    private static final String TO_HEAD =
            "report: { to: headteacher, when: first_available_opportunity, met_by: told_headteacher }";
    private static final String MET = "StaffAction( type == ActionType.ENCOUNTER_CONTENT )";
    private static final String DONE = "StaffAction( type == ActionType.UNFRIEND )";

    private final Path folder;

    ReportsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** AA-01 asks for a report, about what was met or what the actor did. */
    private TinyPolicy reporting(String terms) {
        return TinyPolicy.in(folder)
                .clauses(clause("AA-01", terms))
                .rules(rule("AA-01 a", MET, "report AA-01"), rule("AA-01 b", DONE, "report AA-01"));
    }

    private static Case.Builder met(Role... roles) {
        return Case.on(DAY).by(roles).did(ActionType.ENCOUNTER_CONTENT);
    }

    private static Case.Builder did(Role... roles) {
        return Case.on(DAY).by(roles).did(ActionType.UNFRIEND);
    }

    private static Decision decide(TinyPolicy policy, Case.Builder event) {
        return policy.engine().evaluate(event.build());
    }

    private static List<Word> recipients(TinyPolicy policy, Case.Builder event) {
        return decide(policy, event).reports().stream().map(Report::to).toList();
    }

    @Test
    void an_open_report_is_the_verdict() {
        Decision decision = decide(reporting(TO_HEAD), met(Role.TEACHER));

        assertThat(decision.verdict()).isEqualTo(Verdict.REPORT_TO);
        assertThat(decision.reports())
                .containsExactly(new Report(
                        Recipient.HEADTEACHER,
                        Deadline.FIRST_AVAILABLE_OPPORTUNITY,
                        List.of(new ClauseId("AA-01")),
                        null,
                        null));
    }

    @Test
    void a_report_made_is_closed() {
        Decision decision = decide(reporting(TO_HEAD), met(Role.TEACHER).done(Step.TOLD_HEADTEACHER));

        assertThat(decision.verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(decision.reports()).isEmpty();
        assertThat(decide(reporting(TO_HEAD), met(Role.TEACHER).done(Step.TOLD_DSL))
                        .reports())
                .hasSize(1);
    }

    /** What follows from rules that spoke is remembered, up to a bound, by what it rests on. */
    @Test
    void a_report_is_open_or_closed_in_more_circumstances_than_are_remembered() {
        PolicyEngine engine = reporting(TO_HEAD).engine();
        List<Role> roles = List.of(Role.OFFICE_STAFF, Role.DSL, Role.SITE_STAFF, Role.PUPIL, Role.PARENT);
        List<Step> steps = List.of(Step.values());
        for (int i = 0; i < 10 * 512; i++) {
            List<Step> done = new ArrayList<>();
            for (int bit = 0; bit < steps.size(); bit++) {
                if (((i >> bit) & 1) == 1) {
                    done.add(steps.get(bit));
                }
            }
            Case event = met(Role.TEACHER)
                    .together(roles.get((i / 512) % 5))
                    .done(done.toArray(Step[]::new))
                    .build();

            assertThat(engine.evaluate(event).reports()).hasSize(done.contains(Step.TOLD_HEADTEACHER) ? 0 : 1);
        }
    }

    @Test
    void a_report_missed_breaks_its_clause_and_stays_open() {
        Decision decision = decide(reporting(TO_HEAD), met(Role.TEACHER).notDone(Step.TOLD_HEADTEACHER));

        assertThat(decision.breached()).containsExactly(new ClauseId("AA-01"));
        assertThat(decision.reports()).hasSize(1);
    }

    @Test
    void reports_merge_by_recipient_with_the_strictest_deadline_and_all_reasons() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(
                        clause("AA-03", "report: { to: headteacher, when: unspecified, met_by: form_completed }"),
                        clause("AA-02", "report: { to: headteacher, when: immediately, met_by: told_headteacher }"),
                        clause("AA-01", TO_HEAD),
                        clause("AA-04", "report: { to: dsl, when: immediately, met_by: told_dsl }"))
                .rules(
                        rule("AA-01 a", MET, "report AA-01"),
                        rule("AA-02 a", MET, "report AA-02"),
                        rule("AA-03 a", MET, "report AA-03", "report AA-04"));

        assertThat(decide(policy, met(Role.TEACHER)).reports())
                .containsExactly(
                        new Report(
                                Recipient.HEADTEACHER,
                                Deadline.IMMEDIATELY,
                                List.of(new ClauseId("AA-01"), new ClauseId("AA-02"), new ClauseId("AA-03")),
                                null,
                                null),
                        new Report(Recipient.DSL, Deadline.IMMEDIATELY, List.of(new ClauseId("AA-04")), null, null));
        assertThat(decide(policy, met(Role.TEACHER).done(Step.TOLD_HEADTEACHER)).reports())
                .extracting(Report::to, Report::when)
                .containsExactly(
                        tuple(Recipient.DSL, Deadline.IMMEDIATELY), tuple(Recipient.HEADTEACHER, Deadline.UNSPECIFIED));
    }

    @Test
    void a_report_to_the_role_that_the_reporter_holds_is_met() {
        assertThat(recipients(reporting(TO_HEAD), met(Role.HEADTEACHER))).isEmpty();
        assertThat(recipients(reporting(TO_HEAD), met(Role.HEADTEACHER, Role.TEACHER)))
                .isEmpty();
        assertThat(decide(reporting(TO_HEAD), met(Role.HEADTEACHER)).verdict()).isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void a_report_about_the_headteacher_goes_to_the_chair() {
        String conduct = TO_HEAD.replace("}", ", about: conduct }");
        assertThat(recipients(reporting(conduct), did(Role.HEADTEACHER))).containsExactly(Recipient.CHAIR_OF_GOVERNORS);
        assertThat(recipients(reporting(conduct), met(Role.HEADTEACHER))).isEmpty();
        assertThat(recipients(reporting(TO_HEAD), did(Role.HEADTEACHER))).isEmpty();
        assertThat(recipients(reporting(TO_HEAD.replace("}", ", about: actor }")), met(Role.HEADTEACHER)))
                .containsExactly(Recipient.CHAIR_OF_GOVERNORS);
        assertThat(recipients(reporting(TO_HEAD), met(Role.TEACHER).together(Role.HEADTEACHER)))
                .containsExactly(Recipient.CHAIR_OF_GOVERNORS);
        assertThat(recipients(
                        reporting(TO_HEAD),
                        met(Role.TEACHER).together(Role.HEADTEACHER).done(Step.TOLD_CHAIR_OF_GOVERNORS)))
                .isEmpty();
    }

    @Test
    void an_acting_headteacher_who_took_part_is_not_reported_to() {
        Case.Builder event =
                met(Role.TEACHER).together(Role.DEPUTY_HEADTEACHER).standsInFor(Role.HEADTEACHER, "deputy_headteacher");

        assertThat(recipients(reporting(TO_HEAD), event)).containsExactly(Recipient.CHAIR_OF_GOVERNORS);
        assertThat(recipients(
                        reporting(TO_HEAD.replace("}", ", about: conduct }")),
                        did(Role.DEPUTY_HEADTEACHER).standsInFor(Role.HEADTEACHER, "deputy_headteacher")))
                .containsExactly(Recipient.CHAIR_OF_GOVERNORS);
    }

    @Test
    void where_headteacher_and_chair_took_part_nobody_is_left() {
        Decision decision =
                decide(reporting(TO_HEAD), met(Role.TEACHER).together(Role.HEADTEACHER, Role.CHAIR_OF_GOVERNORS));

        assertThat(decision.verdict()).isEqualTo(Verdict.REPORT_TO);
        assertThat(decision.reports()).isEmpty();
        assertThat(decision.missing()).containsExactly("recipient_beyond_chair");
    }

    @Test
    void a_report_about_the_dsl_goes_to_the_headteacher() {
        String terms = "report: { to: dsl, when: immediately, met_by: told_dsl, about: conduct }";

        assertThat(recipients(reporting(terms), did(Role.DSL))).containsExactly(Recipient.HEADTEACHER);
        assertThat(recipients(reporting(terms), did(Role.TEACHER))).containsExactly(Recipient.DSL);
        assertThat(recipients(reporting(terms), did(Role.DSL, Role.HEADTEACHER)))
                .containsExactly(Recipient.CHAIR_OF_GOVERNORS);
    }

    @Test
    void of_the_leadership_team_another_member_can_be_told() {
        String terms =
                "report: { to: leadership_team_member, when: immediately, met_by: reported_to_leadership, about: conduct }";

        assertThat(recipients(reporting(terms), met(Role.TEACHER).together(Role.DEPUTY_HEADTEACHER)))
                .containsExactly(Recipient.LEADERSHIP_TEAM_MEMBER);
        assertThat(recipients(reporting(terms), did(Role.DEPUTY_HEADTEACHER)))
                .containsExactly(Recipient.LEADERSHIP_TEAM_MEMBER);
        assertThat(recipients(reporting(terms), met(Role.DEPUTY_HEADTEACHER))).isEmpty();
    }

    @Test
    void a_report_names_who_stands_in_for_its_recipient() {
        assertThat(decide(reporting(TO_HEAD), met(Role.TEACHER).standsInFor(Role.HEADTEACHER, "p7"))
                        .reports())
                .extracting(Report::via)
                .containsExactly("p7");
        assertThat(decide(reporting(TO_HEAD), met(Role.TEACHER).standsInFor(Role.DSL, "p7"))
                        .reports())
                .extracting(Report::via)
                .containsOnlyNulls();
    }

    @Test
    void a_report_waits_while_its_clause_leaves_a_duty_open() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(clause(
                        "AA-01",
                        "report: { to: parents, when: immediately, met_by: told_parents, held_for: dsl }",
                        "duty: { name: dsl_decides_before_informing_parents, met_by: told_parents }"))
                .rules(rule("AA-01 a", MET, "report AA-01"), rule("AA-01 b", "LessonContext( offsite )", "duty AA-01"));

        assertThat(decide(policy, met(Role.TEACHER)).reports())
                .extracting(Report::heldFor)
                .containsOnlyNulls();
        Case.Builder risky = met(Role.TEACHER).during(c -> c.offsite(true));
        assertThat(decide(policy, risky).reports()).extracting(Report::heldFor).containsExactly(Role.DSL);
        assertThat(decide(policy, risky).duties()).hasSize(1);
        assertThat(decide(policy, risky.notDone(Step.TOLD_PARENTS)).verdict()).isEqualTo(Verdict.REPORT_TO);
        assertThat(decide(policy, met(Role.TEACHER).notDone(Step.TOLD_PARENTS)).verdict())
                .isEqualTo(Verdict.BREACH);
    }

    @Test
    void an_unknown_risk_holds_the_report_with_its_duty() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(clause(
                        "AA-01",
                        "report: { to: parents, when: immediately, met_by: told_parents, held_for: dsl }",
                        "duty: { name: dsl_decides_before_informing_parents, met_by: told_parents }"))
                .rules(rule("AA-01 a", MET, "report AA-01"), rule("AA-01 b", "LessonContext( offsite )", "duty AA-01"));

        Decision decision = decide(policy, met(Role.TEACHER).unknown("context.offsite"));

        assertThat(decision.verdict()).isEqualTo(Verdict.REPORT_TO);
        assertThat(decision.reports()).extracting(Report::heldFor).containsExactly(Role.DSL);
        assertThat(decision.duties()).hasSize(1);
        assertThat(decision.missing()).containsExactly("context.offsite");
    }

    @Test
    void a_report_that_follows_from_ones_own_breach_is_not_ones_own_neglect() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(clause("AA-01"), clause("AA-02", TO_HEAD))
                .rules(rule("AA-01 a", MET, "breach AA-01"), rule("AA-02 a", "Breach( own )", "report AA-02"));

        Decision decision = decide(policy, met(Role.HEADTEACHER).notDone(Step.TOLD_HEADTEACHER));

        assertThat(decision.breached()).containsExactly(new ClauseId("AA-01"));
        assertThat(decision.reports()).extracting(Report::to).containsExactly(Recipient.CHAIR_OF_GOVERNORS);
    }

    @Test
    void a_report_takes_the_place_of_one_that_it_overrides() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(
                        clause("AA-01", TO_HEAD),
                        clause(
                                "AA-02",
                                "overrides: [AA-01]",
                                "report: { to: dsl, when: immediately, met_by: told_dsl }"))
                .rules(rule("AA-01 a", MET, "report AA-01"), rule("AA-02 a", MET, "report AA-02"));

        assertThat(recipients(policy, met(Role.TEACHER))).containsExactly(Recipient.DSL);
    }
}

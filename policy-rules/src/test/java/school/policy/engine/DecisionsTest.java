package school.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.clause.ClauseId;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Duty;
import school.policy.decision.Effect;
import school.policy.decision.Finding;
import school.policy.decision.Verdict;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Consequence;
import school.policy.fact.Deadline;
import school.policy.fact.DutyKind;
import school.policy.fact.Role;
import school.policy.fact.Step;

/** What the clauses that speak come to: breaches, permissions, duties, and what overrides what. */
class DecisionsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
    private static final String UNFRIENDING = "StaffAction( type == ActionType.UNFRIEND )";
    private static final String AWAY = "LessonContext( offsite )";

    private final Path folder;

    DecisionsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Decision decide(TinyPolicy policy, Case event) {
        return policy.engine().evaluate(event);
    }

    private static Case.Builder unfriending() {
        return Case.on(DAY).by(Role.TEACHER).did(ActionType.UNFRIEND);
    }

    private static ClauseId id(String text) {
        return new ClauseId(text);
    }

    @Test
    void a_broken_clause_is_a_breach_with_its_finding() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(clause("AA-01", "consequences: [possible_dismissal]"))
                .rules(rule("AA-01 somebody is dropped", UNFRIENDING, "breach AA-01"));

        Decision decision = decide(policy, unfriending().id("k1").build());

        assertThat(decision.id()).isEqualTo("k1");
        assertThat(decision.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(decision.strength()).isEqualTo(Strength.MANDATORY);
        assertThat(decision.breached()).containsExactly(id("AA-01"));
        assertThat(decision.consequences()).containsExactly(Consequence.POSSIBLE_DISMISSAL);
        assertThat(decision.findings())
                .containsExactly(
                        new Finding(
                                id("AA-01"),
                                Effect.BREACH,
                                true,
                                null,
                                "somebody is dropped: a sentence about AA-01",
                                "main.drl:4"),
                        new Finding(
                                id("AA-01"),
                                Effect.CONSEQUENCE,
                                true,
                                null,
                                "somebody is dropped: a sentence about AA-01",
                                "main.drl:4"));
        assertThat(decision.policy().id()).isEqualTo("tiny");
        assertThat(decision).hasToString("case 'k1': breach [AA-01]");
    }

    @Test
    void where_no_clause_speaks_it_is_permitted_by_none() {
        Decision decision = decide(TinyPolicy.in(folder), unfriending().build());

        assertThat(decision.verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(decision.strength()).isNull();
        assertThat(decision.permittedBy()).isEmpty();
        assertThat(decision.findings()).isEmpty();
    }

    @Test
    void an_express_permission_is_cited_and_an_aim_is_not() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(clause("AA-01", "modality: may"), clause("AA-02", "modality: aspiration"))
                .rules(rule("AA-01 a", UNFRIENDING, "permit AA-01"), rule("AA-02 a", UNFRIENDING, "permit AA-02"));

        assertThat(decide(policy, unfriending().build()).permittedBy()).containsExactly(id("AA-01"));
    }

    @Test
    void a_breach_is_as_strong_as_the_strongest_broken_clause() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(
                        clause("AA-01", "modality: should-not"),
                        clause("AA-02", "modality: must-not"),
                        clause("AA-03", "modality: should", "lifted_by: AA-02"))
                .rules(
                        rule("AA-01 a", UNFRIENDING, "breach AA-01"),
                        rule("AA-02 a", AWAY, "breach AA-02"),
                        rule("AA-03 a", "LessonContext( privatePlace )", "breach AA-03"));

        assertThat(decide(policy, unfriending().build()).strength()).isEqualTo(Strength.ADVISORY);
        assertThat(decide(policy, unfriending().during(c -> c.offsite(true)).build())
                        .strength())
                .isEqualTo(Strength.MANDATORY);
        assertThat(decide(
                                policy,
                                unfriending().during(c -> c.privatePlace(true)).build())
                        .strength())
                .isEqualTo(Strength.MANDATORY);
    }

    @Test
    void a_permission_defeats_the_breach_of_a_clause_that_its_own_overrides() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(clause("AA-01"), clause("AA-02", "modality: may", "overrides: [AA-01]"))
                .rules(rule("AA-01 a", UNFRIENDING, "breach AA-01"), rule("AA-02 a", AWAY, "permit AA-02"));

        assertThat(decide(policy, unfriending().build()).verdict()).isEqualTo(Verdict.BREACH);
        Decision decision =
                decide(policy, unfriending().during(c -> c.offsite(true)).build());
        assertThat(decision.verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(decision.permittedBy()).containsExactly(id("AA-02"));
        assertThat(decision.breached()).isEmpty();
        assertThat(decision.findings())
                .extracting(Finding::clause, Finding::defeatedBy)
                .containsExactly(tuple(id("AA-01"), id("AA-02")), tuple(id("AA-02"), null));
    }

    @Test
    void a_breach_does_not_defeat_a_breach() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(clause("AA-01"), clause("AA-02", "overrides: [AA-01]"))
                .rules(rule("AA-01 a", UNFRIENDING, "breach AA-01"), rule("AA-02 a", UNFRIENDING, "breach AA-02"));

        assertThat(decide(policy, unfriending().build()).breached()).containsExactly(id("AA-01"), id("AA-02"));
    }

    @Test
    void an_override_by_titles_reaches_these_rules_alone() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(
                        clause("AA-01"),
                        clause("AA-02", "modality: may", "overrides: [ { over: AA-01 a, by: AA-02 b } ]"))
                .rules(
                        rule("AA-01 a", UNFRIENDING, "breach AA-01"),
                        rule("AA-01 b", "LessonContext( privatePlace )", "breach AA-01"),
                        rule("AA-02 a", "LessonContext( awayFromPupils )", "permit AA-02"),
                        rule("AA-02 b", AWAY, "permit AA-02"));

        assertThat(decide(policy, unfriending().during(c -> c.offsite(true)).build())
                        .verdict())
                .isEqualTo(Verdict.PERMITTED);
        assertThat(decide(
                                policy,
                                unfriending()
                                        .during(c -> c.awayFromPupils(true))
                                        .build())
                        .verdict())
                .isEqualTo(Verdict.BREACH);
        assertThat(decide(
                                policy,
                                unfriending()
                                        .during(c -> c.offsite(true).privatePlace(true))
                                        .build())
                        .verdict())
                .isEqualTo(Verdict.BREACH);
    }

    @Test
    void an_override_by_title_reaches_a_rule_whose_title_begins_otherwise() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(
                        clause("AA-01"),
                        clause("AA-02", "modality: may", "overrides: [ { over: dropping people, by: AA-02 } ]"))
                .rules(rule("dropping people", UNFRIENDING, "breach AA-01"), rule("AA-02 a", AWAY, "permit AA-02"));

        assertThat(decide(policy, unfriending().during(c -> c.offsite(true)).build())
                        .verdict())
                .isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void a_duty_is_open_until_its_step_is_taken_and_broken_when_it_was_missed() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(clause("AA-01", "duty: { name: remove_content, when: immediately, met_by: removed }"))
                .rules(rule("AA-01 a", UNFRIENDING, "duty AA-01"));

        Decision open = decide(policy, unfriending().build());
        assertThat(open.verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(open.duties()).containsExactly(new Duty(DutyKind.REMOVE_CONTENT, id("AA-01"), Deadline.IMMEDIATELY));
        Decision met = decide(policy, unfriending().done(Step.REMOVED).build());
        assertThat(met.duties()).isEmpty();
        assertThat(met.findings()).isEmpty();
        Decision missed = decide(policy, unfriending().notDone(Step.REMOVED).build());
        assertThat(missed.breached()).containsExactly(id("AA-01"));
        assertThat(missed.duties()).hasSize(1);
        assertThat(decide(policy, unfriending().notDone(Step.TOLD_DSL).build()).verdict())
                .isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void rules_about_breaches_speak_over_those_that_stand() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(
                        clause("AA-01", "misuse: true"),
                        clause("AA-02"),
                        clause("AA-03", "modality: may", "overrides: [AA-01]"),
                        clause("AA-04", "duty: { name: record_on_office_list }"))
                .rules(
                        rule("AA-01 a", UNFRIENDING, "breach AA-01"),
                        rule("AA-02 a", "LessonContext( privatePlace )", "breach AA-02"),
                        rule("AA-03 a", AWAY, "permit AA-03"),
                        rule("AA-04 a", "exists Breach( misuse, own )", "duty AA-04"));

        assertThat(decide(policy, unfriending().build()).duties()).hasSize(1);
        assertThat(decide(policy, unfriending().during(c -> c.offsite(true)).build())
                        .duties())
                .isEmpty();
        assertThat(decide(
                                policy,
                                Case.on(DAY)
                                        .by(Role.TEACHER)
                                        .during(c -> c.privatePlace(true))
                                        .build())
                        .duties())
                .isEmpty();
    }

    @Test
    void a_colleagues_breach_that_was_learned_of_is_not_ones_own() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(
                        clause("AA-01", "misuse: true", "no_rule: for a test"),
                        clause("AA-02", "no_rule: for a test"),
                        clause("AA-03", "duty: { name: record_on_office_list }"),
                        clause("AA-04", "duty: { name: remove_content }"))
                .rules(
                        rule("AA-03 a", "Breach( misuse, !own )", "duty AA-03"),
                        rule("AA-04 a", "Breach( own )", "duty AA-04"));
        Case.Builder aware = Case.on(DAY).by(Role.TEACHER).did(ActionType.BECOME_AWARE_OF_STAFF_MISUSE);

        assertThat(decide(policy, aware.build()).duties())
                .extracting(Duty::because)
                .containsExactly(id("AA-03"));
        assertThat(decide(
                                policy,
                                aware.did(ActionType.BECOME_AWARE_OF_STAFF_MISUSE, a -> a.clause("AA-01"))
                                        .build())
                        .duties())
                .hasSize(1);
        assertThat(decide(
                                policy,
                                aware.did(ActionType.BECOME_AWARE_OF_STAFF_MISUSE, a -> a.clause("AA-02"))
                                        .build())
                        .duties())
                .isEmpty();
    }
}

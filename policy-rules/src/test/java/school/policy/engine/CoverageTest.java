package school.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.clause.ClauseId;
import school.policy.decision.Decision;
import school.policy.decision.Verdict;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Party;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.Setting;

/** Whom and what a policy covers, and from when. */
class CoverageTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
    private static final String UNFRIENDING = "StaffAction( type == ActionType.UNFRIEND )";

    private final Path folder;

    CoverageTest(@TempDir Path folder) {
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
    void before_the_version_is_in_force_nothing_is_covered() {
        TinyPolicy policy =
                TinyPolicy.in(folder).clauses(clause("AA-01")).rules(rule("AA-01 a", UNFRIENDING, "breach AA-01"));
        Case.Builder early =
                Case.on(LocalDate.of(2023, 12, 31)).by(Role.TEACHER).did(ActionType.UNFRIEND);

        assertThat(decide(policy, early.build())).satisfies(d -> {
            assertThat(d.verdict()).isEqualTo(Verdict.NOT_COVERED);
            assertThat(d.warnings()).containsExactly("policy-version-not-in-force");
        });
        assertThat(decide(
                                policy,
                                Case.on(LocalDate.of(2024, 1, 1))
                                        .by(Role.TEACHER)
                                        .did(ActionType.UNFRIEND)
                                        .build())
                        .verdict())
                .isEqualTo(Verdict.BREACH);
    }

    @Test
    void past_its_review_a_policy_decides_and_warns() {
        assertThat(decide(
                                TinyPolicy.in(folder),
                                Case.on(LocalDate.of(2026, 2, 1))
                                        .by(Role.TEACHER)
                                        .build())
                        .warnings())
                .containsExactly("policy-past-review-date");
        assertThat(decide(
                                TinyPolicy.in(folder),
                                Case.on(LocalDate.of(2026, 1, 31))
                                        .by(Role.TEACHER)
                                        .build())
                        .warnings())
                .isEmpty();
    }

    @Test
    void whom_the_policy_does_not_bind_it_does_not_cover() {
        TinyPolicy policy =
                TinyPolicy.in(folder).clauses(clause("AA-01")).rules(rule("AA-01 a", UNFRIENDING, "breach AA-01"));

        for (Case.Builder outside : List.of(
                Case.on(DAY).by(Role.PARENT),
                Case.on(DAY).by(a -> a.roles(List.of(Role.TEACHER)).employedTo(DAY.minusDays(1))),
                Case.on(DAY).by(a -> a.roles(List.of(Role.TEACHER)).employedFrom(DAY.plusDays(1))))) {
            assertThat(decide(policy, outside.did(ActionType.UNFRIEND).build()).verdict())
                    .isEqualTo(Verdict.NOT_COVERED);
        }
        assertThat(decide(
                                policy,
                                Case.on(DAY)
                                        .by(a -> a.roles(List.of(Role.TEACHER))
                                                .employedFrom(DAY)
                                                .employedTo(DAY)
                                                .onLeave(true))
                                        .did(ActionType.UNFRIEND)
                                        .build())
                        .verdict())
                .isEqualTo(Verdict.BREACH);
    }

    @Test
    void a_judgement_that_lays_a_duty_on_staff_is_heard_whoever_acted_by_clauses_on_anyones_act() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(clause("AA-01"), clause("AA-02", "whose_act: anyone"))
                .rules(
                        rule("AA-01 a", "Judgement( value )", "breach AA-01"),
                        rule("AA-02 a", "Judgement( value )", "breach AA-02"));

        Case.Builder pupil = Case.on(DAY).by(Role.PUPIL);
        assertThat(decide(
                                policy,
                                pupil.judged(Question.PUPIL_MISUSE, true, "teacher")
                                        .build())
                        .breached())
                .containsExactly(id("AA-02"));
        assertThat(decide(
                                policy,
                                Case.on(DAY)
                                        .by(Role.PUPIL)
                                        .judged(Question.PUPIL_MISUSE, false, "teacher")
                                        .build())
                        .verdict())
                .isEqualTo(Verdict.PERMITTED);
        assertThat(decide(
                                policy,
                                Case.on(DAY)
                                        .by(Role.PUPIL)
                                        .judged(Question.DAMAGING, true, "teacher")
                                        .build())
                        .verdict())
                .isEqualTo(Verdict.NOT_COVERED);
    }

    @Test
    void silence_about_what_lies_outside_means_not_covered() {
        TinyPolicy policy = TinyPolicy.in(folder);

        assertThat(decide(
                                policy,
                                unfriending()
                                        .using(a -> a.platform("pigeon POST "))
                                        .build())
                        .verdict())
                .isEqualTo(Verdict.NOT_COVERED);
        assertThat(decide(policy, unfriending().using(a -> a.social(false)).build())
                        .verdict())
                .isEqualTo(Verdict.NOT_COVERED);
        assertThat(decide(
                                policy,
                                unfriending()
                                        .using(a -> a.platform("never heard of"))
                                        .build())
                        .verdict())
                .isEqualTo(Verdict.PERMITTED);
        assertThat(decide(
                                policy,
                                unfriending()
                                        .towards(Party.FORMER_PUPIL, Party.FORMER_PARENT)
                                        .build())
                        .verdict())
                .isEqualTo(Verdict.NOT_COVERED);
        assertThat(decide(
                                policy,
                                unfriending()
                                        .towards(Party.FORMER_PUPIL, Party.PARENT)
                                        .build())
                        .verdict())
                .isEqualTo(Verdict.PERMITTED);
        assertThat(decide(policy, unfriending().towards(new Party[0]).build()).verdict())
                .isEqualTo(Verdict.PERMITTED);
        assertThat(decide(
                                policy,
                                Case.on(DAY)
                                        .by(Role.TEACHER)
                                        .did(ActionType.ENCOUNTER_CONTENT, a -> a.setting(Setting.HOME_PRIVATE))
                                        .build())
                        .verdict())
                .isEqualTo(Verdict.NOT_COVERED);
    }

    @Test
    void a_clause_that_speaks_covers_even_what_lies_outside() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(clause("AA-01"))
                .rules(rule("AA-01 a", "Account( social == false )", "breach AA-01"));

        assertThat(decide(
                                policy,
                                unfriending()
                                        .using(a -> a.platform("Pigeon post"))
                                        .build())
                        .verdict())
                .isEqualTo(Verdict.BREACH);
    }
}

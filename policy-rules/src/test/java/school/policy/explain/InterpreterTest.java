package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Role;
import school.policy.fact.RoleHolderBuilder;

/** What a case comes to when all the ways that it can be are taken together. */
class InterpreterTest {

    private static final String FRIEND = "StaffAction( type == ActionType.UNFRIEND ) ";

    private final TinyPolicy tiny;

    InterpreterTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder);
    }

    private static Case.Builder friend() {
        return Case.on(LocalDate.of(2025, 3, 14)).by(Role.TEACHER).did(ActionType.UNFRIEND);
    }

    private Decision decide(Case event) {
        return new Interpreter(tiny.read().text(), 10_000_000, Duration.ofMinutes(1)).decide(event);
    }

    @Test
    void with_more_ways_than_can_be_tried_nothing_is_guessed_and_all_that_is_unknown_is_missing() {
        tiny.clauses(clause("AA-01")).rules(rule("AA-01 a", FRIEND, "breach AA-01"));
        String[] open = {
            "context.part_of_lesson", "context.learning_intention", "context.pupils_can_see", "context.private_place",
            "context.away_from_pupils", "context.offsite", "profile.names_employer", "profile.names_profession",
            "actor.on_leave", "actor.also_parent_of_pupil", "account.social", "account.official_email",
            "content.disclaimer"
        };
        Decision decision = decide(friend().unknown(open).build());

        assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(decision.strength()).isNull();
        assertThat(decision.findings()).isEmpty();
        assertThat(decision.missing()).containsExactlyInAnyOrder(open);
    }

    @Test
    void where_each_answer_breaks_another_clause_it_binds_as_strongly_as_it_does_whatever_the_answer() {
        tiny.clauses(clause("AA-01"), clause("AA-02", "modality: should"))
                .rules(
                        rule("AA-01 a", "LessonContext( pupilsCanSee )", "breach AA-01"),
                        rule("AA-02 a", "LessonContext( pupilsCanSee == false )", "breach AA-02"));
        Decision decision = decide(friend().unknown("context.pupils_can_see").build());

        assertThat(decision.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(decision.breached()).isEmpty();
        assertThat(decision.strength()).isEqualTo(Strength.ADVISORY);
    }

    private List<Report> reports(String to, Case.Builder event) {
        tiny.clauses(clause("AA-01", "report: { to: " + to + ", when: immediately, met_by: told_" + to + " }"))
                .rules(rule("AA-01 a", FRIEND, "report AA-01"));
        return decide(event.build()).reports();
    }

    @Test
    void whoever_stands_in_for_the_recipient_is_named() {
        assertThat(reports("headteacher", friend().standsInFor(Role.HEADTEACHER, "p-17")))
                .extracting(Report::via)
                .containsExactly("p-17");
        assertThat(reports("dsl", friend().standsInFor(Role.HEADTEACHER, "p-17")))
                .extracting(Report::via)
                .containsOnlyNulls();
        assertThat(reports("parents", friend().standsInFor(Role.HEADTEACHER, "p-17")))
                .extracting(Report::via)
                .containsOnlyNulls();
    }

    @Test
    void nobody_stands_in_for_a_recipient_who_can_be_reached_or_where_nobody_is_named() {
        Case event = friend().build();
        Case reached = Case.from(event)
                .standsInFor(RoleHolderBuilder.builder()
                        .role(Role.DSL)
                        .available(true)
                        .acting("p-17")
                        .build())
                .build();
        Case away = Case.from(event)
                .standsInFor(RoleHolderBuilder.builder()
                        .role(Role.DSL)
                        .available(false)
                        .build())
                .build();
        reports("dsl", friend());

        assertThat(decide(reached).reports()).extracting(Report::via).containsOnlyNulls();
        assertThat(decide(away).reports()).extracting(Report::via).containsOnlyNulls();
    }
}

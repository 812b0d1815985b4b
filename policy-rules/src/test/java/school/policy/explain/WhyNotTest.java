package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.READINGS;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.clause.ClauseId;
import school.policy.explain.Attempt.Miss;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.Session;
import school.policy.fact.Step;

/** Why a clause is silent, and in which order it is told what its rules miss. */
class WhyNotTest {

    private static final String FRIEND = "StaffAction( type == ActionType.UNFRIEND ) ";
    private static final String BOTH_READINGS = READINGS + """
              - name: night
                reading: I-02
                asks: does it reach the night
                taken: day
                answers: [ { answer: day, means: it does not }, { answer: night, means: it does } ]
            """;
    private static final String OTHERWISE = "Reading( question == \"kin\", answer == \"outside\" ) ";
    private static final String TWICE = OTHERWISE + "Reading( question == \"night\", answer == \"night\" ) ";

    private final TinyPolicy tiny;

    WhyNotTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder);
    }

    private static Case.Builder by(Role role) {
        return Case.on(LocalDate.of(2025, 3, 14)).by(role).did(ActionType.UNFRIEND);
    }

    private Silence why(String clause, Case.Builder event) {
        return tiny.engine().explain(event.build()).whyNot(new ClauseId(clause));
    }

    @Test
    void a_clause_that_the_policy_does_not_have_is_named_as_such() {
        assertThat(why("ZZ-99", by(Role.TEACHER)).reason()).isEqualTo("the policy has no such clause");
    }

    @Test
    void a_clause_that_speaks_or_may_speak_is_not_silent() {
        tiny.clauses(clause("AA-01"), clause("AA-02"))
                .rules(
                        rule("AA-01 a", FRIEND, "breach AA-01"),
                        rule("AA-02 a", "LessonContext( pupilsCanSee )", "breach AA-02"));
        Case.Builder event = by(Role.TEACHER).unknown("context.pupils_can_see");

        assertThat(why("AA-01", event).reason()).isEqualTo("it does speak");
        assertThat(why("AA-02", event).reason()).isEqualTo("it may speak, depending on what is not known");
    }

    @Test
    void a_clause_on_anybodys_act_is_silent_for_want_of_something_though_the_policy_does_not_bind_the_actor() {
        tiny.clauses(clause("AA-01", "whose_act: anyone"), clause("AA-02"))
                .rules(
                        rule("AA-01 a", "LessonContext( pupilsCanSee )", "breach AA-01"),
                        rule("AA-02 a", "LessonContext( pupilsCanSee )", "breach AA-02"));
        Case.Builder event = by(Role.VOLUNTEER).judged(Question.PUPIL_MISUSE, true, "dsl");

        assertThat(why("AA-01", event).attempts())
                .singleElement()
                .extracting(Attempt::missed)
                .isEqualTo(List.of(new Miss("pupils could see it", null)));
        assertThat(why("AA-02", event).reason()).isEqualTo("the policy does not bind a volunteer");
    }

    @Test
    void of_a_clause_that_asks_for_something_its_exceptions_are_not_told() {
        tiny.clauses(clause("AA-01"), clause("AA-02", "modality: may"))
                .rules(
                        rule("AA-01 its exception", "LessonContext( privatePlace )", "permit AA-01"),
                        rule("AA-01 its demand", "LessonContext( pupilsCanSee )", "breach AA-01"),
                        rule("AA-02 its permission", "LessonContext( privatePlace )", "permit AA-02"));

        assertThat(why("AA-01", by(Role.TEACHER)).attempts())
                .extracting(Attempt::rule)
                .containsExactly("its demand");
        assertThat(why("AA-02", by(Role.TEACHER)).attempts())
                .extracting(Attempt::rule)
                .containsExactly("its permission");
    }

    @Test
    void of_rules_that_miss_as_much_those_come_first_of_which_something_is_met() {
        tiny.clauses(clause("AA-01"))
                .rules(
                        rule("AA-01 none", "LessonContext( pupilsCanSee )", "breach AA-01"),
                        rule("AA-01 other fact", FRIEND + "LessonContext( offsite )", "breach AA-01"),
                        rule(
                                "AA-01 same fact",
                                "LessonContext( session == Session.LESSON, privatePlace )",
                                "breach AA-01"));

        assertThat(why("AA-01", by(Role.TEACHER).during(Session.LESSON)).attempts())
                .extracting(Attempt::rule)
                .containsExactly("other fact", "same fact", "none");
        assertThat(why("AA-01", by(Role.TEACHER).during(Session.LESSON)).attempts())
                .extracting(Attempt::near)
                .containsExactly(true, true, false);
    }

    @Test
    void something_that_is_not_there_is_no_part_met() {
        tiny.clauses(clause("AA-01"))
                .rules(
                        rule("AA-01 nothing there", "LessonContext( pupilsCanSee )", "breach AA-01"),
                        rule("AA-01 excluded", FRIEND + "not LessonContext( offsite )", "breach AA-01"));

        assertThat(why("AA-01", by(Role.TEACHER).during(c -> c.offsite(true))).attempts())
                .extracting(Attempt::rule)
                .containsExactly("excluded", "nothing there");
    }

    @Test
    void a_rule_that_misses_nothing_but_a_reading_is_told_with_it_and_after_it_one_that_misses_two() {
        tiny.settings(BOTH_READINGS)
                .clauses(clause("AA-01"))
                .rules(
                        rule("AA-01 two", TWICE + FRIEND, "breach AA-01"),
                        rule("AA-01 one", OTHERWISE + FRIEND, "breach AA-01"));

        assertThat(why("AA-01", by(Role.TEACHER)).attempts())
                .extracting(Attempt::rule)
                .containsExactly("one", "two");
        assertThat(why("AA-01", by(Role.TEACHER)).attempts().get(0).otherwise())
                .extracting(Reason.Reading::reading)
                .containsExactly("I-01");
    }

    @Test
    void a_reading_that_is_taken_keeps_no_rule_silent() {
        tiny.settings(BOTH_READINGS)
                .clauses(clause("AA-01"))
                .rules(rule(
                        "AA-01 inside",
                        "Reading( question == \"kin\", answer == \"inside\" ) LessonContext( pupilsCanSee )",
                        "breach AA-01"));

        assertThat(why("AA-01", by(Role.TEACHER)).attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.otherwise()).isEmpty());
    }

    @Test
    void a_rule_under_another_reading_is_not_told_of_where_it_misses_more_and_another_is_at_hand() {
        tiny.settings(BOTH_READINGS)
                .clauses(clause("AA-01"))
                .rules(
                        rule("AA-01 read otherwise", OTHERWISE + "LessonContext( offsite )", "breach AA-01"),
                        rule("AA-01 read so", "LessonContext( pupilsCanSee )", "breach AA-01"));

        assertThat(why("AA-01", by(Role.TEACHER)).attempts())
                .extracting(Attempt::rule)
                .containsExactly("read so");
    }

    @Test
    void a_report_that_went_to_the_next_above_is_already_made() {
        tiny.clauses(clause("AA-01", "report: { to: dsl, when: immediately, met_by: told_dsl }"))
                .rules(rule("AA-01 a", FRIEND, "report AA-01"));

        assertThat(why("AA-01", by(Role.TEACHER).together(Role.DSL).done(Step.TOLD_HEADTEACHER))
                        .reason())
                .isEqualTo("what it asks for is already done, as the headteacher was told");
        assertThat(why("AA-01", by(Role.TEACHER).done(Step.TOLD_DSL)).reason())
                .isEqualTo("what it asks for is already done, as the DSL was told");
    }
}

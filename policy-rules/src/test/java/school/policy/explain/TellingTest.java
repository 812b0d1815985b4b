package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.READINGS;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.clause.ClauseId;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Role;
import school.policy.fact.Session;

/** A whole explanation as one reads it, under rules that the shipped policy does not have. */
class TellingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
    private static final String FRIEND = "StaffAction( type == ActionType.UNFRIEND ) ";
    private static final String INSIDE = "Reading( question == \"kin\", answer == \"inside\" ) ";
    private static final String OUTSIDE = "Reading( question == \"kin\", answer == \"outside\" ) ";
    private static final String TOLD = "(I-01): does it reach the family? the school's answer is that it does";

    private final TinyPolicy tiny;

    TellingTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder);
    }

    private static Case.Builder friend() {
        return Case.on(DAY).id("k").by(Role.TEACHER).did(ActionType.UNFRIEND);
    }

    private String text(Case.Builder event, String... whyNot) {
        ClauseId[] ids = Arrays.stream(whyNot).map(ClauseId::new).toArray(ClauseId[]::new);
        return Telling.of(tiny.engine().explain(event.build()).all(ids)).text();
    }

    @Test
    void a_reading_on_which_only_a_reason_rests_stands_beside_that_reason() {
        tiny.settings(READINGS)
                .clauses(clause("AA-01"))
                .rules(
                        rule("AA-01 a", INSIDE + FRIEND, "breach AA-01"),
                        rule("AA-01 b", OUTSIDE + FRIEND, "breach AA-01"));

        assertThat(text(friend()))
                .contains("    - AA-01 rests on a passage that can be read in more than one way " + TOLD + "\n");
    }

    @Test
    void a_reading_on_which_the_whole_decision_rests_is_borne_in_mind_and_so_is_what_else_is_to_be() {
        tiny.settings(READINGS).clauses(clause("AA-01")).rules(rule("AA-01 a", INSIDE + FRIEND, "breach AA-01"));
        Case.Builder late = Case.on(LocalDate.of(2026, 2, 1)).by(Role.TEACHER).did(ActionType.UNFRIEND);

        assertThat(text(late))
                .contains("    - the policy's review is overdue\n")
                .contains("    - this rests on a passage that can be read in more than one way " + TOLD + "\n")
                .doesNotContain("AA-01 rests on");
    }

    @Test
    void a_clause_that_cannot_speak_is_told_of_with_the_reason() {
        tiny.clauses(clause("AA-01")).rules(rule("AA-01 a", FRIEND, "breach AA-01"));

        assertThat(text(friend(), "AA-01", "ZZ-99"))
                .contains("why not AA-01:\n    - it does speak\n")
                .contains("why not ZZ-99:\n    - the policy has no such clause\n");
    }

    @Test
    void a_question_that_anything_may_answer_stands_without_answers() {
        tiny.clauses(clause("AA-01")).rules(rule("AA-01 a", "Publication( on < \"14-Mar-2025\" )", "breach AA-01"));

        assertThat(text(Case.on(DAY)
                        .by(Role.TEACHER)
                        .did(ActionType.PHOTO_STILL_ONLINE)
                        .using(AccountKind.PERSONAL, "Chatter")
                        .photo(photo -> photo.children(List.of()))))
                .contains("    - On which day was the picture published?\n");
    }

    @Test
    void what_keeps_a_rule_silent_is_told_once() {
        tiny.clauses(clause("AA-01"))
                .rules(rule("AA-01 a title", FRIEND + "not LessonContext( offsite )", "breach AA-01"));

        assertThat(text(friend().during(c -> c.offsite(true)), "AA-01"))
                .contains("    - 'a title' does not speak where it was away from the school site (rule main.drl:4)\n");
    }

    @Test
    void of_much_that_a_rule_wants_two_things_are_told_and_that_there_is_more() {
        tiny.clauses(clause("AA-01"), clause("AA-02"))
                .rules(
                        rule("AA-01 two", "LessonContext( offsite, privatePlace )", "breach AA-01"),
                        rule("AA-02 three", "LessonContext( offsite, privatePlace, pupilsCanSee )", "breach AA-02"));
        String two = "' would want that it was away from the school site, which nobody has said;"
                + " and it would want that it was in a private place, which nobody has said";

        assertThat(text(friend().during(Session.LESSON), "AA-01", "AA-02"))
                .contains("'two" + two + " (rule main.drl:4)\n")
                .contains("'three" + two + "; and it would want more besides (rule main.drl:5)\n");
    }
}

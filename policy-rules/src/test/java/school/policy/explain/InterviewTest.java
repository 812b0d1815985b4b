package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.fact.ActionType;
import school.policy.fact.ActorBuilder;
import school.policy.fact.Role;
import school.policy.fact.Step;

/** Which question comes next under rules that the shipped policy does not have. */
class InterviewTest {

    private static final String FRIEND = "StaffAction( type == ActionType.UNFRIEND ) ";

    private final TinyPolicy tiny;

    InterviewTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder);
    }

    private Interview begin(UnaryOperator<ActorBuilder> actor) {
        return Interview.about(
                tiny.read().text(),
                LocalDate.of(2025, 3, 14),
                actor.apply(ActorBuilder.builder().roles(List.of(Role.TEACHER)))
                        .build()
                        .fact(),
                List.of(ActionType.UNFRIEND));
    }

    private static Optional<String> asked(Interview interview) {
        return interview.next().map(Inquiry::path);
    }

    private void brokenBy(String patterns) {
        tiny.clauses(clause("AA-01")).rules(rule("AA-01 a", patterns, "breach AA-01"));
    }

    @Test
    void what_is_said_of_the_actor_at_the_beginning_is_not_asked_again() {
        brokenBy("Actor( alsoParentOfPupil )");
        assertThat(asked(begin(actor -> actor))).contains("actor.also_parent_of_pupil");
        assertThat(asked(begin(actor -> actor.alsoParentOfPupil(true)))).isEmpty();

        brokenBy("Actor( onLeave )");
        assertThat(asked(begin(actor -> actor))).contains("actor.on_leave");
        assertThat(asked(begin(actor -> actor.onLeave(true)))).isEmpty();

        brokenBy("Actor( lookedAfter )");
        assertThat(asked(begin(actor -> actor))).contains("actor.looked_after");
        assertThat(asked(begin(actor -> actor.lookedAfter(true)))).isEmpty();
    }

    @Test
    void a_list_of_other_things_than_were_asked_for_is_no_answer() {
        tiny.clauses(clause("AA-01", "report: { to: dsl, when: immediately, met_by: told_dsl }"))
                .rules(rule("AA-01 a", FRIEND, "report AA-01"));
        Interview steps = begin(actor -> actor);
        while (!asked(steps).equals(Optional.of("done"))) {
            steps = steps.answer(null);
        }
        Interview done = steps;

        assertThatThrownBy(() -> done.answer(List.of("told_dsl")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'done'");
        assertThatThrownBy(() -> done.answer(Step.TOLD_DSL)).isInstanceOf(IllegalArgumentException.class);
        assertThat(done.answer(List.of(Step.TOLD_DSL)).event().done()).containsExactly(Step.TOLD_DSL);
    }

    @Test
    void one_question_of_its_kind_is_put_by_itself_and_two_are_put_together_first() {
        brokenBy("Judgement( question == Question.DAMAGING, value )");
        assertThat(asked(begin(actor -> actor))).contains("judgements.damaging");

        brokenBy("Judgement( question in ( Question.DAMAGING, Question.BULLYING ), value )");
        assertThat(asked(begin(actor -> actor))).contains("judgements");
    }

    @Test
    void what_has_been_raised_is_asked_before_what_more_of_the_rest_waits_for() {
        tiny.clauses(clause("AA-01"), clause("AA-02"))
                .rules(
                        rule(
                                "AA-01 a",
                                "Judgement( question == Question.DAMAGING, value ) LessonContext( pupilsCanSee )",
                                "breach AA-01"),
                        rule(
                                "AA-02 a",
                                "Judgement( question == Question.BULLYING, value ) LessonContext( pupilsCanSee )",
                                "breach AA-02"));
        Interview interview = begin(actor -> actor);

        assertThat(asked(interview)).contains("judgements");
        assertThat(asked(interview.answer(List.of("judgements.damaging", "judgements.bullying"))))
                .contains("judgements.damaging");
        assertThat(asked(interview.answer(List.of("judgements.bullying")).answer(true)))
                .contains("context.pupils_can_see");
        // then it is left to see whether it is about social media at all
        assertThat(asked(interview.answer(List.of()))).contains("account.platform");
    }
}

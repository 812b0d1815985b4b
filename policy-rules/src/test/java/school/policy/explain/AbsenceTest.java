package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.Session;

/** Of a rule that speaks where something is not so, what is told of it. */
class AbsenceTest {

    private final TinyPolicy tiny;

    AbsenceTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder);
    }

    private static Case.Builder phone() {
        return Case.on(LocalDate.of(2025, 3, 14)).by(Role.TEACHER).did(ActionType.USE_PHONE);
    }

    /** What makes a rule on phones speak. */
    private String why(String patterns, Case.Builder event) {
        tiny.clauses(clause("AA-01"))
                .rules(rule(
                        "AA-01 a title", "StaffAction( type == ActionType.USE_PHONE ) " + patterns, "breach AA-01"));
        String begins = "AA-01 is broken: a title, as the staff member used a phone";
        String sentence = tiny.engine().explain(event.build()).reasons().get(0).sentence();
        assertThat(sentence).startsWith(begins);
        return sentence.substring(begins.length());
    }

    @Test
    void a_judgement_the_other_way_is_told_and_one_on_another_question_is_not() {
        String harmless = "not Judgement( question == Question.DAMAGING, value )";

        assertThat(why(harmless, phone().during(Session.LESSON).judged(Question.DAMAGING, false, "dsl")))
                .isEqualTo(" and it was judged that the content does no harm");
        assertThat(why(harmless, phone().during(Session.LESSON).judged(Question.BULLYING, true, "dsl")))
                .isEmpty();
        assertThat(why(harmless, phone().during(Session.LESSON))).isEmpty();
    }

    @Test
    void of_things_any_of_which_would_have_excused_it_each_is_told_that_is_not_so() {
        String excused = "not LessonContext( ( offsite && awayFromPupils ) || privatePlace )";

        assertThat(why(excused, phone().during(c -> c.session(Session.LESSON)
                        .offsite(true)
                        .awayFromPupils(false)
                        .privatePlace(false))))
                .isEqualTo(", pupils were near and it was not in a private place");
        assertThat(why(excused, phone().during(c -> c.session(Session.LESSON)
                        .offsite(false)
                        .awayFromPupils(false)
                        .privatePlace(false))))
                .isEqualTo(", it was on the school site and it was not in a private place");
    }

    @Test
    void where_several_things_together_would_have_excused_it_what_nobody_said_is_told() {
        assertThat(why(
                        "not LessonContext( session == Session.LESSON, learningIntention )",
                        phone().during(Session.LESSON)))
                .isEqualTo(" and nobody has said that the lesson's learning intention called for it");
        assertThat(why("not LessonContext( learningIntention )", phone().during(Session.LESSON)))
                .isEmpty();
    }

    @Test
    void of_several_things_that_nobody_said_any_of_which_would_do_the_first_is_told() {
        assertThat(why(
                        "not LessonContext( session == Session.LESSON, offsite || privatePlace )",
                        phone().during(Session.LESSON)))
                .isEqualTo(" and nobody has said that it was away from the school site");
        assertThat(why(
                        "not LessonContext( session == Session.LESSON, offsite || privatePlace )",
                        phone().during(c -> c.session(Session.LESSON).offsite(false))))
                .isEqualTo(" and it was on the school site");
    }

    @Test
    void of_a_day_that_nobody_gave_it_is_told_that_nobody_said_it_happened_at_all() {
        assertThat(why(
                        "not Account( officialEmail, approvedOn < \"01-Jan-2025\" )",
                        phone().during(Session.LESSON).using(account -> account.officialEmail(true))))
                .isEqualTo(" and nobody has said that the account was approved");
    }

    @Test
    void of_a_property_that_anything_could_have_been_said_of_it_is_told_that_nothing_is() {
        assertThat(why(
                        "not Account( officialEmail, approvedBy != null )",
                        phone().during(Session.LESSON).using(account -> account.officialEmail(true))))
                .isEqualTo(" and nothing is said of this: the role that approved setting it up");
    }
}

package school.policy.explain;

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
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ConsentForm;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.Session;

/** What is told of a rule with conditions that the shipped policy does not have. */
class PhrasingTest {

    private static final String PHONE = "StaffAction( type == ActionType.USE_PHONE ) ";

    private final TinyPolicy tiny;

    PhrasingTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder);
    }

    private static Case.Builder phone() {
        return Case.on(LocalDate.of(2025, 3, 14)).by(Role.TEACHER).did(ActionType.USE_PHONE);
    }

    private static ConsentBuilder consent(String child) {
        return ConsentBuilder.builder().child(child).form(ConsentForm.WRITTEN);
    }

    /** What makes AA-01 speak where the patterns hold. */
    private String why(String patterns, Case.Builder event) {
        tiny.clauses(clause("AA-01")).rules(rule("AA-01 a title", patterns, "breach AA-01"));
        String sentence = tiny.engine().explain(event.build()).reasons().get(0).sentence();
        assertThat(sentence).startsWith("AA-01 is broken: a title, as ");
        return sentence.substring("AA-01 is broken: a title, as ".length());
    }

    /** What keeps AA-01 silent where the patterns do not hold. */
    private List<Attempt.Miss> whyNot(String patterns, Case.Builder event) {
        tiny.clauses(clause("AA-01")).rules(rule("AA-01 a title", patterns, "breach AA-01"));
        return tiny.engine()
                .explain(event.build())
                .whyNot(new ClauseId("AA-01"))
                .attempts()
                .get(0)
                .missed();
    }

    @Test
    void of_two_things_together_that_are_enough_both_are_told() {
        String either = "LessonContext( ( offsite && pupilsCanSee ) || privatePlace )";

        assertThat(why(either, phone().during(c -> c.offsite(true).pupilsCanSee(true))))
                .isEqualTo("it was away from the school site and pupils could see it");
        assertThat(why(either, phone().during(c -> c.privatePlace(true).pupilsCanSee(true))))
                .isEqualTo("it was in a private place");
    }

    @Test
    void of_several_things_each_of_which_is_enough_all_that_are_so_are_told() {
        assertThat(why(
                        "LessonContext( offsite || pupilsCanSee || privatePlace )",
                        phone().during(c -> c.offsite(true).pupilsCanSee(true).privatePlace(false))))
                .isEqualTo("it was away from the school site and pupils could see it");
    }

    @Test
    void of_a_fact_that_belongs_to_another_it_is_told_to_whom() {
        assertThat(why(
                        "ShownChild( $c : child ) Consent( child == $c, form == ConsentForm.VERBAL )",
                        phone().photo(photo -> photo.children(List.of("c1")))
                                .consents(consent("c1").form(ConsentForm.VERBAL).build())))
                .contains("the picture showed 'c1'")
                .contains("the consent was for 'c1'")
                .contains("the consent was given by word of mouth");
    }

    @Test
    void what_only_lets_silence_pass_is_not_told_of_a_fact_that_there_has_to_be() {
        assertThat(why(
                        "ShownChild( $c : child ) exists Consent( child == $c, form == ConsentForm.WRITTEN,"
                                + " to == null || to > \"01-Jan-2025\" )",
                        phone().photo(photo -> photo.children(List.of("c1")))
                                .consents(consent("c1")
                                        .to(LocalDate.of(2025, 12, 31))
                                        .build())))
                .isEqualTo("the picture showed 'c1' and the consent was given in writing");
    }

    @Test
    void the_judgement_on_the_question_asked_comes_nearest_though_another_fits_otherwise() {
        Case.Builder judged = phone().judged(Question.DEFAMATORY, true, "headteacher")
                .judged(Question.DAMAGING, false, "headteacher");
        Attempt.Miss harmless = new Attempt.Miss(
                "it was judged that the content does harm", "it was judged that the content does no harm");

        assertThat(whyNot("Judgement( question == Question.DAMAGING, value )", judged))
                .containsExactly(harmless);
        assertThat(whyNot("Judgement( question in ( Question.DAMAGING ), value )", judged))
                .containsExactly(harmless);
    }

    @Test
    void the_consent_for_the_child_shown_comes_nearest_though_anothers_fits_otherwise() {
        assertThat(why(
                        "ShownChild( $c : child ) not Consent( child == $c, form == ConsentForm.WRITTEN )",
                        phone().photo(photo -> photo.children(List.of("c1")))
                                .consents(
                                        consent("c2").build(),
                                        consent("c1").form(ConsentForm.VERBAL).build())))
                .isEqualTo("the picture showed 'c1' and the consent was given by word of mouth");
    }

    @Test
    void several_conditions_that_are_not_met_are_missed_each_by_itself() {
        assertThat(whyNot(
                        PHONE + "LessonContext( session == Session.LESSON && pupilsCanSee, offsite != true )",
                        phone().during(c -> c.session(Session.OFF_DUTY).offsite(true))))
                .containsExactly(
                        new Attempt.Miss("it was in a lesson", "it was outside work"),
                        new Attempt.Miss("pupils could see it", null),
                        new Attempt.Miss("it was on the school site", "it was away from the school site"));
    }

    @Test
    void what_is_wanted_of_a_day_and_a_list_is_told_in_their_words() {
        assertThat(whyNot("Event( on < \"01-Mar-2025\" )", phone()))
                .extracting(Attempt.Miss::wanted)
                .containsExactly("it happened on 1 March 2025 or earlier, that day excepted");
        assertThat(whyNot("Event( on <= \"01-Mar-2025\" )", phone()))
                .extracting(Attempt.Miss::wanted)
                .containsExactly("it happened on 1 March 2025 or earlier");
        assertThat(whyNot("Event( on > \"01-Apr-2025\" )", phone()))
                .extracting(Attempt.Miss::wanted)
                .containsExactly("it happened on 1 April 2025 or later, that day excepted");
        assertThat(whyNot("Event( on >= \"01-Apr-2025\" )", phone()))
                .extracting(Attempt.Miss::wanted)
                .containsExactly("it happened on 1 April 2025 or later");
        assertThat(whyNot(
                        "LessonContext( session in ( Session.LESSON, Session.PPA ) )",
                        phone().during(Session.OFF_DUTY)))
                .containsExactly(new Attempt.Miss("it was in a lesson or in PPA time", "it was outside work"));
        assertThat(whyNot("LessonContext( session != Session.OFF_DUTY )", phone().during(Session.OFF_DUTY)))
                .containsExactly(new Attempt.Miss("it is not so that it was outside work", "it was outside work"));
    }

    @Test
    void the_judgement_on_one_of_the_questions_asked_comes_nearest_though_an_earlier_one_fits_otherwise() {
        assertThat(whyNot(
                        "Judgement( question in ( Question.DEFAMATORY ), value )",
                        phone().judged(Question.DAMAGING, true, "headteacher")
                                .judged(Question.DEFAMATORY, false, "headteacher")))
                .containsExactly(new Attempt.Miss(
                        "it was judged that the content is defamatory",
                        "it was judged that the content is not defamatory"));
    }

    @Test
    void of_two_that_come_as_near_the_first_is_told() {
        assertThat(whyNot(
                        "Judgement( question in ( Question.DAMAGING, Question.DEFAMATORY ), value )",
                        phone().judged(Question.DAMAGING, false, "headteacher")
                                .judged(Question.DEFAMATORY, false, "headteacher")))
                .containsExactly(new Attempt.Miss(
                        "it was judged that the content does harm, or it was judged that the content is defamatory",
                        "it was judged that the content does no harm"));
    }

    @Test
    void of_a_fact_that_there_has_to_be_it_is_told_which_of_several_things_is_so() {
        assertThat(why(
                        "exists LessonContext( offsite, pupilsCanSee || privatePlace )",
                        phone().during(c -> c.offsite(true).pupilsCanSee(true))))
                .isEqualTo("it was away from the school site and pupils could see it");
    }

    @Test
    void of_silence_and_something_said_either_of_which_is_enough_what_was_said_is_told() {
        assertThat(why(
                        "LessonContext( offsite == null || ( pupilsCanSee && privatePlace ) )",
                        phone().during(c -> c.pupilsCanSee(true).privatePlace(true))))
                .isEqualTo("pupils could see it and it was in a private place");
    }
}

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
import school.policy.explain.Attempt.Miss;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Party;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.Session;
import school.policy.fact.Target;

/** What a silent rule asks for and does not find, in words. */
class WantingTest {

    private final TinyPolicy tiny;

    WantingTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder);
    }

    private static Case.Builder friend() {
        return Case.on(LocalDate.of(2025, 3, 14)).by(Role.TEACHER).did(ActionType.UNFRIEND);
    }

    private List<Miss> misses(String patterns, Case.Builder event) {
        tiny.clauses(clause("AA-01")).rules(rule("AA-01 a title", patterns, "breach AA-01"));
        return tiny.engine()
                .explain(event.build())
                .whyNot(new ClauseId("AA-01"))
                .attempts()
                .get(0)
                .missed();
    }

    private static Miss nobodySaid(String wanted) {
        return new Miss(wanted, null);
    }

    @Test
    void of_a_part_that_nobody_spoke_of_only_that_is_missed_which_silence_does_not_meet() {
        assertThat(misses("LessonContext( offsite == null, pupilsCanSee )", friend()))
                .containsExactly(nobodySaid("pupils could see it"));
    }

    @Test
    void where_any_such_part_would_do_it_is_missed_as_a_whole() {
        assertThat(misses("LessonContext( offsite == null )", friend()))
                .containsExactly(nobodySaid("something is said of this: when and where"));
        assertThat(misses("Involved( $r : role )", friend())).containsExactly(nobodySaid("somebody else took part"));
        assertThat(misses("ShownChild( $c : child )", friend()))
                .containsExactly(nobodySaid("a picture showed a child"));
        assertThat(misses("Publication( $d : on )", friend())).containsExactly(nobodySaid("a picture was published"));
    }

    @Test
    void a_rule_about_breaches_wants_another_clause_broken() {
        assertThat(misses("Breach( misuse )", friend()))
                .containsExactly(new Miss("another clause was broken", "none was"));
    }

    @Test
    void a_value_that_there_must_or_must_not_be_is_named_by_what_it_means() {
        assertThat(misses("LessonContext( offsite != null )", friend().during(c -> c.pupilsCanSee(true))))
                .containsExactly(nobodySaid("something is said of this: away from the school site"));
        assertThat(misses("LessonContext( offsite == null )", friend().during(c -> c.offsite(true))))
                .containsExactly(new Miss(
                        "nothing is said of this: away from the school site", "it was away from the school site"));
    }

    @Test
    void things_any_of_which_would_do_stand_side_by_side_and_those_wanted_together_stay_together() {
        assertThat(misses(
                        "LessonContext( ( session == Session.LESSON && pupilsCanSee ) || privatePlace )",
                        friend().during(c -> c.session(Session.OFF_DUTY))))
                .extracting(Miss::wanted)
                .containsExactly("it was in a lesson and pupils could see it, or it was in a private place");
    }

    @Test
    void of_things_any_of_which_would_do_what_only_lets_silence_pass_is_not_named() {
        assertThat(misses("LessonContext( offsite == null || privatePlace )", friend().during(c -> c.offsite(true))))
                .extracting(Miss::wanted)
                .containsExactly("it was in a private place");
        assertThat(misses(
                        "LessonContext( session not in ( Session.LESSON, Session.OFF_DUTY ) || privatePlace )",
                        friend().during(c -> c.session(Session.OFF_DUTY))))
                .extracting(Miss::wanted)
                .containsExactly("it was in a private place");
        assertThat(misses(
                        "LessonContext( session in ( Session.LESSON, Session.PPA ) || privatePlace )",
                        friend().during(c -> c.session(Session.OFF_DUTY))))
                .extracting(Miss::wanted)
                .containsExactly("it was in a lesson or in PPA time, or it was in a private place");
    }

    @Test
    void where_nothing_else_would_do_it_is_named_that_nothing_must_be_said() {
        assertThat(misses(
                        "LessonContext( offsite == null || privatePlace == null )",
                        friend().during(c -> c.offsite(true).privatePlace(true))))
                .extracting(Miss::wanted)
                .containsExactly("nothing is said of this: away from the school site,"
                        + " or nothing is said of this: the place is private");
    }

    @Test
    void a_word_wanted_in_a_list_or_not_in_it_is_named() {
        assertThat(misses("Relationship( parties contains Party.PARENT )", friend().towards(Party.PUPIL)))
                .containsExactly(new Miss("the other person was a parent or carer", "the other person was a pupil"));
        assertThat(misses("Relationship( parties not contains Party.PUPIL )", friend().towards(Party.PUPIL)))
                .containsExactly(
                        new Miss("it is not so that the other person was a pupil", "the other person was a pupil"));
    }

    @Test
    void what_should_fit_something_that_nobody_said_is_named_by_what_it_is() {
        assertThat(misses(
                        "Account( $set : createdOn ) Account( approvedOn < $set )",
                        friend().using(account -> account.approvedOn(LocalDate.of(2025, 3, 1)))))
                .containsExactly(new Miss("the account was approved", "the account was approved on 1 March 2025"));
        assertThat(misses(
                        "Account( $who : approvedBy ) Account( notifiedTo == $who )",
                        friend().using(account -> account.notifiedTo(Role.HEADTEACHER))))
                .extracting(Miss::wanted)
                .containsExactly("this fits what else is said: the role that was told its address and identity");
    }

    @Test
    void a_number_that_should_be_larger_or_smaller_is_named_with_its_bound() {
        Case.Builder child = friend().towards(other -> other.age(12));

        assertThat(misses("Relationship( age > 17 )", child))
                .containsExactly(new Miss("the other person was aged more than 17", "the other person was aged 12"));
        assertThat(misses("Relationship( age >= 18 )", child))
                .extracting(Miss::wanted)
                .containsExactly("the other person was aged at least 18");
        assertThat(misses("Relationship( age < 10 )", child))
                .extracting(Miss::wanted)
                .containsExactly("the other person was aged less than 10");
        assertThat(misses("Relationship( age <= 9 )", child))
                .extracting(Miss::wanted)
                .containsExactly("the other person was aged at most 9");
    }

    @Test
    void of_many_words_any_of_which_would_do_the_first_four_are_named() {
        String four = "LessonContext( session in ( Session.LESSON, Session.PPA, Session.OWN_BREAK,"
                + " Session.BEFORE_OR_AFTER_SCHOOL";

        String named = "it was in a lesson, in PPA time, in the staff member's own break or before or after school";

        assertThat(misses(four + " ) )", friend().during(Session.OFF_DUTY)))
                .extracting(Miss::wanted)
                .containsExactly(named);
        assertThat(misses(four + ", Session.WORKING_TIME ) )", friend().during(Session.OFF_DUTY)))
                .extracting(Miss::wanted)
                .containsExactly(named + " or the like");
    }

    @Test
    void of_a_judgement_about_somebody_else_it_is_told_about_whom_it_was_and_about_whom_it_is_wanted() {
        String ofStaff = "Judgement( question == Question.DAMAGING, value, target == Target.STAFF )";
        String harm = "it was judged that the content does harm";

        assertThat(misses(ofStaff, friend().judged(Question.DAMAGING, true, "dsl", j -> j.target(Target.PUPIL))))
                .containsExactly(new Miss(harm + " (about the staff)", harm + " (about a pupil)"));
        assertThat(misses(ofStaff, friend().judged(Question.DAMAGING, true, "dsl")))
                .containsExactly(new Miss(harm + " (about the staff)", harm + " (nobody has said about whom)"));
        assertThat(misses(ofStaff, friend().judged(Question.DAMAGING, false, "dsl", j -> j.target(Target.PUPIL))))
                .containsExactly(new Miss(harm, "it was judged that the content does no harm"));
    }

    @Test
    void where_a_judgement_may_be_about_nobody_or_some_these_are_told() {
        String ofSome = "Judgement( question == Question.DAMAGING, value,"
                + " target == null || target in ( Target.SCHOOL, Target.PUPIL ) )";
        String harm = "it was judged that the content does harm";

        assertThat(misses(ofSome, friend().judged(Question.DAMAGING, true, "dsl", j -> j.target(Target.PARENT))))
                .containsExactly(new Miss(harm + " (about the school or a pupil)", harm + " (about a parent)"));
    }

    @Test
    void a_judgement_that_should_not_be_is_wanted_the_other_way_round() {
        assertThat(misses(
                        "not Judgement( question == Question.DAMAGING, value )",
                        friend().judged(Question.DAMAGING, true, "dsl")))
                .containsExactly(new Miss(
                        "it was judged that the content does no harm", "it was judged that the content does harm"));
        assertThat(misses(
                        "not Judgement( question == Question.DAMAGING, value == false )",
                        friend().judged(Question.DAMAGING, false, "dsl")))
                .containsExactly(new Miss(
                        "it was judged that the content does harm", "it was judged that the content does no harm"));
    }
}

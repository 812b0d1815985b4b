package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Role;
import school.policy.fact.Session;
import school.policy.fact.Step;

/** Of all that somebody could have had otherwise, what has a part in doing away with what stands in the way. */
class ReachTest {

    private static final String PHONE = "StaffAction( type == ActionType.USE_PHONE ) ";
    private static final String LEARNING = "context.learning_intention := true";
    private static final String UNSEEN = "context.pupils_can_see := false";
    private static final String PRIVATE = "context.private_place := true";
    private static final String BREAK = "context.session := own_break";
    private static final String OUTSIDE_SCHOOL = "context.session := before_or_after_school";
    private static final String OFF_DUTY = "context.session := off_duty";

    private final TinyPolicy tiny;

    ReachTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder);
    }

    private static Case.Builder phone() {
        return Case.on(LocalDate.of(2025, 3, 14)).by(Role.TEACHER).did(ActionType.USE_PHONE);
    }

    private static Case.Builder inALesson() {
        return phone().during(context -> context.session(Session.LESSON).pupilsCanSee(true));
    }

    /** AA-01 is broken by using a phone, and AA-02 sets that aside where the patterns hold. */
    private TinyPolicy excusedBy(String patterns) {
        return tiny.clauses(clause("AA-01"), clause("AA-02", "modality: may", "overrides: [AA-01]"))
                .rules(rule("AA-01 a", PHONE, "breach AA-01"), rule("AA-02 a", patterns, "permit AA-02"));
    }

    private List<String> helping(Case.Builder event) {
        return helping(event, Changes.MOST_TURNS);
    }

    private List<String> helping(Case.Builder built, int left) {
        PolicyText policy = tiny.read().text();
        Map<String, String> taken = policy.settings().taken();
        Case event = built.build();
        Steps steps = new Steps(100_000, Duration.ofMinutes(1));
        World world = World.of(policy, policy.scope(taken), taken, event, steps);
        Atoms atoms = new Atoms(policy.rules());
        return new Reach(policy, atoms, taken, world, left, Turns.of(policy, atoms, event), steps)
                .turns().stream()
                        .map(turn -> turn.lever().adds() ? turn.lever().name() : turn.toString())
                        .toList();
    }

    @Test
    void whatever_makes_a_rule_speak_helps_where_it_is_had_otherwise() {
        tiny.clauses(clause("AA-01"))
                .rules(rule("AA-01 a", "LessonContext( session == Session.LESSON, pupilsCanSee )", "breach AA-01"));

        assertThat(helping(inALesson())).containsExactlyInAnyOrder(BREAK, OUTSIDE_SCHOOL, OFF_DUTY, UNSEEN);
    }

    @Test
    void a_value_with_which_it_would_speak_as_well_does_not_help() {
        tiny.clauses(clause("AA-01"))
                .rules(rule(
                        "AA-01 a",
                        "LessonContext( session in ( Session.LESSON, Session.OWN_BREAK ) )",
                        "breach AA-01"));

        assertThat(helping(inALesson())).containsExactlyInAnyOrder(OUTSIDE_SCHOOL, OFF_DUTY);
    }

    @Test
    void outside_a_lesson_nothing_is_part_of_one() {
        tiny.clauses(clause("AA-01")).rules(rule("AA-01 a", "LessonContext( partOfLesson )", "breach AA-01"));

        assertThat(helping(phone().during(
                                context -> context.session(Session.LESSON).partOfLesson(true))))
                .containsExactlyInAnyOrder(BREAK, OUTSIDE_SCHOOL, OFF_DUTY);
    }

    @Test
    void a_fact_that_keeps_a_rule_silent_helps() {
        tiny.clauses(clause("AA-01"))
                .rules(rule("AA-01 a", PHONE + "not LessonContext( learningIntention )", "breach AA-01"));

        assertThat(helping(inALesson())).containsExactly(LEARNING);
    }

    @Test
    void a_permission_that_sets_it_aside_helps_and_no_other_rule() {
        tiny.clauses(
                        clause("AA-01"),
                        clause("AA-02", "modality: may", "overrides: [AA-01]"),
                        clause("AA-03", "modality: may"),
                        clause(
                                "AA-04",
                                "overrides: [AA-01]",
                                "report: { to: dsl, when: immediately, met_by: told_dsl }"))
                .rules(
                        rule("AA-01 a", PHONE, "breach AA-01"),
                        rule("AA-02 a", "LessonContext( learningIntention )", "permit AA-02"),
                        rule("AA-03 a", "LessonContext( privatePlace )", "permit AA-03"),
                        rule("AA-04 a", "LessonContext( pupilsCanSee == false )", "report AA-04"));

        assertThat(helping(inALesson())).containsExactly(LEARNING);
    }

    @Test
    void a_permission_that_sets_it_aside_by_its_title_helps_and_no_other_of_its_clause() {
        tiny.clauses(clause("AA-01"), clause("AA-02", "modality: may", "overrides: [ { over: AA-01 a, by: AA-02 a } ]"))
                .rules(
                        rule("AA-01 a", PHONE, "breach AA-01"),
                        rule("AA-02 a", "LessonContext( learningIntention )", "permit AA-02"),
                        rule("AA-02 b", "LessonContext( privatePlace )", "permit AA-02"));

        assertThat(helping(inALesson())).containsExactly(LEARNING);
    }

    @Test
    void a_permission_under_a_reading_that_is_not_taken_does_not_help() {
        excusedBy("LessonContext( learningIntention ) Reading( question == \"kin\", answer == \"outside\" )")
                .settings("""
                        readings:
                          - name: kin
                            reading: I-01
                            asks: does it reach the family
                            taken: inside
                            answers: [ { answer: inside, means: it does }, { answer: outside, means: it does not } ]
                        """);

        assertThat(helping(inALesson())).isEmpty();
    }

    @Test
    void a_permission_that_takes_more_turns_than_are_left_does_not_help() {
        excusedBy("LessonContext( session == Session.LESSON, learningIntention, privatePlace )");

        assertThat(helping(inALesson(), 1)).isEmpty();
        assertThat(helping(inALesson(), 2)).containsExactlyInAnyOrder(LEARNING, PRIVATE);
    }

    @Test
    void conditions_of_two_patterns_take_a_turn_each() {
        excusedBy("LessonContext( learningIntention ) Profile( namesEmployer == false )");
        Case.Builder event = inALesson().profile(profile -> profile.namesEmployer(true));

        assertThat(helping(event, 1)).isEmpty();
        assertThat(helping(event, 2)).containsExactlyInAnyOrder(LEARNING, "profile.names_employer := false");
    }

    @Test
    void two_conditions_about_one_property_take_one_turn() {
        excusedBy("LessonContext( session != Session.LESSON, session != Session.OWN_BREAK )");

        assertThat(helping(inALesson(), 1)).contains(OUTSIDE_SCHOOL, OFF_DUTY);
    }

    @Test
    void a_permission_that_wants_what_nobody_can_have_otherwise_does_not_help() {
        excusedBy("LessonContext( offsite, learningIntention )");

        assertThat(helping(inALesson())).isEmpty();
        assertThat(helping(phone().during(context -> context.offsite(true)))).containsExactly(LEARNING);
    }

    @Test
    void a_permission_that_wants_one_of_two_things_helps_where_one_of_them_can_be_had() {
        excusedBy("LessonContext( offsite || learningIntention )");

        assertThat(helping(inALesson())).containsExactly(LEARNING);
    }

    @Test
    void a_permission_that_something_fixed_keeps_silent_does_not_help() {
        excusedBy("LessonContext( learningIntention ) not LessonContext( offsite )");

        assertThat(helping(phone().during(context -> context.offsite(true)))).isEmpty();
        assertThat(helping(phone().during(context -> context.offsite(false)))).containsExactly(LEARNING);
    }

    @Test
    void a_permission_that_keeps_silent_while_something_is_so_helps_where_it_is_not() {
        excusedBy(PHONE + "not LessonContext( pupilsCanSee )");

        assertThat(helping(inALesson())).containsExactly(UNSEEN);
    }

    @Test
    void what_nobody_said_anything_of_can_be_had() {
        excusedBy("LessonContext( learningIntention )");

        assertThat(helping(phone())).containsExactly(LEARNING);
    }

    @Test
    void whatever_is_said_of_a_lesson_helps_where_there_only_has_to_be_one() {
        excusedBy("LessonContext( offsite == null )");

        assertThat(helping(phone())).contains(LEARNING, PRIVATE, BREAK);
        assertThat(helping(phone().during(context -> context.offsite(true)))).isEmpty();
    }

    @Test
    void of_two_breaches_the_one_is_taken_on_that_fewer_turns_do_away_with() {
        tiny.clauses(clause("AA-01"), clause("AA-02"), clause("AA-03"))
                .rules(
                        rule("AA-01 a", "LessonContext( session == Session.LESSON )", "breach AA-01"),
                        rule("AA-02 a", "LessonContext( pupilsCanSee )", "breach AA-02"),
                        rule("AA-03 a", "LessonContext( session != Session.OFF_DUTY )", "breach AA-03"));

        assertThat(helping(inALesson())).hasSize(1);
    }

    @Test
    void a_step_that_was_missed_helps_where_it_is_taken() {
        tiny.clauses(clause("AA-01", "report: { to: dsl, when: immediately, met_by: told_dsl }"))
                .rules(rule("AA-01 a", PHONE, "report AA-01"));

        assertThat(helping(inALesson().notDone(Step.TOLD_DSL))).containsExactly("done+told_dsl := told_dsl");
    }

    @Test
    void a_step_that_was_missed_does_not_help_against_what_was_done() {
        tiny.clauses(clause("AA-01")).rules(rule("AA-01 a", "LessonContext( pupilsCanSee )", "breach AA-01"));

        assertThat(helping(inALesson().notDone(Step.TOLD_DSL))).containsExactly(UNSEEN);
    }

    @Test
    void where_nothing_is_broken_what_makes_a_report_due_is_taken_on() {
        tiny.clauses(clause("AA-01", "report: { to: dsl, when: immediately, met_by: told_dsl }"))
                .rules(rule("AA-01 a", "LessonContext( pupilsCanSee )", "report AA-01"));

        assertThat(helping(inALesson())).containsExactly(UNSEEN);
    }

    @Test
    void a_report_for_whom_nobody_is_left_is_taken_on_too() {
        tiny.clauses(
                        clause("AA-01", "report: { to: headteacher, when: immediately, met_by: told_headteacher }"),
                        clause("AA-02", "modality: may"))
                .rules(
                        rule("AA-01 a", "LessonContext( pupilsCanSee )", "report AA-01"),
                        rule("AA-02 a", "LessonContext( privatePlace )", "permit AA-02"));

        assertThat(helping(inALesson().together(Role.HEADTEACHER, Role.CHAIR_OF_GOVERNORS)))
                .containsExactly(UNSEEN);
    }

    @Test
    void a_consent_on_record_helps_where_one_is_missing() {
        tiny.clauses(clause("AA-01"))
                .rules(rule("AA-01 a", "ShownChild( $c : child ) not Consent( child == $c )", "breach AA-01"));
        Case.Builder picture =
                inALesson().photo(photo -> photo.children(List.of("c1")).namesUsed(List.of()));

        assertThat(helping(picture)).containsExactly("consents+c1");
    }
}

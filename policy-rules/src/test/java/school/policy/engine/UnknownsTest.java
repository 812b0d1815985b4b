package school.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.clause.ClauseId;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Finding;
import school.policy.decision.Verdict;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.Party;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.SchoolVocabulary;
import school.policy.fact.Session;

class UnknownsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

    private final Path folder;

    UnknownsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Case.Builder teacher(ActionType type) {
        return Case.on(DAY).by(Role.TEACHER).did(type);
    }

    private static Decision decide(TinyPolicy policy, Case.Builder event) {
        return policy.engine().evaluate(event.build());
    }

    /** AA-01 is broken where the condition holds. */
    private TinyPolicy breaking(String when) {
        return TinyPolicy.in(folder).clauses(clause("AA-01")).rules(rule("AA-01 a", when, "breach AA-01"));
    }

    @Test
    void an_unknown_that_decides_leaves_the_case_undetermined_and_is_missing() {
        Decision decision = decide(
                breaking("LessonContext( offsite )"),
                teacher(ActionType.UNFRIEND).unknown("context.offsite", "context.private_place"));

        assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(decision.missing()).containsExactly("context.offsite");
        assertThat(decision.breached()).isEmpty();
        assertThat(decision.strength()).isNull();
        assertThat(decision.findings()).extracting(Finding::sure).containsExactly(false);
    }

    @Test
    void an_unknown_overrides_the_value_given_for_it() {
        assertThat(decide(
                                breaking("LessonContext( offsite )"),
                                teacher(ActionType.UNFRIEND)
                                        .during(c -> c.offsite(false))
                                        .unknown("context.offsite"))
                        .verdict())
                .isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void what_is_found_whatever_the_answer_is_sure() {
        Decision decision = decide(
                breaking("StaffAction( type == ActionType.UNFRIEND )"),
                teacher(ActionType.UNFRIEND).unknown("context.offsite"));

        assertThat(decision.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(decision.missing()).isEmpty();
        assertThat(decision.findings()).extracting(Finding::sure).containsExactly(true);
    }

    @Test
    void a_breach_whichever_way_is_a_breach_of_no_sure_clause_and_the_weakest_strength() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(clause("AA-01"), clause("AA-02", "modality: should-not"))
                .rules(
                        rule("AA-01 a", "LessonContext( offsite )", "breach AA-01"),
                        rule("AA-02 a", "LessonContext( !offsite )", "breach AA-02"));

        Decision decision = decide(policy, teacher(ActionType.UNFRIEND).unknown("context.offsite"));

        assertThat(decision.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(decision.breached()).isEmpty();
        assertThat(decision.strength()).isEqualTo(Strength.ADVISORY);
        assertThat(decision.missing()).containsExactly("context.offsite");
        assertThat(decision.findings())
                .extracting(Finding::clause)
                .containsExactly(new ClauseId("AA-01"), new ClauseId("AA-02"));
    }

    @Test
    void an_unknown_matters_if_it_does_under_one_answer_to_another() {
        Decision decision = decide(
                breaking("LessonContext( offsite && privatePlace )"),
                teacher(ActionType.UNFRIEND)
                        .unknown("context.private_place", "context.offsite", "context.pupils_can_see"));

        assertThat(decision.missing()).containsExactly("context.offsite", "context.private_place");
    }

    @Test
    void an_essential_fact_left_out_counts_as_unknown() {
        TinyPolicy policy = breaking("LessonContext( session == Session.LESSON )");

        Decision decision = decide(policy, teacher(ActionType.USE_PHONE));

        assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(decision.missing()).containsExactly("context.session");
        assertThat(decide(policy, teacher(ActionType.USE_PHONE).during(Session.PPA))
                        .verdict())
                .isEqualTo(Verdict.PERMITTED);
        assertThat(decide(policy, teacher(ActionType.UNFRIEND)).verdict()).isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void an_essential_fact_that_matters_under_one_answer_alone_is_completed_and_not_listed() {
        TinyPolicy policy = breaking("Relationship( parties contains Party.PARENT, onlyThroughPost )");

        Decision before = decide(policy, teacher(ActionType.FOLLOW));
        assertThat(before.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(before.missing()).containsExactly("other.is");
        Decision after = decide(policy, teacher(ActionType.FOLLOW).towards(Party.PARENT));
        assertThat(after.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(after.missing()).containsExactly("other.link");
        assertThat(decide(policy, teacher(ActionType.FOLLOW).unknown("other.is", "other.link"))
                        .missing())
                .containsExactly("other.is", "other.link");
    }

    @Test
    void whether_it_is_part_of_a_lesson_can_be_unknown_with_the_session() {
        TinyPolicy policy = breaking("LessonContext( session == Session.LESSON, !partOfLesson )");

        assertThat(decide(policy, teacher(ActionType.USE_PHONE).unknown("context.session", "context.part_of_lesson"))
                        .missing())
                .containsExactly("context.part_of_lesson", "context.session");
        Decision outside =
                decide(policy, teacher(ActionType.USE_PHONE).during(Session.PPA).unknown("context.part_of_lesson"));
        assertThat(outside.verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(outside.missing()).isEmpty();
    }

    @Test
    void children_and_consents_can_both_be_unknown_where_consents_were_given() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(clause("AA-01"))
                .rules(rule("AA-01 a", "exists ShownChild()", "breach AA-01"));

        Decision decision = decide(
                policy,
                teacher(ActionType.UNFRIEND)
                        .consents(ConsentBuilder.builder().child("c1").build())
                        .unknown("photo.children", "consents"));

        assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(decision.missing()).containsExactly("photo.children");
    }

    @Test
    void an_actor_who_is_not_bound_is_asked_for_nothing_essential() {
        Decision decision = decide(
                TinyPolicy.in(folder),
                Case.on(DAY).by(Role.PUPIL).did(ActionType.POST).unknown("judgements.pupil_misuse"));

        assertThat(decision.verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(decision.missing()).isEmpty();
    }

    @Test
    void an_actor_who_is_not_bound_is_reached_where_a_comment_may_be_on_a_school_account() {
        TinyPolicy policy = TinyPolicy.in(folder)
                .clauses(clause(
                        "AA-01",
                        "whose_act: anyone",
                        "report: { to: headteacher, when: immediately, met_by: told_headteacher }"))
                .rules(rule(
                        "AA-01 a",
                        "Account( kind == AccountKind.SCHOOL_APPROVED )\n"
                                + "    Judgement( question == Question.COMMENT_INAPPROPRIATE, value )",
                        "report AA-01"));

        for (boolean inappropriate : new boolean[] {true, false}) {
            Case.Builder event = Case.on(DAY)
                    .by(Role.PUPIL)
                    .did(ActionType.COMMENT)
                    .using(AccountKind.PERSONAL, "Facebook")
                    .judged(Question.COMMENT_INAPPROPRIATE, inappropriate, "dsl");
            assertThat(decide(policy, event).verdict()).isEqualTo(Verdict.NOT_COVERED);
            Decision decision = decide(policy, event.unknown("account.kind"));
            assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(decision.missing()).containsExactly("account.kind");
        }
    }

    private static String[] answers(int count) {
        return SchoolVocabulary.vocabulary().unknowns().keySet().stream()
                .filter(p -> p.startsWith("judgements."))
                .limit(count)
                .toArray(String[]::new);
    }

    @Test
    void up_to_4096_completions_are_tried() {
        Decision decision = decide(
                breaking("Judgement( question == Question.DAMAGING, value )"),
                teacher(ActionType.UNFRIEND).unknown(answers(12)));

        assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(decision.missing()).containsExactly("judgements.damaging");
    }

    @Test
    void past_4096_completions_nothing_is_guessed_and_every_unknown_is_missing() {
        TinyPolicy policy = breaking("StaffAction( type == ActionType.USE_PHONE )");
        String[] open = answers(13);

        Decision decision =
                decide(policy, teacher(ActionType.USE_PHONE).during(Session.PPA).unknown(open));

        assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(decision.findings()).isEmpty();
        assertThat(decision.missing()).containsExactlyInAnyOrder(open);
        assertThat(decide(policy, teacher(ActionType.USE_PHONE).unknown(open)).missing())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("context.session"),
                                List.of(open).stream().sorted())
                        .toList());
    }
}

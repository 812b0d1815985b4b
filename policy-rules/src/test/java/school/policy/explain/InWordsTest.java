package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.policy.clause.ClauseId;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Effect;
import school.policy.decision.Finding;
import school.policy.decision.PolicyStamp;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.fact.Deadline;
import school.policy.fact.Recipient;
import school.policy.fact.Role;
import school.policy.fact.SchoolVocabulary;

/** The parts of a decision in plain English. */
class InWordsTest {

    private static final ClauseId ONE = new ClauseId("AA-01");
    private static final ClauseId TWO = new ClauseId("AA-02");
    private static final ClauseId THREE = new ClauseId("AA-03");

    private static InWords words(
            Verdict verdict, @Nullable Strength strength, List<ClauseId> breached, Finding... findings) {
        return new InWords(
                SchoolVocabulary.vocabulary(),
                new Decision(
                        "k",
                        verdict,
                        strength,
                        breached,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(findings),
                        new PolicyStamp("tiny", "1", "r")),
                List.of());
    }

    private static final InWords ANY = words(Verdict.PERMITTED, null, List.of());

    private static Finding finding(ClauseId clause, Effect effect, boolean sure, @Nullable ClauseId defeatedBy) {
        return new Finding(clause, effect, sure, defeatedBy, "", "main.drl:4");
    }

    private static Report report(Deadline when, @Nullable Role heldFor, @Nullable String via) {
        return new Report(Recipient.HEADTEACHER, when, List.of(ONE, TWO), heldFor, via);
    }

    @Test
    void what_excuses_a_breach_for_sure_is_named_and_nothing_else_that_is_set_aside() {
        assertThat(words(
                                Verdict.PERMITTED,
                                null,
                                List.of(),
                                finding(ONE, Effect.BREACH, true, THREE),
                                finding(TWO, Effect.BREACH, true, THREE))
                        .headline())
                .isEqualTo("permitted, as it is excused by AA-03");
        assertThat(words(
                                Verdict.PERMITTED,
                                null,
                                List.of(),
                                finding(ONE, Effect.BREACH, false, THREE),
                                finding(TWO, Effect.REPORT, true, THREE))
                        .headline())
                .isEqualTo("permitted, as no clause speaks against it");
    }

    @Test
    void where_each_answer_breaks_another_clause_no_clause_is_named() {
        assertThat(words(Verdict.BREACH, Strength.MANDATORY, List.of()).headline())
                .isEqualTo("mandatory breach, whichever way the unknowns turn out");
    }

    @Test
    void a_report_names_who_is_told_by_when_and_by_which_clauses() {
        assertThat(ANY.report(report(Deadline.IMMEDIATELY, null, null)))
                .isEqualTo("tell the headteacher immediately (AA-01 and AA-02)");
        assertThat(ANY.report(report(Deadline.UNSPECIFIED, null, null)))
                .isEqualTo("tell the headteacher; the policy sets no time (AA-01 and AA-02)");
    }

    @Test
    void who_stands_in_is_named_as_a_role_or_as_the_host_names_them() {
        assertThat(ANY.report(report(Deadline.IMMEDIATELY, null, "dsl")))
                .isEqualTo("tell the headteacher, for whom the designated safeguarding lead (DSL) stands in,"
                        + " immediately (AA-01 and AA-02)");
        assertThat(ANY.report(report(Deadline.IMMEDIATELY, null, "deputy_headteacher")))
                .isEqualTo("tell the headteacher, for whom the deputy headteacher stands in,"
                        + " immediately (AA-01 and AA-02)");
        assertThat(ANY.report(report(Deadline.UNSPECIFIED, null, "p-17")))
                .isEqualTo(
                        "tell the headteacher, for whom 'p-17' stands in; the policy sets no time (AA-01 and AA-02)");
    }

    @Test
    void a_report_that_waits_says_for_whom() {
        assertThat(ANY.report(report(Deadline.IMMEDIATELY, Role.DSL, null)))
                .isEqualTo("tell the headteacher immediately, but only once the designated safeguarding lead (DSL)"
                        + " has decided (AA-01 and AA-02)");
        assertThat(ANY.report(report(Deadline.IMMEDIATELY, Role.DEPUTY_HEADTEACHER, null)))
                .isEqualTo("tell the headteacher immediately, but only once the deputy headteacher"
                        + " has decided (AA-01 and AA-02)");
    }

    @Test
    void a_warning_is_put_into_words() {
        assertThat(ANY.note("policy-past-review-date")).isEqualTo("the policy's review is overdue");
        assertThat(ANY.note("policy-version-not-in-force"))
                .isEqualTo("this version of the policy was not in force on that day");
        assertThat(ANY.note("contested-reading:I-01")).isEqualTo("this rests on reading I-01, which is contested");
        assertThat(ANY.note("see-policy:child_protection"))
                .isEqualTo("a former pupil may still be a child; see the school's child protection policy");
        assertThat(ANY.note("something-of-a-host")).isEqualTo("something of a host");
    }

    @Test
    void a_question_is_put_as_to_a_school_office() {
        assertThat(ANY.question("action.published_on")).isEqualTo("On which day was the picture published?");
        assertThat(ANY.question("account.social"))
                .isNotEqualTo("account.social")
                .endsWith("?");
        assertThat(ANY.question("something.else")).isEqualTo("something.else");
    }
}

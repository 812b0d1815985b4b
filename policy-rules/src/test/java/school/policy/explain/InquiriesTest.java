package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.explain.Inquiry.Choice;
import school.policy.fact.Step;
import school.policy.vocabulary.Property.Kind;

/** How questions and the answers to choose from are put. */
class InquiriesTest {

    private static final String OWN = "question: is it as bad as that?";
    private static final String PUT = "Is it as bad as that?";

    private final TinyPolicy tiny;

    InquiriesTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder);
    }

    private Inquiry inquiry(String path, String... particulars) {
        PolicyText policy = tiny.read().text();
        Paths paths = new Paths(policy.vocabulary());
        return new Inquiries(policy, paths, General.all(paths)).of(path, List.of(particulars), true);
    }

    /** How the question is put whether the content does harm, where such a rule speaks by a clause with its own question. */
    private String harm(String condition) {
        tiny.clauses(clause("AA-01", OWN)).rules(rule("AA-01 a", "Judgement( " + condition + " )", "breach AA-01"));
        return inquiry("judgements.damaging").question();
    }

    @Test
    void a_clause_for_which_nothing_else_is_judged_puts_the_question_in_its_own_words() {
        assertThat(harm("question == Question.DAMAGING, value")).isEqualTo(PUT);
        assertThat(harm("question in ( Question.DAMAGING ), value")).isEqualTo(PUT);
        assertThat(
                        harm(
                                "( question == Question.DAMAGING && value ) || ( question == Question.DAMAGING && by == \"dsl\" )"))
                .isEqualTo(PUT);
    }

    @Test
    void a_clause_for_which_something_else_is_judged_as_well_leaves_it_to_the_vocabulary() {
        assertThat(harm("question in ( Question.DAMAGING, Question.BULLYING ), value"))
                .isEqualTo("Does the content harm the school, a member of staff or a pupil?");
        assertThat(harm("question == Question.BULLYING, value"))
                .isEqualTo("Does the content harm the school, a member of staff or a pupil?");
    }

    @Test
    void yes_and_no_answer_what_is_so_or_not() {
        Inquiry social = inquiry("account.social");

        assertThat(social.kind()).isEqualTo(Kind.BOOLEAN);
        assertThat(social.choices()).containsExactly(new Choice("yes", true), new Choice("no", false));
    }

    @Test
    void a_step_is_put_as_taken_or_as_missed() {
        assertThat(inquiry("done").choices()).contains(new Choice("the DSL was told", Step.TOLD_DSL));
        assertThat(inquiry("not_done").choices()).contains(new Choice("the DSL was not told", Step.TOLD_DSL));
    }

    @Test
    void platforms_and_subjects_are_those_that_the_policy_names() {
        tiny.settings("subjects: [Computing, Art]\n");

        assertThat(inquiry("account.platform").choices())
                .containsExactly(new Choice("Chatter", "Chatter"), new Choice("Pigeon post", "Pigeon post"));
        assertThat(inquiry("context.subject").choices())
                .containsExactlyInAnyOrder(new Choice("Computing", "Computing"), new Choice("Art", "Art"));
        assertThat(inquiry("account.name").choices()).isEmpty();
    }

    @Test
    void a_colleague_can_have_broken_what_some_rule_says_is_broken() {
        tiny.clauses(clause("AA-01"), clause("AA-02", "modality: may"), clause("AA-03"))
                .rules(
                        rule("AA-03 a", "LessonContext( offsite )", "breach AA-03"),
                        rule("AA-01 a", "LessonContext( pupilsCanSee )", "breach AA-01"),
                        rule("AA-01 b", "LessonContext( privatePlace )", "breach AA-01"),
                        rule("AA-02 a", "LessonContext( privatePlace )", "permit AA-02"));

        assertThat(inquiry("action.clause").choices())
                .containsExactly(
                        new Choice("AA-01, a sentence about AA-01", "AA-01"),
                        new Choice("AA-03, a sentence about AA-03", "AA-03"));
    }

    @Test
    void a_general_question_offers_the_questions_that_it_spares() {
        Inquiry account = inquiry("account", "account.approved_on", "account.official_email");

        assertThat(account.question()).isEqualTo("What has come up about the account, if anything?");
        assertThat(account.choices())
                .containsExactly(
                        new Choice("On which day was the account approved?", "account.approved_on"),
                        new Choice("Did the account use an official school e-mail address?", "account.official_email"));
        assertThat(account.mayBeAbsent()).isTrue();
        assertThat(account.mayBeUnknown()).isFalse();
    }

    @Test
    void what_a_case_cannot_name_as_unknown_may_not_be() {
        assertThat(inquiry("account.social").mayBeUnknown()).isTrue();
        assertThat(inquiry("account.name").mayBeUnknown()).isFalse();
    }
}

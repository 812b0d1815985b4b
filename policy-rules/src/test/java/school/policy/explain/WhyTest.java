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
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.SchoolVocabulary;

/** Why a clause speaks, with the exception that came nearest, and which answers there are to a question left open. */
class WhyTest {

    private static final String FRIEND = "StaffAction( type == ActionType.UNFRIEND ) ";
    private static final String BROKEN = "AA-01 is broken: a title, as the staff member ended an online friendship";

    private final TinyPolicy tiny;

    WhyTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder);
    }

    private static Case.Builder friend() {
        return Case.on(LocalDate.of(2025, 3, 14)).by(Role.TEACHER).did(ActionType.UNFRIEND);
    }

    private String sentence(Case.Builder event) {
        return tiny.engine().explain(event.build()).reasons().get(0).sentence();
    }

    @Test
    void of_two_exceptions_of_other_clauses_the_one_is_told_that_misses_less() {
        tiny.clauses(
                        clause("AA-01"),
                        clause("AA-02", "modality: may", "overrides: [AA-01]"),
                        clause("AA-03", "modality: may", "overrides: [AA-01]"))
                .rules(
                        rule("AA-01 a title", FRIEND, "breach AA-01"),
                        rule("AA-02 far", FRIEND + "LessonContext( offsite, privatePlace )", "permit AA-02"),
                        rule("AA-03 near", FRIEND + "LessonContext( awayFromPupils )", "permit AA-03"));

        assertThat(sentence(friend()))
                .isEqualTo(
                        BROKEN + "; the exception 'near' does not help, as nobody has said that no pupils were near");
    }

    @Test
    void an_exception_of_the_clause_itself_is_told_before_that_of_another() {
        tiny.clauses(
                        clause("AA-01", "overrides: [ { over: AA-01 a title, by: AA-01 own } ]"),
                        clause("AA-02", "modality: may", "overrides: [AA-01]"))
                .rules(
                        rule("AA-02 another", FRIEND + "LessonContext( awayFromPupils )", "permit AA-02"),
                        rule("AA-01 a title", FRIEND, "breach AA-01"),
                        rule("AA-01 own", FRIEND + "LessonContext( offsite, privatePlace )", "permit AA-01"));

        assertThat(sentence(friend()))
                .isEqualTo(BROKEN + "; the exception 'own' does not help, as nobody has said that"
                        + " it was away from the school site");
    }

    @Test
    void a_judgement_that_is_open_can_go_either_way_whatever_else_was_judged() {
        assertThat(Asked.of(
                                SchoolVocabulary.vocabulary(),
                                "judgements.bullying",
                                friend().judged(Question.DAMAGING, true, "dsl").build())
                        .answers())
                .containsExactly("yes", "no");
    }

    @Test
    void consents_that_are_open_can_be_there_for_each_child_or_for_none() {
        assertThat(Asked.of(
                                SchoolVocabulary.vocabulary(),
                                "consents",
                                friend().photo(photo -> photo.children(List.of("c1")))
                                        .build())
                        .answers())
                .containsExactlyInAnyOrder("yes, for each child", "none");
    }
}

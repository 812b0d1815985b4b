package school.policy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.READINGS;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;

/** Each check finds its fault, at its place, and nothing else; a sound policy has none. */
class PolicyCheckTest {

    private static final String EVENT = "Event( on > \"12-Mar-2025\" )";

    private final TinyPolicy tiny;

    PolicyCheckTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder);
    }

    @Test
    void a_sound_policy_has_no_problems() {
        tiny.settings(READINGS)
                .clauses(
                        clause("AA-01", "no_rule: nothing to decide"),
                        clause("AA-02", "overrides: [ AA-01, { over: AA-03 a, by: AA-02 a } ]"),
                        clause(
                                "AA-03",
                                "report: { to: dsl, when: immediately, met_by: told_dsl }",
                                "duty: { name: remove_content }"))
                .rules(
                        rule(
                                "AA-02 a",
                                EVENT + " Reading( question == \"kin\", answer == \"outside\" )",
                                "permit AA-02"),
                        rule("AA-03 a", EVENT, "breach AA-03", "report AA-03", "duty AA-03"));

        assertThat(tiny.problems()).isEmpty();
        assertThat(PolicyCheck.ALL).hasSize(19);
    }

    @Test
    void a_rule_of_an_unknown_clause_is_found() {
        tiny.clauses(clause("AA-01")).rules(rule("AA-01 a", EVENT, "breach AA-01", "permit AA-02", "permit ZZ-99"));

        assertThat(tiny.problems())
                .containsExactly(
                        "main.drl:4:97: unknown clause 'AA-02'; describe it in a clause sheet first",
                        "main.drl:4:124: unknown clause 'ZZ-99'; describe it in a clause sheet first");
    }

    @Test
    void a_clause_with_neither_rule_nor_reason_is_found() {
        tiny.clauses(clause("AA-01"));

        assertThat(tiny.problems())
                .containsExactly("main.clauses.yaml:1:3: 'AA-01' has no rule; write one, or say why there is none under"
                        + " no_rule");
    }

    @Test
    void a_clause_with_both_rule_and_reason_is_found() {
        tiny.clauses(clause("AA-01", "no_rule: nothing to decide")).rules(rule("AA-01 a", EVENT, "breach AA-01"));

        assertThat(tiny.problems()).containsExactly("main.clauses.yaml:1:3: 'AA-01' has a rule; remove its no_rule");
    }

    @Test
    void an_override_that_names_nothing_is_found() {
        tiny.clauses(clause("AA-01", "overrides: [ AB-01, { over: AA-01, by: nothing of the kind } ]"))
                .rules(rule("AA-01 a", EVENT, "breach AA-01"));

        assertThat(tiny.problems()).hasSize(2).anySatisfy(p -> assertThat(p)
                .matches("main\\.clauses\\.yaml:1:\\d+: the override names no clause and no rule: 'AB-01'; did you mean"
                        + " 'AA-01'\\?"));
        assertThat(tiny.problems()).anySatisfy(p -> assertThat(p)
                .endsWith("'nothing of the kind'; name a clause by its id or a rule by its full title"));
    }

    @Test
    void a_reading_that_the_policy_does_not_list_is_found() {
        tiny.settings(READINGS)
                .clauses(clause("AA-01"))
                .rules(
                        rule(
                                "AA-01 a",
                                EVENT + " Reading( question == \"kind\", answer == \"inside\" )",
                                "breach AA-01"),
                        rule(
                                "AA-01 b",
                                EVENT + " Reading( question == \"kin\", answer == \"insid\" )",
                                "breach AA-01"));

        assertThat(tiny.problems())
                .containsExactly(
                        "main.drl:4:49: unknown reading 'kind'; did you mean 'kin'?",
                        "main.drl:5:49: the reading 'kin' has no answer 'insid'; did you mean 'inside'?");
    }

    @Test
    void a_conclusion_whose_terms_the_sheet_does_not_give_is_found() {
        tiny.clauses(clause("AA-01")).rules(rule("AA-01 a", EVENT, "report AA-01", "duty AA-01"));

        assertThat(tiny.problems())
                .containsExactly(
                        "main.drl:4:70: the clause sheet of 'AA-01' has no report; add 'report' to its entry there",
                        "main.drl:4:95: the clause sheet of 'AA-01' has no duty; add 'duty' to its entry there");
    }

    @Test
    void a_title_used_twice_is_found_even_in_two_files() {
        tiny.settings("")
                .clauses(clause("AA-01"))
                .rules(rule("AA-01 a", EVENT, "breach AA-01"), rule("AA-01 a", EVENT, "permit AA-01"));

        assertThat(tiny.problems())
                .containsExactly(
                        "main.drl:5:6: the title 'AA-01 a' stands at main.drl:4 already; give each rule its own");
    }

    @Test
    void a_clause_described_twice_is_refused() {
        tiny.clauses(clause("AA-01", "no_rule: x"), clause("AA-01", "no_rule: y"));

        assertThat(tiny.problems())
                .containsExactly(
                        "main.clauses.yaml:2:3: 'AA-01' is described at main.clauses.yaml:1 already; keep one");
    }
}

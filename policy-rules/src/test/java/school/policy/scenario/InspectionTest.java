package school.policy.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.source.Problem;

class InspectionTest {

    private static final String FACTS =
            "  facts: { on: 2025-03-14, actor: { roles: [teacher] }, action: { type: unfriend } }\n";

    private final Path folder;
    private final TinyPolicy tiny;

    InspectionTest(@TempDir Path folder) {
        this.folder = folder;
        tiny = TinyPolicy.in(folder)
                .clauses(clause("AA-01"))
                .rules(rule("AA-01 a", "StaffAction( type == ActionType.UNFRIEND )", "breach AA-01"));
    }

    private void assertProblems(String... problems) {
        Inspection inspection = Inspection.of(folder);

        assertThat(inspection.policy().isPresent()).isEqualTo(problems.length == 0);
        assertThat(inspection.problems().stream().map(Problem::toString)).containsExactly(problems);
    }

    @Test
    void a_policy_that_decides_its_worked_cases_as_they_say_can_be_used() {
        tiny.file(
                "main.scenarios.yaml",
                "- scenario: one\n" + FACTS
                        + "  expect: { verdict: breach, strength: mandatory, breached: [AA-01] }\n");

        assertProblems();
        assertThat(Inspection.of(folder).policy().orElseThrow().stamp())
                .isEqualTo(tiny.read().stamp());
    }

    @Test
    void a_policy_without_worked_cases_can_be_used_with_a_warning() {
        Inspection inspection = Inspection.of(folder);

        assertThat(inspection.policy()).isPresent();
        assertThat(inspection.problems())
                .extracting(Problem::toString)
                .containsExactly("policy.yaml: warning: this policy has no worked cases; write some, so that everybody"
                        + " can see what it means");
    }

    @Test
    void a_clause_that_speaks_in_no_worked_case_is_a_warning_at_its_entry() {
        tiny.clauses(clause("AA-01"), clause("AA-02"))
                .rules(
                        rule("AA-01 a", "StaffAction( type == ActionType.UNFRIEND )", "breach AA-01"),
                        rule("AA-02 a", "StaffAction( type == ActionType.FOLLOW )", "breach AA-02"))
                .file(
                        "main.scenarios.yaml",
                        "- scenario: one\n" + FACTS
                                + "  expect: { verdict: breach, strength: mandatory, breached: [AA-01] }\n");

        assertThat(Inspection.of(folder).policy()).isPresent();
        assertThat(Inspection.of(folder).problems()).extracting(Problem::text).containsExactly("""
                        main.clauses.yaml:2:3: warning: 'AA-02' speaks in no worked case; write one in which it does
                            2 | - { id: AA-02, line: 1, summary: a sentence about AA-02, modality: must }
                              |   ^""");
    }

    @Test
    void a_clause_that_nobody_describes_cannot_be_silent() {
        tiny.file(
                "main.scenarios.yaml",
                "- scenario: one\n" + FACTS
                        + "  expect: { verdict: breach, strength: mandatory, breached: [AA-01] }\n  silent: [AA-07]\n");

        assertProblems(
                "main.scenarios.yaml:4:12: 'AA-07' is no clause of this policy; name one that a clause sheet describes");
    }

    private static final String CASES = "- scenario: one\n" + FACTS
            + "  expect: { verdict: breach, breached: [AA-1], reports: [ { to: dls } ] }\n"
            + "  readings: { kin: inside }\n  silent: [AA-07]\n  silnt: []\n";

    private static final String[] WRONG_WITH_CASES = {
        "main.scenarios.yaml:3:41: 'AA-1' is no clause of this policy; did you mean 'AA-01'?",
        "main.scenarios.yaml:3:59: 'when' is missing; add it",
        "main.scenarios.yaml:3:65: unknown word 'dls'; did you mean 'dsl'?",
        "main.scenarios.yaml:4:15: unknown reading 'kin'; list it under readings in policy.yaml",
        "main.scenarios.yaml:5:12: 'AA-07' is no clause of this policy; name one that a clause sheet describes",
        "main.scenarios.yaml:6:3: unknown key 'silnt'; did you mean 'silent'?"
    };

    @Test
    void whatever_is_wrong_with_worked_cases_is_told_at_once() {
        tiny.file("main.scenarios.yaml", CASES);

        assertProblems(WRONG_WITH_CASES);
    }

    @Test
    void it_is_told_beside_what_is_wrong_with_the_rules() {
        tiny.rules("rule \"AA-01 a\" when Evnt() then verdict.breach( \"AA-01\" ); end")
                .file("main.scenarios.yaml", CASES);

        assertProblems(Stream.concat(
                        Stream.of("main.drl:4:21: unknown fact 'Evnt'; did you mean 'Event'?"),
                        Stream.of(WRONG_WITH_CASES))
                .toArray(String[]::new));
    }

    @Test
    void of_clauses_that_may_stand_in_a_sheet_that_cannot_be_read_nothing_is_said() {
        tiny.clauses(clause("AA-01"), "- { id: AA-07, line: 1, summry: s, modality: may }\n")
                .file("main.scenarios.yaml", CASES);

        assertThat(Inspection.of(folder).problems())
                .extracting(Problem::toString)
                .noneMatch(problem -> problem.contains("no clause of this policy"))
                .contains(WRONG_WITH_CASES[2], WRONG_WITH_CASES[3], WRONG_WITH_CASES[5]);
    }

    @Test
    void worked_cases_that_come_out_otherwise_and_those_that_cannot_be_read_are_problems_together() {
        tiny.file(
                "main.scenarios.yaml",
                "- scenario: one\n" + FACTS
                        + "  expect: { verdict: permitted, strength: mandatory, breached: [AA-01] }\n"
                        + "- scenario: two\n" + FACTS + "  expect: { verdict: breach, strength: mandatory }\n"
                        + "  silent: [AA-01]\n- scenario: three\n  facts: { on: yesterday }\n"
                        + "  expect: { verdict: breach }\n");

        assertProblems(
                "main.scenarios.yaml:1:3: 'one' comes out as a mandatory breach of AA-01, expected permitted,"
                        + " mandatory, breaking AA-01; mend the rule or the expectation",
                "main.scenarios.yaml:4:3: 'two' comes out as a mandatory breach of AA-01, expected a"
                        + " mandatory breach; has AA-01 speak, which should be silent; mend the rule or the expectation",
                "main.scenarios.yaml:9:16: 'yesterday' is no day; write it as 2025-03-12");
    }

    @Test
    void what_is_wrong_with_the_files_themselves_is_found_and_not_thrown() {
        tiny.rules("rule \"AA-01 a\" when Evnt() then verdict.breach( \"AA-01\" ); end");

        assertThat(Inspection.of(folder).policy()).isEmpty();
        assertThat(Inspection.of(folder).problems()).extracting(Problem::line).containsExactly(4);
        assertThat(Inspection.of(folder.resolve("nowhere")).problems())
                .extracting(Problem::file)
                .containsOnly("policy.yaml");
    }
}

package school.policy.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.source.Problem;

class RehearsalTest {

    private static final String FACTS =
            "  facts: { on: 2025-03-14, actor: { roles: [teacher] }, action: { type: unfriend } }\n";

    private final TinyPolicy tiny;

    RehearsalTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder)
                .settings("""
                        readings:
                          - name: kin
                            reading: I-01
                            asks: a question
                            taken: inside
                            answers: [ { answer: inside, means: it is }, { answer: outside, means: it is not } ]
                        """)
                .clauses(clause("AA-01", "report: { to: dsl, when: immediately, met_by: told_dsl }"))
                .rules(rule(
                        "AA-01 a",
                        "StaffAction( type == ActionType.UNFRIEND )"
                                + " Reading( question == \"kin\", answer == \"inside\" )",
                        "breach AA-01",
                        "report AA-01"));
    }

    private Rehearsal rehearse(String scenarios) {
        return Rehearsal.of(tiny.file("main.scenarios.yaml", scenarios).read());
    }

    private static List<List<String>> differences(Rehearsal rehearsal) {
        assertThat(rehearsal.problems()).isEmpty();
        return rehearsal.results().stream().map(Rehearsal.Result::differences).toList();
    }

    @Test
    void a_scenario_that_comes_out_as_it_says_has_no_differences() {
        assertThat(differences(rehearse("- scenario: one\n" + FACTS
                        + "  expect: { verdict: breach, strength: mandatory, breached: [AA-01],"
                        + " reports: [ { to: dsl, when: immediately, because: [AA-01] } ] }\n"
                        + "- scenario: two\n  readings: { kin: outside }\n" + FACTS
                        + "  silent: [AA-01]\n  expect: { verdict: permitted }\n")))
                .containsExactly(List.of(), List.of());
    }

    @Test
    void every_part_that_comes_out_otherwise_is_named() {
        assertThat(differences(rehearse("- scenario: one\n" + FACTS
                        + "  silent: [AA-01]\n  expect: { verdict: permitted, missing: [other.link] }\n")))
                .containsExactly(List.of(
                        "verdict is [breach], expected [permitted]",
                        "strength is [mandatory], expected []",
                        "breached is [AA-01], expected []",
                        "reports is [dsl immediately [AA-01]], expected []",
                        "missing is [], expected [other.link]",
                        "AA-01 speaks, and should be silent"));
    }

    @Test
    void a_scenario_that_cannot_be_read_is_a_problem_and_the_others_are_tried() {
        Rehearsal rehearsal = rehearse("- scenario: one\n  facts: { on: 2025-03-14, x: 1 }\n"
                + "  expect: { verdict: permitted }\n- scenario: two\n" + FACTS + "  expect: { verdict: maybe }\n"
                + "- scenario: three\n" + FACTS + "  expect: { verdict: breach }\n");

        assertThat(rehearsal.results()).extracting(r -> r.scenario().title()).containsExactly("three");
        assertThat(rehearsal.problems()).extracting(Problem::line).containsExactly(2, 6);
    }

    @Test
    void a_scenario_under_an_unknown_reading_is_a_problem_at_its_line() {
        Rehearsal rehearsal = rehearse("- scenario: one\n  readings: { kind: inside }\n" + FACTS
                + "  expect: { verdict: breach }\n- scenario: two\n  readings: { kin: sideways }\n" + FACTS
                + "  expect: { verdict: breach }\n");

        assertThat(rehearsal.results()).isEmpty();
        assertThat(rehearsal.problems().stream().map(Problem::toString))
                .containsExactly(
                        "main.scenarios.yaml:2:15: unknown reading 'kind'; did you mean 'kin'?",
                        "main.scenarios.yaml:6:15: the reading 'kin' has no answer 'sideways'; write one of inside, outside");
    }
}

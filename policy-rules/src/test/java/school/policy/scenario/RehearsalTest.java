package school.policy.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.Policy;
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
                        "comes out as a mandatory breach of AA-01, expected permitted",
                        "has a report to dsl immediately for AA-01, which was not expected",
                        "lacks as missing other.link, which was expected",
                        "has AA-01 speak, which should be silent"));
    }

    @Test
    void a_scenario_that_cannot_be_read_is_a_problem_and_the_others_are_tried() {
        Rehearsal rehearsal = rehearse("- scenario: one\n  facts: { on: 2025-03-14, x: 1 }\n"
                + "  expect: { verdict: permitted }\n- scenario: two\n" + FACTS + "  expect: { verdict: maybe }\n"
                + "- scenario: three\n" + FACTS + "  expect: { verdict: breach }\n");

        assertThat(rehearsal.results()).extracting(r -> r.scenario().title()).containsExactly("three");
        assertThat(rehearsal.problems()).extracting(Problem::line).containsExactly(2, 6);
    }

    private static String cases(int count, String rest) {
        return IntStream.range(0, count)
                .mapToObj(i -> "- scenario: number " + i + "\n" + FACTS + "  expect: " + rest + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void a_file_has_at_most_two_thousand_cases() {
        Rehearsal rehearsal = rehearse("- {}\n".repeat(2001));

        assertThat(rehearsal.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "main.scenarios.yaml:2001:3: more than 2000 worked cases stand in this file, which is the"
                                + " limit; take out what nothing needs");
    }

    @Test
    void after_a_hundred_failing_cases_the_rest_of_a_file_is_not_tried() {
        Rehearsal rehearsal = rehearse(cases(150, "{ verdict: permitted }"));

        assertThat(rehearsal.results()).hasSize(100);
        assertThat(rehearsal.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "main.scenarios.yaml:298:3: 100 worked cases of this file fail up to this one, and the rest"
                                + " is not tried; mend these first");
    }

    @Test
    void of_a_case_that_fails_the_readings_are_told_under_which_it_holds() {
        Rehearsal rehearsal = rehearse("- scenario: one\n" + FACTS + "  expect: { verdict: permitted }\n"
                + "- scenario: two\n" + FACTS + "  expect: { verdict: not-covered }\n");

        assertThat(rehearsal.results())
                .extracting(Rehearsal.Result::rests)
                .containsExactly(List.of("kin: outside"), List.of());
    }

    @Test
    void a_rehearsal_ends_when_its_time_is_spent() {
        AtomicLong now = new AtomicLong();
        Policy policy = tiny.file(
                        "main.scenarios.yaml",
                        cases(
                                9,
                                "{ verdict: breach, strength: mandatory, breached: [AA-01],"
                                        + " reports: [ { to: dsl, when: immediately, because: [AA-01] } ] }"))
                .read();

        Rehearsal rehearsal =
                Rehearsal.of(policy, () -> now.getAndAdd(Duration.ofSeconds(20).toNanos()));

        assertThat(rehearsal.results()).hasSize(3);
        assertThat(rehearsal.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "main.scenarios.yaml:10:3: deciding the worked cases up to this one has taken 60 s, which is"
                                + " the limit; take out cases that leave much open, or rules");
    }

    @Test
    void a_rehearsal_that_is_given_up_while_it_tries_readings_tries_no_more_of_them() {
        Policy policy = tiny.settings("""
                        readings:
                          - name: kin
                            reading: I-01
                            asks: a question
                            taken: inside
                            answers: [ { answer: inside, means: m }, { answer: outside, means: m },
                              { answer: beyond, means: m }, { answer: nowhere, means: m } ]
                        """)
                .file("main.scenarios.yaml", cases(9, "{ verdict: permitted }"))
                .read();
        AtomicInteger looks = new AtomicInteger();

        Rehearsal rehearsal = Rehearsal.of(policy, () -> {
            // at the start, before the first case, and before the first other answer
            if (looks.incrementAndGet() == 3) {
                Thread.currentThread().interrupt();
            }
            return 0;
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(looks).hasValue(3);
        assertThat(rehearsal.results()).extracting(Rehearsal.Result::rests).containsExactly(List.of("kin: outside"));
        assertThat(rehearsal.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "main.scenarios.yaml:4:3: trying the worked cases was broken off here; load the policy again");
    }

    @Test
    void what_a_scenario_names_and_the_policy_does_not_have_is_told_at_its_place_alone() {
        Rehearsal rehearsal = rehearse("- scenario: one\n" + FACTS
                + "  expect: { verdict: breach, reports: [ { to: dsl, when: immediately, because: [AA-11] } ],\n"
                + "    missing: [judgements.pupil_misue] }\n"
                + "- scenario: two\n" + FACTS + "  silent: [ZZ-77]\n"
                + "  expect: { verdict: breach, reports: [ { to: dsl, when: immediately, because: [AA-11] } ] }\n");

        assertThat(rehearsal.results()).isEmpty();
        assertThat(rehearsal.problems().stream().sorted().map(Problem::toString))
                .containsExactly(
                        "main.scenarios.yaml:3:81: 'AA-11' is no clause of this policy; name one that a clause sheet"
                                + " describes",
                        "main.scenarios.yaml:4:15: no decision names 'judgements.pupil_misue' as missing; did you mean"
                                + " 'judgements.pupil_misuse'?",
                        "main.scenarios.yaml:7:12: 'ZZ-77' is no clause of this policy; name one that a clause sheet"
                                + " describes",
                        "main.scenarios.yaml:8:81: 'AA-11' is no clause of this policy; name one that a clause sheet"
                                + " describes");
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

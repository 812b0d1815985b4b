package school.policy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.decision.Verdict;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Role;
import school.policy.scenario.Inspection;

/**
 * Whatever a policy says, checking it ends soon: in a second or so of a processor, of which each test allows several, and
 * some of these policies would take hours. Where not all could be checked, that is said.
 */
class EffortTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final String TOO_MUCH =
            "from here on there is more to compare than any policy needs; write fewer rules for"
                    + " one clause, fewer alternatives in one rule, or shorter lists";

    private final TinyPolicy tiny;

    EffortTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder).clauses(clause("AA-01"));
    }

    private List<String> problems() {
        long before = THREADS.getCurrentThreadCpuTime();
        List<String> problems = tiny.problems();
        long took = THREADS.getCurrentThreadCpuTime() - before;
        assertThat(took).isLessThan(LONGEST.toNanos());
        return problems;
    }

    private static String all(int count, String between, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(between));
    }

    private static String[] rules(int count, IntFunction<String> patterns) {
        return IntStream.range(0, count)
                .mapToObj(i -> rule("AA-01 rule " + i, patterns.apply(i), "breach AA-01"))
                .toArray(String[]::new);
    }

    @Test
    void brackets_within_brackets_are_each_looked_at_once() {
        String inner = "visible == true && accessed == true || secure == true";
        String outer = "accessed == true && ( visible == true || secure == true )";
        for (int i = 0; i < 19; i++) {
            inner = "(" + inner + ") && accessed == true || secure == true";
            outer = i % 3 == 0 ? "accessed == true && !( visible == true || " + outer + " )" : outer;
        }
        tiny.rules(
                rule("AA-01 a", "StaffAction( type == ActionType.POST, " + inner + " )", "breach AA-01"),
                rule("AA-01 b", "StaffAction( type == ActionType.POST, !( " + outer + " ) )", "breach AA-01"));

        assertThat(problems()).allMatch(problem -> problem.contains(": warning: "));
        assertThat(tiny.engine()
                        .evaluate(Case.on(LocalDate.of(2025, 3, 14))
                                .by(Role.TEACHER)
                                .did(ActionType.POST)
                                .build())
                        .verdict())
                .isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void alternatives_count_each_also_where_no_value_is_written() {
        List<String> days = List.of("approvedOn", "createdOn", "notifiedOn", "openedToPupilsOn");
        tiny.rules(rules(
                150,
                i -> "Account( "
                        + all(
                                60,
                                " || ",
                                j -> (j + i) % 3 == 0
                                        ? days.get(j % 4) + " == null && " + days.get((j + 1) % 4) + " != null"
                                        : days.get(j % 4) + " < " + days.get((j + 1 + i % 2) % 4))
                        + " )"));

        assertThat(problems()).anyMatch(problem -> problem.endsWith(TOO_MUCH));
    }

    @Test
    void rules_of_one_clause_are_not_all_compared_with_each_other() {
        tiny.rules(rules(4_900, i -> "Event() Profile() Content() LessonContext( subject == \"x" + i + "\" )"));

        assertThat(problems()).anyMatch(problem -> problem.endsWith(TOO_MUCH));
    }

    @Test
    void rules_that_say_much_are_not_all_compared_with_each_other() {
        String verdicts = all(300, "", i -> " verdict.permit( \"AB-" + (100 + i) + "\" );");
        tiny.clauses(
                IntStream.range(0, 300).mapToObj(i -> clause("AB-" + (100 + i))).toArray(String[]::new));
        tiny.file(
                "main.drl",
                TinyPolicy.HEADER
                        + all(
                                110,
                                "",
                                i -> "rule \"AB-100 " + i + "\" when Event( $d : on ) Consent( to == $d, child == \"x"
                                        + i + "\" ) then" + verdicts + " end\n"));

        assertThat(problems()).isEmpty();
    }

    @Test
    void long_lists_are_not_compared_word_by_word() {
        tiny.settings("subjects: [" + all(1_000, ", ", i -> "subject" + i) + "]")
                .rules(rules(
                        500,
                        i -> "LessonContext( subject in ( " + all(60, ", ", j -> "\"subjekt" + (60 * i + j) + "\"")
                                + " ) )"));

        assertThat(problems()).anyMatch(problem -> problem.endsWith(TOO_MUCH));
    }

    @Test
    void subjects_that_no_rule_mentions_are_told_in_time() {
        tiny.settings("subjects: [" + all(1_000, ", ", i -> "subject" + i) + "]")
                .rules(rules(1, i -> "Event()"));

        assertThat(problems()).isEmpty();
        assertThat(tiny.read().warnings()).hasSize(100);
    }

    @Test
    void unknown_clauses_are_told_in_time() {
        tiny.clauses(IntStream.range(0, 9_000)
                        .mapToObj(i -> clause((char) ('A' + i / 900) + "B-" + (100 + i % 900), "no_rule: x"))
                        .toArray(String[]::new))
                .file(
                        "main.drl",
                        TinyPolicy.HEADER + "rule \"AA-01 x\" when Event() then"
                                + all(
                                        20_000,
                                        "",
                                        i -> " verdict.permit( \"X" + (char) ('A' + i / 900) + "C-" + (100 + i % 900)
                                                + "\" );")
                                + " end\n");

        assertThat(problems()).hasSizeBetween(1, 200);
    }

    @Test
    void sheets_with_a_mistake_are_searched_in_time() {
        tiny.clauses("- { id: AA-01, line: x, summary: s, modality: must }\n"
                        + all(
                                9_000,
                                "",
                                i -> clause(
                                        (char) ('A' + i / 900) + "B-" + (100 + i % 900), "overrides: [ X" + i + " ]")))
                .file(
                        "main.drl",
                        TinyPolicy.HEADER + "rule \"AA-01 x\" when Evnt() then end\n"
                                + all(5_000, "", i -> rule("AA-01 " + i, "Event()", "permit ZZ-" + (100 + i % 900))));

        assertThat(problems()).isNotEmpty();
    }

    @Test
    void readings_are_looked_up_in_time() {
        tiny.file(
                        "main.drl",
                        TinyPolicy.HEADER
                                + all(
                                        10,
                                        "",
                                        i -> "rule \"AA-01 " + i + "\" when Event()"
                                                + all(
                                                        2_000,
                                                        "",
                                                        j -> " Reading( question == \"q" + j + "\", answer == \"a\" )")
                                                + " then verdict.breach( \"AA-01\" ); end\n"))
                .settings("surprise: 1\n# " + "x".repeat(900_000) + "\n");

        assertThat(problems()).isNotEmpty();
    }

    private static String letters(int seed, int count) {
        Random random = new Random(seed);
        return all(count, "", i -> String.valueOf((char) ('a' + random.nextInt(26))));
    }

    @Test
    void long_titles_are_held_against_each_other_in_time() {
        tiny.clauses(clause("AA-01", "overrides: [" + all(900, ", ", i -> "AA-01 " + letters(i, 190)) + "]"))
                .rules(IntStream.range(0, 990)
                        .mapToObj(i -> rule("AA-01 " + letters(10_000 + i, 190), "Event()", "breach AA-01"))
                        .toArray(String[]::new));

        assertThat(problems()).hasSizeGreaterThan(20).anyMatch(problem -> problem.endsWith(TOO_MUCH));
    }

    @Test
    void long_subjects_are_held_against_each_other_in_time() {
        tiny.settings("subjects: [" + all(1_000, ", ", i -> letters(i, 195)) + "]")
                .rules(rules(
                        70,
                        i -> "LessonContext( subject in ( "
                                + all(60, ", ", j -> '"' + letters(10_000 + 60 * i + j, 195) + '"') + " ) )"));

        assertThat(problems()).anyMatch(problem -> problem.endsWith(TOO_MUCH));
    }

    @Test
    void long_names_of_readings_are_held_against_each_other_in_time() {
        tiny.settings(
                        "readings:\n"
                                + all(
                                        100,
                                        "",
                                        i -> "- { name: " + letters(i, 60) + ", reading: I-" + (100 + i)
                                                + ", asks: q, taken: a, answers: [ { answer: a, means: m }, { answer: b, means: m } ] }\n"))
                .rules(rules(
                        450,
                        i -> "Event()"
                                + all(
                                        11,
                                        "",
                                        j -> " Reading( question == \"" + letters(10_000 + 11 * i + j, 60)
                                                + "\", answer == \"a\" )")));

        assertThat(problems()).hasSizeBetween(1, 101).anyMatch(problem -> problem.contains("unknown reading"));
    }

    @Test
    void unknown_clauses_of_worked_cases_are_told_in_time() {
        tiny.clauses(IntStream.range(0, 9_000)
                        .mapToObj(i -> clause((char) ('A' + i / 900) + "B-" + (100 + i % 900), "no_rule: x"))
                        .toArray(String[]::new))
                .file(
                        "main.scenarios.yaml",
                        "- scenario: x\n  facts: { on: 2025-03-14, actor: { roles: [teacher] }, action: { type: unfriend } }\n"
                                + "  expect: { verdict: permitted }\n  silent: ["
                                + all(900, ", ", i -> "Q" + (char) ('A' + i % 26) + "X-" + i) + "]\n");

        long before = THREADS.getCurrentThreadCpuTime();
        assertThat(Inspection.of(tiny.read()).problems()).hasSize(100);
        assertThat(THREADS.getCurrentThreadCpuTime() - before).isLessThan(LONGEST.toNanos());
    }
}

package school.policy.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.policy.clause.ClauseId;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Duty;
import school.policy.decision.Effect;
import school.policy.decision.Finding;
import school.policy.decision.PolicyStamp;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.fact.Consequence;
import school.policy.fact.Deadline;
import school.policy.fact.DutyKind;
import school.policy.fact.Recipient;
import school.policy.fact.Role;
import school.policy.fact.SchoolVocabulary;
import school.policy.json.CaseLine.CaseLineException;
import school.policy.vocabulary.Vocabulary;

/** Decisions as people read them. */
class WordingTest {

    private static final Vocabulary WORDS = SchoolVocabulary.vocabulary();

    @Test
    void the_verdict_stands_first_then_why_then_whom_to_tell_then_what_is_still_to_do() {
        Decision decision = new Decision(
                "case 7",
                Verdict.BREACH,
                Strength.MANDATORY,
                List.of(clause("PU-18"), clause("PU-22")),
                List.of(),
                List.of(new Report(Recipient.HEADTEACHER, Deadline.IMMEDIATELY, List.of(clause("MS-01")), null, null)),
                List.of(new Duty(DutyKind.REMOVE_CONTENT, clause("SS-12"), Deadline.IMMEDIATELY)),
                List.of(Consequence.POSSIBLE_PROSECUTION, Consequence.POSSIBLE_DISMISSAL),
                List.of("context.session"),
                List.of("policy-past-review-date"),
                List.of(
                        finding("MS-01", Effect.REPORT, "misuse: tell the head"),
                        finding("PU-18", Effect.BREACH, "harm: do none"),
                        finding("PU-22", Effect.BREACH, "law: keep it"),
                        finding("PU-22", Effect.CONSEQUENCE, "law: keep it"),
                        finding("SC-08", Effect.PERMISSION, "channel: one of the school's"),
                        finding("SS-12", Effect.DUTY, "abuse: take it down")),
                STAMP);

        assertThat(Wording.of(WORDS, decision, Map.of())).isEqualTo("""
                        case 7: mandatory breach of PU-18 and PU-22
                          broken: PU-18 (harm): do none
                          broken: PU-22 (law): keep it
                          in favour: SC-08 (channel): one of the school's
                          tell the headteacher immediately (MS-01)
                            why: MS-01 (misuse): tell the head
                          still to do: take the content down immediately
                            why: SS-12 (abuse): take it down
                          what can follow: possible prosecution and possible dismissal
                          not known, and it matters: What was the staff member doing at the time? (context.session)
                          note: the policy's review is overdue
                        """);
    }

    @Test
    void each_verdict_is_said_in_words() {
        assertThat(verdict(Verdict.PERMITTED, null)).isEqualTo("c: permitted, as no clause speaks against it");
        assertThat(verdict(Verdict.REPORT_TO, null)).isEqualTo("c: nothing is broken, but somebody must be told");
        assertThat(verdict(Verdict.UNDETERMINED, null))
                .isEqualTo("c: undetermined, as it depends on what is not known");
        assertThat(verdict(Verdict.NOT_COVERED, null)).isEqualTo("c: not covered by this policy");
        assertThat(verdict(Verdict.BREACH, Strength.ADVISORY))
                .isEqualTo("c: advisory breach, whichever way the unknowns turn out");
        assertThat(first(decision(Verdict.PERMITTED, null, List.of(clause("PU-09")), List.of(), List.of(), List.of())))
                .isEqualTo("c: permitted by PU-09");
    }

    @Test
    void what_is_not_sure_is_said_with_perhaps_and_what_is_defeated_as_set_aside() {
        String text = Wording.of(
                WORDS,
                decision(
                        Verdict.UNDETERMINED,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Finding(clause("MS-01"), Effect.REPORT, false, null, "a: b", "x.drl:1"),
                                new Finding(clause("PU-12"), Effect.BREACH, false, null, "c: d", "x.drl:2"),
                                new Finding(clause("PU-12"), Effect.PERMISSION, false, null, "e: f", "x.drl:3"),
                                new Finding(clause("PU-14"), Effect.DUTY, false, null, "g: h", "x.drl:4"),
                                new Finding(clause("PU-04"), Effect.BREACH, true, clause("PU-05"), "i: j", "x.drl:5"),
                                new Finding(
                                        clause("MS-02"), Effect.REPORT, false, clause("PU-05"), "k: l", "x.drl:6"))),
                Map.of());

        assertThat(text.lines().skip(1))
                .containsExactly(
                        "  perhaps broken: PU-12 (c): d",
                        "  set aside by PU-05: PU-04 (i): j",
                        "  perhaps in favour: PU-12 (e): f",
                        "  perhaps a report: MS-01 (a): b",
                        "  perhaps set aside by PU-05: MS-02 (k): l",
                        "  perhaps still to do: PU-14 (g): h");
    }

    @Test
    void each_recipient_deadline_hold_and_stand_in_is_said_in_words() {
        assertThat(told(report(Recipient.HEADTEACHER, Deadline.UNSPECIFIED, null, null)))
                .isEqualTo("tell the headteacher; the policy sets no time (MC-01)");
        assertThat(told(report(Recipient.CHAIR_OF_GOVERNORS, Deadline.FIRST_AVAILABLE_OPPORTUNITY, null, null)))
                .isEqualTo("tell the chair of governors at the first opportunity (MC-01)");
        assertThat(told(report(Recipient.LEADERSHIP_TEAM_MEMBER, Deadline.IMMEDIATELY, null, null)))
                .isEqualTo("tell somebody on the leadership team immediately (MC-01)");
        assertThat(told(report(Recipient.DSL, Deadline.IMMEDIATELY, null, null)))
                .isEqualTo("tell the designated safeguarding lead (DSL) immediately (MC-01)");
        assertThat(told(report(Recipient.PARENTS, Deadline.IMMEDIATELY, Role.DSL, null)))
                .isEqualTo("tell the parents immediately, but only once the designated safeguarding lead (DSL) has"
                        + " decided (MC-01)");
        assertThat(told(report(Recipient.HEADTEACHER, Deadline.IMMEDIATELY, null, "deputy_headteacher")))
                .isEqualTo("tell the headteacher, for whom the deputy headteacher stands in, immediately (MC-01)");
        assertThat(told(report(Recipient.HEADTEACHER, Deadline.IMMEDIATELY, null, "person_7")))
                .isEqualTo("tell the headteacher, for whom 'person_7' stands in, immediately (MC-01)");
    }

    @Test
    void each_duty_is_said_in_words_that_stand_in_no_file() {
        for (DutyKind kind : DutyKind.values()) {
            Decision decision = decision(
                    Verdict.REPORT_TO,
                    null,
                    List.of(),
                    List.of(),
                    List.of(new Duty(kind, clause("PU-14"), null)),
                    List.of());

            assertThat(Wording.of(WORDS, decision, Map.of()))
                    .contains("  still to do: ")
                    .doesNotContain("_");
        }
    }

    @Test
    void each_question_that_can_be_open_is_said_in_words_with_its_path() {
        for (String path : WORDS.unknowns().keySet()) {
            String line = Wording.of(WORDS, missing(path), Map.of())
                    .lines()
                    .skip(1)
                    .map(String::strip)
                    .collect(joining(" "));

            assertThat(line)
                    .matches("not known, and it matters: [A-Z][a-z',-]+ [a-z].*\\? \\(.*")
                    .endsWith(" (" + path + ")");
        }
        assertThat(lines(missing("other.link")).get(1))
                .isEqualTo("  not known, and it matters: Was the job at the school the only link between the two?"
                        + " (other.link)");
        assertThat(lines(missing("judgements.link_safe")).get(1)).contains("Is the linked page suitable and safe?");
        assertThat(lines(missing("recipient_beyond_chair")).get(1)).contains("Whom should it be reported to, as");
    }

    @Test
    void each_warning_is_said_in_words() {
        assertThat(note("contested-reading:I-12")).isEqualTo("note: this rests on reading I-12, which is contested");
        assertThat(note("policy-past-review-date")).isEqualTo("note: the policy's review is overdue");
        assertThat(note("policy-version-not-in-force"))
                .isEqualTo("note: this version of the policy was not in force on that day");
        assertThat(note("some-later-warning")).isEqualTo("note: some later warning");
    }

    @Test
    void what_was_explained_once_is_not_explained_again() {
        Decision form = decision(
                Verdict.REPORT_TO,
                null,
                List.of(),
                List.of(new Report(Recipient.HEADTEACHER, Deadline.UNSPECIFIED, List.of(clause("PU-24")), null, null)),
                List.of(new Duty(DutyKind.COMPLETE_INAPPROPRIATE_CONTENT_FORM, clause("PU-24"), null)),
                List.of(
                        finding("PU-24", Effect.REPORT, "met: fill it in"),
                        finding("PU-24", Effect.DUTY, "met: fill it in")));

        assertThat(Wording.of(WORDS, form, Map.of())).containsOnlyOnce("PU-24 (met): fill it in");
    }

    @Test
    void long_lines_are_wrapped_between_words_at_a_hundred_columns_and_indented() {
        String sentence = "why: " + "word ".repeat(60).strip();

        List<String> lines = lines(decision(
                Verdict.BREACH,
                Strength.MANDATORY,
                List.of(),
                List.of(),
                List.of(),
                List.of(finding("PU-18", Effect.BREACH, sentence))));

        assertThat(lines).hasSize(5).allMatch(line -> line.length() <= 100);
        assertThat(lines.get(1)).startsWith("  broken: PU-18 (why): word word ").hasSizeGreaterThan(94);
        assertThat(lines.get(2)).startsWith("      word word ").hasSizeGreaterThan(94);
        assertThat(String.join(" ", lines).split("word", -1)).hasSize(61);
    }

    @Test
    void a_word_longer_than_a_line_is_left_whole() {
        String id = "x".repeat(150);

        assertThat(Wording.of(new CaseLineException(id, "", "no; try again"), 3))
                .isEqualTo(id + ",\n    line 3: not decided, as the line is in error\n  no; try again\n");
    }

    @Test
    void a_line_in_error_names_case_line_path_and_remedy() {
        assertThat(Wording.of(new CaseLineException("c1", "facts.on", "no day; write it as 2025-03-12"), 12))
                .isEqualTo("""
                        c1, line 12: not decided, as the line is in error
                          facts.on: no day; write it as 2025-03-12
                        """);
        assertThat(Wording.of(new CaseLineException(null, "", "no UTF-8; save it again"), 13))
                .isEqualTo("line 13: not decided, as the line is in error\n  no UTF-8; save it again\n");
    }

    @Test
    void characters_that_play_tricks_on_a_terminal_stand_as_question_marks() {
        String text = Wording.of(new CaseLineException("c", "facts.\u001b[2Jx", "a\u202Eb\u0000c\u2028d\ud800e"), 1);

        assertThat(text).contains("facts.?[2Jx: a?b?c?d?e");
    }

    private static final PolicyStamp STAMP = new PolicyStamp("p", "1", "sha256:0");

    private static ClauseId clause(String id) {
        return ClauseId.of(id).orElseThrow();
    }

    private static Finding finding(String clause, Effect effect, String because) {
        return new Finding(clause(clause), effect, true, null, because, "x.drl:1");
    }

    private static Report report(Recipient to, Deadline when, @Nullable Role heldFor, @Nullable String via) {
        return new Report(to, when, List.of(clause("MC-01")), heldFor, via);
    }

    private static Decision decision(
            Verdict verdict,
            @Nullable Strength strength,
            List<ClauseId> permittedBy,
            List<Report> reports,
            List<Duty> duties,
            List<Finding> findings) {
        return new Decision(
                "c",
                verdict,
                strength,
                List.of(),
                permittedBy,
                reports,
                duties,
                List.of(),
                List.of(),
                List.of(),
                findings,
                STAMP);
    }

    private static Decision noted(List<String> missing, List<String> warnings) {
        return new Decision(
                "c",
                Verdict.UNDETERMINED,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                missing,
                warnings,
                List.of(),
                STAMP);
    }

    private static Decision missing(String path) {
        return noted(List.of(path), List.of());
    }

    private static String note(String warning) {
        return lines(noted(List.of(), List.of(warning))).get(1).strip();
    }

    private static String verdict(Verdict verdict, @Nullable Strength strength) {
        return first(decision(verdict, strength, List.of(), List.of(), List.of(), List.of()));
    }

    private static String told(Report report) {
        Decision decision = decision(Verdict.REPORT_TO, null, List.of(), List.of(report), List.of(), List.of());
        return Stream.of(
                        lines(decision).get(1).strip(),
                        lines(decision).size() > 2 ? lines(decision).get(2).strip() : "")
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    private static String first(Decision decision) {
        return lines(decision).get(0);
    }

    private static List<String> lines(Decision decision) {
        return Wording.of(WORDS, decision, Map.of()).lines().toList();
    }
}

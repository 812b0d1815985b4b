package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.EvaluationException;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.cases.Case;
import school.policy.cases.CaseBuilder;
import school.policy.cases.CaseException;
import school.policy.cases.Fact;
import school.policy.explain.Explanation;
import school.policy.explain.Inquiry;
import school.policy.explain.Interview;
import school.policy.explain.Telling;
import school.policy.json.CaseLine;
import school.policy.json.CaseLine.CaseLineException;
import school.policy.json.DecisionFormat;
import school.policy.json.Schemas;
import school.policy.scenario.Inspection;
import school.policy.source.Problem;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/** A school adds words of its own beside its policy, in files alone: nothing here compiles anything. */
class NewWordTest {

    private static final String VOCABULARY = """
            lists:
              ActionType:
                words:
                  livestream_lesson: { phrase: streamed a lesson to the world }
                  livestream_assembly: { phrase: streamed an assembly to the world }
                groups:
                  broadcasting: { means: reaches an audience at once, words: [livestream_lesson, livestream_assembly] }
              Role:
                words:
                  streaming_lead: { phrase: the streaming lead }
              Step:
                words:
                  told_streaming_lead: { phrase: the streaming lead was told, denial: the streaming lead was not told }
                  recording_deleted: { phrase: the recording was deleted, denial: the recording was not deleted }
              Recipient:
                words:
                  streaming_lead: { phrase: the streaming lead, roles: [streaming_lead], told: told_streaming_lead, instead: headteacher }
              Deadline:
                words:
                  within_the_day: { phrase: within the day }
                  within_the_hour: { phrase: within the hour, before: first_available_opportunity }
              DutyKind:
                words:
                  delete_recording: { phrase: delete the recording of the stream }
              Question:
                words:
                  stream_harmful:
                    phrase: the stream does harm
                    denial: the stream does no harm
                    asks: "Does the stream do harm?"
            facts:
              Stream:
                means: the stream of what happens
                properties:
                  viewers:
                    holds: number
                    means: how many can look on
                    says: "{} people could look on"
                    asks: "How many people could look on?"
                    least: 0
                    most: 1000000
                    otherwise: viewers are counted from 0 to 1000000; correct them or leave them out
                    essential_for: [{ acts: [broadcasting] }]
                  recorded:
                    holds: yes-or-no
                    means: the stream is kept
                    says: the stream was recorded
                    denies: the stream was not recorded
                    asks: "Was the stream recorded?"
            case:
              stream: { holds: Stream, means: the stream of what happens }
            """;

    private static final String CLAUSES = """
            - id: LS-01
              line: 84
              summary: no stream has more than thirty viewers
              modality: must-not
              report: { to: streaming_lead, when: within_the_hour, met_by: told_streaming_lead, about: conduct }
              duty: { name: delete_recording, when: within_the_day, met_by: recording_deleted }

            - id: LS-02
              line: 84
              summary: no stream does harm
              modality: must-not
              question: does the stream do harm?
            """;

    private static final String RULES = """
            package school.policy.croughton
            import school.policy.fact.*
            global school.policy.Verdicts verdict

            rule "LS-01 many look on"
            when
                StaffAction( broadcasting == true )
                Stream( viewers > 30 )
            then
                verdict.breach( "LS-01" );
                verdict.report( "LS-01" );
            end

            rule "LS-01 many look on at what is kept"
            when
                StaffAction( broadcasting == true )
                Stream( viewers > 30, recorded == true )
            then
                verdict.duty( "LS-01" );
            end

            rule "LS-02 harm"
            when
                StaffAction( broadcasting == true )
                Judgement( question == Question.STREAM_HARMFUL, value == true )
            then
                verdict.breach( "LS-02" );
            end
            """;

    private static final String SCENARIOS = """
            - scenario: A teacher streams a lesson to a hundred people and keeps it
              facts:
                on: 2025-03-12
                actor: { roles: [teacher] }
                action: { type: livestream_lesson }
                stream: { viewers: 100, recorded: true }
              expect:
                verdict: breach
                strength: mandatory
                breached: [LS-01]
                reports: [{ to: streaming_lead, when: within_the_hour, because: [LS-01] }]
                duties: [{ duty: delete_recording, when: within_the_day, because: LS-01 }]
              silent: [LS-02]

            - scenario: The streaming lead streams an assembly that does harm
              facts:
                on: 2025-03-12
                actor: { roles: [streaming_lead] }
                action: { type: livestream_assembly }
                stream: { viewers: 30 }
                judgements: { stream_harmful: { value: true, by: headteacher } }
              expect: { verdict: breach, strength: mandatory, breached: [LS-02] }
              silent: [LS-01]
            """;

    private static final String STREAMED = "{\"on\":\"2025-03-12\",\"actor\":{\"roles\":[\"teacher\"]},"
            + "\"action\":{\"type\":\"livestream_lesson\"},\"stream\":{\"viewers\":100,\"recorded\":true}}";

    private static final String RECEIVED = "{\"on\":\"2025-03-12\",\"actor\":{\"roles\":[\"teacher\"]},"
            + "\"action\":{\"type\":\"receive_friend_request\"},\"other\":{\"is\":[\"pupil\"]}}";

    @TempDir
    private Path folder;

    @BeforeEach
    void add_the_words_a_clause_and_its_rules() {
        Shipped.files().forEach((name, bytes) -> file(name, new String(bytes, StandardCharsets.UTF_8)));
        String settings = text("policy.yaml");
        file(
                "policy.yaml",
                settings.replace("staff-misuse]", "staff-misuse, livestreams]")
                        .replace("bound:\n", "bound:\n  - streaming_lead\n"));
        file("vocabulary.yaml", VOCABULARY);
        file("livestreams.clauses.yaml", CLAUSES);
        file("livestreams.drl", RULES);
        file("livestreams.scenarios.yaml", SCENARIOS);
    }

    @Test
    void check_passes_and_every_worked_case_old_and_new_decides_as_it_says() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_json_case_decides_by_the_new_words() throws CaseLineException {
        String decision = DecisionFormat.write(engine().evaluate(read(STREAMED)));

        assertThat(decision)
                .contains("\"verdict\":\"breach\"")
                .contains("\"to\":\"streaming_lead\"")
                .contains("\"when\":\"within_the_hour\"")
                .contains("\"duty\":\"delete_recording\"")
                .contains("\"when\":\"within_the_day\"");
    }

    @Test
    void a_step_that_was_taken_settles_what_it_is_for() throws CaseLineException {
        String settled = STREAMED.replace("}}", "},\"done\":[\"told_streaming_lead\",\"recording_deleted\"]}");

        assertThat(engine().evaluate(read(settled)).reports()).isEmpty();
        assertThat(engine().evaluate(read(settled)).duties()).isEmpty();
    }

    @Test
    void a_report_about_the_new_recipient_goes_to_whom_the_fallback_names() throws CaseLineException {
        String own = STREAMED.replace("\"teacher\"", "\"streaming_lead\"");
        String withBoth = own.replace("\"action\"", "\"also_involved\":[\"headteacher\"],\"action\"");

        assertThat(engine().evaluate(read(own)).reports())
                .extracting(report -> report.to().word())
                .containsExactly("headteacher");
        assertThat(engine().evaluate(read(withBoth)).reports())
                .extracting(report -> report.to().word())
                .containsExactly("chair_of_governors");
    }

    @Test
    void new_deadlines_stand_where_they_say_or_else_before_the_last_under_which_none_is_set() {
        assertThat(vocabulary().list("Deadline").all())
                .extracting(Word::word)
                .containsExactly(
                        "immediately",
                        "within_the_hour",
                        "first_available_opportunity",
                        "within_the_day",
                        "unspecified");
        assertThat(vocabulary().list("Deadline").all()).isSorted();
    }

    @Test
    void what_a_new_property_is_essential_for_is_missing_where_nobody_says_it() throws CaseLineException {
        String without = STREAMED.replace(",\"stream\":{\"viewers\":100,\"recorded\":true}", "");

        assertThat(engine().evaluate(read(without)).missing()).containsExactly("stream.viewers");
    }

    @Test
    void a_judgement_on_the_new_question_can_be_open() throws CaseLineException {
        String open = STREAMED.replace("100", "20").replace("}}", "},\"unknown\":[\"judgements.stream_harmful\"]}");

        assertThat(DecisionFormat.write(engine().evaluate(read(open))))
                .contains("\"verdict\":\"undetermined\"", "\"missing\":[\"judgements.stream_harmful\"]");
    }

    @Test
    void an_explanation_speaks_the_new_words() throws CaseLineException {
        Explanation explanation = engine().explain(read(STREAMED));
        List<String> told = new ArrayList<>();
        Telling.of(explanation.all()).parts().forEach(part -> told.addAll(part.points()));

        assertThat(explanation.reasons())
                .first()
                .extracting(reason -> reason.sentence())
                .asString()
                .contains("the staff member streamed a lesson to the world", "100 people could look on");
        assertThat(told)
                .anyMatch(point -> point.contains("the streaming lead within the hour"))
                .anyMatch(point -> point.contains("delete the recording of the stream within the day"));
    }

    @Test
    void an_interview_asks_for_the_new_properties_in_their_words() {
        Vocabulary words = vocabulary();
        Fact actor = Fact.of(
                words.type("Actor").orElseThrow(),
                words.type("Actor").orElseThrow().properties().stream()
                        .map(property -> property.name().equals("roles")
                                ? List.of(words.list("Role").word("teacher").orElseThrow())
                                : null)
                        .toArray());
        Interview interview = Interview.about(
                policy().text(),
                LocalDate.of(2025, 3, 12),
                actor,
                List.of(words.list("ActionType").word("livestream_lesson").orElseThrow()));
        List<String> asked = new ArrayList<>();
        while (!interview.isSettled()) {
            Inquiry next = interview.next().orElseThrow();
            asked.add(next.question());
            asked.addAll(next.choices().stream().map(Inquiry.Choice::words).toList());
            interview = interview.answer(next.path().equals("stream.viewers") ? (Object) 100 : null);
        }

        assertThat(asked).contains("How many people could look on?");
        assertThat(engine().evaluate(interview.event()).breached())
                .extracting(Object::toString)
                .contains("LS-01");
    }

    @Test
    void the_schema_of_its_cases_lists_the_new_words() {
        assertThat(Schemas.ofCase(policy().settings()))
                .contains("livestream_lesson", "\"stream\"", "\"viewers\"", "stream_harmful", "streaming_lead");
        assertThat(Schemas.ofDecision(policy().settings())).contains("within_the_hour", "delete_recording");
    }

    @Test
    void a_plain_case_of_a_school_decides_as_under_the_shipped_policy() throws CaseLineException {
        Case plain = CaseLine.read(Croughton.policy().vocabulary(), line(RECEIVED));
        String shipped =
                DecisionFormat.write(PolicyEngine.of(Croughton.policy()).evaluate(plain));

        assertThat(withoutRevision(DecisionFormat.write(engine().evaluate(plain))))
                .isEqualTo(withoutRevision(shipped));
        assertThat(withoutRevision(DecisionFormat.write(engine().evaluate(read(RECEIVED)))))
                .isEqualTo(withoutRevision(shipped));
    }

    @Test
    void a_case_in_the_new_words_is_refused_by_the_shipped_policy_which_it_names() throws CaseLineException {
        Case streamed = read(STREAMED);
        PolicyEngine shipped = PolicyEngine.of(Croughton.policy());

        assertThatThrownBy(() -> shipped.evaluate(streamed))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("croughton-social-media")
                .hasMessageContaining("make the case in the vocabulary of the policy");
    }

    @Test
    void a_line_in_the_new_words_cannot_be_read_in_the_words_of_the_shipped_policy() {
        assertRefused(
                Croughton.policy().vocabulary(),
                STREAMED,
                "unknown word 'liv…'; write one of accept_friend_request",
                "facts.str…: unknown key 'str…'; write one of account");
    }

    @Test
    void a_misspelt_word_in_a_line_is_refused_with_what_was_meant() {
        assertRefused(
                vocabulary(),
                STREAMED.replace("livestream_lesson", "livestream_leson").replace("viewers", "viewer"),
                "unknown word 'livestream_leson'; did you mean 'livestream_lesson'?",
                "unknown key 'viewer'; did you mean 'viewers'?");
    }

    @Test
    void a_misspelt_path_or_word_that_is_set_is_refused_with_what_was_meant() {
        assertThatThrownBy(() -> vocabularyCase().set("stream.viewrs", 3))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("did you mean 'stream.viewers'?");
        assertThatThrownBy(() -> vocabularyCase().set("action.type", "livestream_lessons"))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("did you mean 'livestream_lesson'?");
    }

    @Test
    void misspelt_words_in_a_rule_are_refused_with_what_was_meant() {
        file(
                "livestreams.drl",
                RULES.replace("Stream( viewers > 30 )", "Strem( viewers > 30 )")
                        .replace("viewers > 30, recorded", "viewers > 30, recordd")
                        .replace("STREAM_HARMFUL", "STREAM_HARMFULL"));

        assertThat(problems())
                .containsExactly(
                        "livestreams.drl:8:5: unknown fact 'Strem'; did you mean 'Stream'?",
                        "livestreams.drl:17:27: unknown property 'recordd' of Stream; did you mean 'recorded'?",
                        "livestreams.drl:25:37: unknown word 'STREAM_HARMFULL' of Question; did you mean 'STREAM_HARMFUL'?");
    }

    @Test
    void misspelt_words_in_a_clause_sheet_are_refused_with_what_was_meant() {
        file(
                "livestreams.clauses.yaml",
                CLAUSES.replace("to: streaming_lead", "to: streaming_led")
                        .replace("within_the_hour", "within_the_houre")
                        .replace("name: delete_recording", "name: delete_recordings"));

        assertThat(problems())
                .contains(
                        "livestreams.clauses.yaml:5:17: unknown word 'streaming_led'; did you mean 'streaming_lead'?",
                        "livestreams.clauses.yaml:5:38: unknown word 'within_the_houre'; did you mean 'within_the_hour'?",
                        "livestreams.clauses.yaml:6:17: unknown word 'delete_recordings'; did you mean 'delete_recording'?");
    }

    @Test
    void a_deadline_before_a_misspelt_one_is_refused_with_what_was_meant() {
        file("vocabulary.yaml", VOCABULARY.replace("before: first_available_opportunity", "before: imediately"));

        assertThat(problems())
                .contains("vocabulary.yaml:21:59: unknown word 'imediately'; did you mean 'immediately'?");
    }

    private void assertRefused(Vocabulary words, String facts, String... reasons) {
        assertThatThrownBy(() -> CaseLine.read(words, line(facts)))
                .isInstanceOfSatisfying(
                        CaseLineException.class, e -> assertThat(e.reason()).contains(reasons));
    }

    private CaseBuilder vocabularyCase() {
        return Case.in(vocabulary(), LocalDate.of(2025, 3, 12));
    }

    private List<String> problems() {
        return Inspection.of(folder).problems().stream().map(Problem::toString).toList();
    }

    private Policy policy() {
        return Policy.read(folder);
    }

    private Vocabulary vocabulary() {
        return policy().vocabulary();
    }

    private PolicyEngine engine() {
        return PolicyEngine.of(policy());
    }

    private Case read(String facts) throws CaseLineException {
        return CaseLine.read(vocabulary(), line(facts));
    }

    private static String line(String facts) {
        return "{\"id\":\"c1\",\"facts\":" + facts + "}";
    }

    private static String withoutRevision(String decision) {
        return decision.replaceAll("sha256:[0-9a-f]+", "");
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

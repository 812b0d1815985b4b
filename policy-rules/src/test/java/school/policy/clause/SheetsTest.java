package school.policy.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.fact.Consequence;
import school.policy.fact.Deadline;
import school.policy.fact.DutyKind;
import school.policy.fact.Recipient;
import school.policy.fact.Role;
import school.policy.fact.SchoolVocabulary;
import school.policy.fact.Step;
import school.policy.source.Place;
import school.policy.source.Problem;
import school.policy.source.Source;

/** Clause sheets and {@code policy.yaml}: what they say, and what is wrong with them. */
class SheetsTest {

    private static final String SETTINGS = """
            id: tiny
            title: a policy
            version: "1"
            in_force_from: 2024-01-01
            review_due: 2026-01-31
            document: "0000000000000000000000000000000000000000000000000000000000000000"
            sections: [main, more-2]
            bound: [teacher, dsl]
            platforms: { social: [Chatter], not_social: [Letters] }
            readings:
              - name: kin
                reading: I-01
                asks: a question
                taken: inside
                answers:
                  - { answer: inside, means: yes, binds: [volunteer] }
                  - { answer: outside, means: no, not_social: [Cubeland] }
            """;

    private final List<Problem> problems = new ArrayList<>();

    private List<Clause> sheet(String yaml) {
        return ClauseSheet.read(new Source("s", yaml), SchoolVocabulary.vocabulary(), problems);
    }

    private Optional<Settings> settings(String yaml) {
        return Settings.read(new Source("s", yaml), SchoolVocabulary.vocabulary(), problems);
    }

    private List<String> problems() {
        return problems.stream().map(Problem::toString).toList();
    }

    @Test
    void a_clause_is_what_its_entry_says() {
        List<Clause> clauses = sheet("""
                - id: AA-01
                  line: 12
                  summary: tell somebody
                  modality: should-not
                  lifted_by: BB-02
                  misuse: true
                  whose_act: anyone
                  overrides: [ CC-03, { over: DD-04, by: AA-01 a } ]
                  report: { to: dsl, when: immediately, met_by: told_dsl, about: actor, held_for: dsl, see: EE-05 }
                  duty: { name: remove_content, when: unspecified, met_by: removed }
                  consequences: [possible_dismissal]
                  readings: [I-01]
                  question: is it so
                  no_rule: for a reason
                """);

        assertThat(problems).isEmpty();
        assertThat(clauses)
                .containsExactly(new Clause(
                        new ClauseId("AA-01"),
                        new Place("s", 1, 3),
                        12,
                        "tell somebody",
                        Modality.SHOULD_NOT,
                        new ClauseId("BB-02"),
                        new Place("s", 5, 14),
                        Set.of("misuse"),
                        true,
                        List.of(
                                new Clause.Defeat("AA-01", "CC-03", new Place("s", 8, 16)),
                                new Clause.Defeat("AA-01 a", "DD-04", new Place("s", 8, 23))),
                        new Clause.ReportTerms(
                                Recipient.DSL,
                                Deadline.IMMEDIATELY,
                                Step.TOLD_DSL,
                                Clause.About.ACTOR,
                                Role.DSL,
                                new ClauseId("EE-05")),
                        new Clause.DutyTerms(DutyKind.REMOVE_CONTENT, Deadline.UNSPECIFIED, Step.REMOVED),
                        List.of(Consequence.POSSIBLE_DISMISSAL),
                        List.of("I-01"),
                        "is it so",
                        "for a reason"));
    }

    @ParameterizedTest
    @CsvSource({
        "must, MANDATORY, true",
        "must-not, MANDATORY, true",
        "should, ADVISORY, true",
        "should-not, ADVISORY, true",
        "may, MANDATORY, true",
        "consequence, MANDATORY, true",
        "aspiration, MANDATORY, false"
    })
    void a_clause_binds_and_permits_by_its_modality(String modality, Strength strength, boolean expressly) {
        String entry = "- { id: AA-01, line: 1, summary: s, modality: " + modality;

        assertThat(sheet(entry + " }")).singleElement().satisfies(c -> {
            assertThat(c.strength()).isEqualTo(strength);
            assertThat(c.permitsExpressly()).isEqualTo(expressly);
        });
        assertThat(sheet(entry + ", lifted_by: AA-02 }"))
                .extracting(Clause::strength)
                .containsExactly(Strength.MANDATORY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '`',
            value = {
                "id: AA-1 | 'AA-1' is no clause id; write AA-01",
                "id: 5 | expected a text, found a number; put it in quotes: \"5\"",
                "modalty: must | unknown key 'modalty'; did you mean 'modality'?",
                "misuse: no | expected true or false, found a text",
                "whose_act: anybody | 'anybody' says nothing here; write 'anyone' or leave the key out",
                "report: { to: dsl, when: immediately } | 'met_by' is missing; add it",
                "duty: { name: remove } | unknown word 'remove'",
                "overrides: [ { over: AA-02 } ] | 'by' is missing; add it",
                "consequences: possible_dismissal | expected a list, found a text; put it in square brackets"
            })
    void what_is_wrong_with_an_entry_is_said(String more, String message) {
        String id = more.startsWith("id:") ? "" : ", id: AA-01";
        sheet("- { line: 1, summary: s, modality: must, " + more + id + " }");

        assertThat(problems())
                .singleElement()
                .satisfies(p -> assertThat(p).matches("s:1:[0-9]+: .*").contains(": " + message));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "100000, true", "100001, false"})
    void a_clause_stands_on_a_line_that_a_document_can_have(int line, boolean can) {
        List<Clause> clauses = sheet("- { id: AA-01, line: " + line + ", summary: s, modality: must }");

        assertThat(clauses).extracting(Clause::line).isEqualTo(can ? List.of(line) : List.of());
        assertThat(problems())
                .isEqualTo(
                        can
                                ? List.of()
                                : List.of("s:1:22: no document has such a line; write a number from 1 to 100000"));
    }

    @Test
    void an_entry_needs_its_four_keys_and_a_sheet_is_a_list() {
        assertThat(sheet("- {}")).isEmpty();
        assertThat(problems())
                .containsExactly(
                        "s:1:3: 'id' is missing; add it",
                        "s:1:3: 'line' is missing; add it",
                        "s:1:3: 'summary' is missing; add it",
                        "s:1:3: 'modality' is missing; add it");
        problems.clear();
        assertThat(sheet("id: AA-01")).isEmpty();
        assertThat(problems())
                .containsExactly("s:1:1: expected a list, found a group of keys; begin each entry with a hyphen");
        problems.clear();
        assertThat(sheet("- {")).isEmpty();
        assertThat(problems).hasSize(1);
    }

    @Test
    void settings_are_what_the_file_says() {
        Settings settings = settings(SETTINGS).orElseThrow();

        assertThat(problems).isEmpty();
        assertThat(settings.sections()).containsExactly("main", "more-2");
        assertThat(settings.bound()).containsExactly(Role.TEACHER, Role.DSL);
        assertThat(settings.registered().get("platforms").get("not_social")).containsExactly("Letters");
        assertThat(settings.taken()).containsExactly(Map.entry("kin", "inside"));
        assertThat(settings.readings().get("kin")).isNotNull().satisfies(r -> {
            assertThat(r.answer("inside").orElseThrow().binds()).containsExactly(Role.VOLUNTEER);
            assertThat(r.answer("outside").orElseThrow().registered().get("not_social"))
                    .containsExactly("Cubeland");
            assertThat(r.answer("sideways")).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "title",
                "version",
                "in_force_from",
                "review_due",
                "document",
                "sections",
                "bound",
                "platforms"
            })
    void settings_cannot_do_without_a_key(String key) {
        String without = SETTINGS.replaceAll("(?m)^" + key + ": .*\n", "");

        assertThat(settings(without)).isEmpty();
        assertThat(problems()).containsExactly("s:1:1: '" + key + "' is missing; add it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '`',
            value = {
                "version: \"1\" | version: 3.10 | s:3:10: expected a text, found a number; put it in quotes: \"3.10\"",
                "2024-01-01 | 2024-02-30 | s:4:16: '2024-02-30' is no day; write one such as 2024-02-01",
                "[main, | [../main, | s:7:12: '../main' is no name of a section; use small letters, digits and hyphens",
                "[main, | [Main, | s:7:12: 'Main' is no name of a section",
                "[teacher, | [techer, | s:8:9: unknown word 'techer'; did you mean 'teacher'?",
                "not_social: [Letters] | not_socal: [] | s:9:33: unknown key 'not_socal'; did you mean 'not_social'?",
                "taken: inside | taken: sideways | s:14:12: 'sideways' is none of the answers; write one of inside, outside",
                "means: no, | means: [], | s:17:35: expected a text, found a list"
            })
    void what_is_wrong_with_the_settings_is_said_at_its_place(String from, String to, String message) {
        assertThat(SETTINGS).contains(from);
        settings(SETTINGS.replace(from, to));
        assertThat(problems()).singleElement().satisfies(p -> assertThat(p).startsWith(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {"[main, more-2] | s:7:11", "[teacher, dsl] | s:8:8"})
    void a_policy_of_no_section_and_one_that_binds_nobody_are_refused(String list, String place) {
        assertThat(settings(SETTINGS.replace(list, "[]"))).isEmpty();
        assertThat(problems())
                .containsExactly(
                        place + ": nothing is listed here, and the policy would decide nothing; list something");
    }

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "'binds: [volunteer]', true",
        "'not_social: [Cubeland]', true",
        "'binds: [], not_social: []', false"
    })
    void a_reading_changes_the_scope_where_an_answer_binds_somebody_or_leaves_out_a_platform(
            String more, boolean changes) {
        String answers = SETTINGS.replace(", binds: [volunteer]", "")
                .replace(", not_social: [Cubeland]", more.isEmpty() ? "" : ", " + more);

        assertThat(settings(answers).orElseThrow().readings().get("kin"))
                .extracting(ContestedReading::changesScope)
                .isEqualTo(changes);
    }

    @Test
    void an_answer_is_asked_to_be_described_where_there_is_none() {
        settings(SETTINGS.replaceAll("answers:\\n( +-.*\\n?)+", "answers: []\n"));

        assertThat(problems()).containsExactly("s:14:12: 'inside' is none of the answers; describe it under answers");
    }

    @Test
    void an_answer_is_not_missed_where_its_description_cannot_be_read() {
        settings(SETTINGS.replace("answer: inside", "answr: inside"));

        assertThat(problems()).singleElement().satisfies(p -> assertThat(p).contains("did you mean 'answer'?"));
    }

    @Test
    void a_reading_listed_twice_is_refused() {
        String reading = SETTINGS.substring(SETTINGS.indexOf("  - name"));

        settings(SETTINGS + reading);
        assertThat(problems()).containsExactly("s:18:5: the reading 'kin' is listed twice; keep one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PU-3", "P-03", "PUPUP-03", "pu-03", "PU-0003", "PU 03", "PU-03 x", ""})
    void an_id_has_one_form(String text) {
        assertThat(ClauseId.of(text)).isEmpty();
    }

    @Test
    void a_title_may_lead_with_an_id() {
        assertThat(ClauseId.leading("PU-03 a title")).hasValue(new ClauseId("PU-03"));
        assertThat(ClauseId.leading("a title of PU-03")).isEmpty();
    }
}

package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policy.PolicyEngine;
import school.policy.fact.Case;
import school.policy.fact.SchoolVocabulary;
import school.policy.json.CaseFormat;
import school.policy.json.CaseLine;
import school.policy.json.CaseLine.CaseLineException;
import school.policy.json.DecisionFormat;
import school.policy.scenario.Rehearsal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The published schemas in two validators: they take what the reader takes, and what the engine and the command write. */
class FormatTest {

    private static final Published CASE = new Published("case");
    private static final PolicyEngine ENGINE = PolicyEngine.of(Croughton.policy());
    private static final Published DECISION = new Published("decision");

    /** Of what the reader refuses, what no schema can say, as the schema's description lists it. */
    private static final List<String> UNSAYABLE = List.of(
            "the consent ends before it begins",
            "the employment ends before it begins",
            "published after the day of the event",
            "somebody is named whom the picture does not show",
            "a letter and its accent stand apart here");

    private static ObjectNode line(school.policy.cases.Case event) {
        return Published.MAPPER.valueToTree(Map.of("id", "c1", "facts", CaseFormat.write(event)));
    }

    /** Why the reader refuses a line; empty where it reads it. */
    private static String refusal(String line) {
        try {
            CaseLine.read(SchoolVocabulary.vocabulary(), line);
            return "";
        } catch (CaseLineException e) {
            return e.path() + ": " + e.reason();
        }
    }

    /** Whether all that is wrong with a line is what no schema can say. */
    private static boolean isUnsayable(String refused, String line) {
        return !refused.isEmpty()
                && Arrays.stream(refused.split("; also ", -1))
                        .allMatch(each -> UNSAYABLE.stream().anyMatch(each::contains)
                                || (each.contains("letters of another alphabet") && line.contains(Edits.FARTHER_OFF)));
    }

    @Test
    void a_strict_validator_takes_the_schemas() {
        assumeTrue(CASE.isTriedTwice() && DECISION.isTriedTwice(), Ajv.ABSENT);
    }

    @Test
    void every_worked_case_and_its_decision_fit() {
        for (Rehearsal.Result result : Rehearsal.of(Croughton.policy()).results()) {
            String place = result.scenario().place();
            assertThat(CASE.refusal(line(result.scenario().event()))).as(place).isEmpty();
            assertThat(DECISION.refusal(Published.MAPPER.readTree(DecisionFormat.write(result.decision()))))
                    .as(place)
                    .isEmpty();
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatever_is_decided_fits(@ForAll long seed) {
        Case event = AnyCase.of(new Random(seed), Mentioned.NOTHING);
        String decision = DecisionFormat.write(ENGINE.evaluate(event));

        assertThat(DECISION.refusal(Published.MAPPER.readTree(decision))).isEmpty();
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void a_line_fits_where_the_reader_takes_it(@ForAll long seed) {
        Random random = new Random(seed);
        JsonNode line = new Edits(random).of(line(AnyCase.of(random)));
        String text = line.toString();
        String refused = refusal(text);
        boolean unsayable = isUnsayable(refused, text);

        String unfit = CASE.refusal(line);

        Statistics.label("lines")
                .collect(unsayable ? "unsayable" : refused.isEmpty() ? "taken" : "refused")
                .coverage(coverage -> {
                    coverage.check("taken").percentage(p -> p > 15);
                    coverage.check("refused").percentage(p -> p > 15);
                    coverage.check("unsayable").count(n -> n > 0);
                });
        // behind what no schema can say, something that a schema can may wait to be told
        assertThat(unsayable || unfit.isEmpty() == refused.isEmpty())
                .as("%s\nreader: %s\nschema: %s", text, refused, unfit)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``
            , "title": {"a": [1]}
            """)
    void other_keys_are_passed_over(String more) {
        String line = "{\"id\": \"c1\", \"facts\": {\"on\": \"2025-03-12\"}" + (more == null ? "" : more) + "}";

        assertThat(refusal(line)).isEmpty();
        assertThat(CASE.refusal(Published.MAPPER.readTree(line))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "other": {"age": 18}
            "other": {"age": 18.0}
            "other": {"age": 1.8e1}
            "other": {"age": null}
            "other": {"link": null}
            "other": null
            "context": null
            "judgements": null, "done": null, "unknown": null
            "consents": []
            "consents": [{"child": "生徒の1", "covers": [], "from": "1900-01-01", "to": "2200-12-31"}]
            "judgements": {"damaging": {"value": false}}
            "judgements": {"damaging": null}
            "judgements": {"damaging": {"by": "dsl"}}, "unknown": ["judgements.damaging"]
            "context": {"part_of_lesson": true, "session": "lesson"}
            "context": {"part_of_lesson": true}
            "done": ["removed"], "not_done": ["told_dsl"]
            "photo": {"names_used": ["c1"]}, "unknown": ["photo.children"]
            "account": {"platform": " Facebook ", "name": "ребёнок a"}
            "action": {"clause": "PU-103"}
            """)
    void what_the_reader_takes_fits(String facts) {
        String line = "{\"id\": \"c1\", \"facts\": {\"on\": \"2025-03-12\", " + facts + "}}";

        assertThat(refusal(line)).isEmpty();
        assertThat(CASE.refusal(Published.MAPPER.readTree(line))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "actoor": {}
            "actor": {"roles": "teacher"}
            "actor": {"roles": ["teachers"]}
            "actor": {"roles": [null]}
            "actor": []
            "action": {"type": "posting"}
            "action": {"clause": "PU-003"}
            "action": {"clause": "x"}
            "unknown": ["also_involved"]
            "unknown": ["context.sesion"]
            "other": {"age": 18.5}
            "other": {"age": -1}
            "other": {"age": 121}
            "other": {"age": "18"}
            "account": {"platform": ""}
            "account": {"platform": "  "}
            "account": {"name": "a​b"}
            "context": {"subject": "\\u202e"}
            "consents": [{"child": "c1", "from": "9999-12-31"}]
            "consents": [{"child": "c1", "from": "2025-02-30"}]
            "consents": [{"child": "c1 "}]
            "consents": [{"child": "сhild"}]
            "consents": [{"by": "parent"}]
            "consents": [null]
            "objections": [{"child": ""}]
            "judgements": {"damaging": {}}
            "judgements": {"damaging": {"value": null}}
            "judgements": {"damaging": {"by": "dsl"}}, "unknown": ["judgements.illegal"]
            "judgements": {"harmful": {"value": true}}
            "role_holders": {"headteacher": {"acting": "с1"}}
            "context": {"part_of_lesson": true, "session": "off_duty"}
            "done": ["removed"], "not_done": ["removed"]
            """)
    void what_the_reader_refuses_does_not_fit(String facts) {
        String line = "{\"id\": \"c1\", \"facts\": {\"on\": \"2025-03-12\", " + facts + "}}";

        assertThat(refusal(line)).isNotEmpty();
        assertThat(CASE.refusal(Published.MAPPER.readTree(line))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"facts": {"on": "2025-03-12"}}
            {"id": "", "facts": {"on": "2025-03-12"}}
            {"id": 7, "facts": {"on": "2025-03-12"}}
            {"id": null, "facts": {"on": "2025-03-12"}}
            {"id": " c1", "facts": {"on": "2025-03-12"}}
            {"id": "c1"}
            {"id": "c1", "facts": null}
            {"id": "c1", "facts": {}}
            {"id": "c1", "facts": {"on": null}}
            []
            """)
    void a_line_without_id_facts_or_day_does_not_fit(String line) {
        assertThat(refusal(line)).isNotEmpty();
        assertThat(CASE.refusal(Published.MAPPER.readTree(line))).isNotEmpty();
    }

    @Test
    void an_id_has_as_many_characters_in_a_schema_as_to_the_reader() {
        for (int characters : new int[] {200, 201}) {
            String line =
                    "{\"id\": \"" + "\uD83D\uDE00".repeat(characters) + "\", \"facts\": {\"on\": \"2025-03-12\"}}";
            assertThat(refusal(line).isEmpty()).isEqualTo(characters == 200);
            assertThat(CASE.refusal(Published.MAPPER.readTree(line)).isEmpty()).isEqualTo(characters == 200);
        }
    }

    @Test
    void what_no_schema_can_say_fits_and_is_refused() {
        List.of(
                        "\"consents\": [{\"child\": \"c1\", \"from\": \"2025-03-12\", \"to\": \"2025-03-11\"}]",
                        "\"actor\": {\"employed_from\": \"2025-03-12\", \"employed_to\": \"2025-03-11\"}",
                        "\"action\": {\"published_on\": \"2025-03-13\"}",
                        "\"photo\": {\"children\": [\"c1\"], \"names_used\": [\"c2\"]}",
                        "\"account\": {\"name\": \"e\u0301va\"}",
                        "\"consents\": [{\"child\": \"" + Edits.FARTHER_OFF + "\"}]")
                .forEach(facts -> {
                    String line = "{\"id\": \"c1\", \"facts\": {\"on\": \"2025-03-12\", " + facts + "}}";
                    assertThat(isUnsayable(refusal(line), line)).as(line).isTrue();
                    assertThat(CASE.refusal(Published.MAPPER.readTree(line))).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id": "c1", "facts": {}}
            {"id": " ", "facts": {}}
            []
            x
            """)
    void what_stands_in_place_of_a_decision_fits(String line) {
        try {
            CaseLine.read(SchoolVocabulary.vocabulary(), line);
        } catch (CaseLineException e) {
            assertThat(DECISION.refusal(Published.MAPPER.readTree(DecisionFormat.write(e.answer(1)))))
                    .isEmpty();
            return;
        }
        assertThat(line).as("this is to be refused").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "verdict":"permitted"      | "verdict":"perhaps"
            "verdict":"permitted"      | "verdict":"breach"
            "verdict":"permitted"      | "verdict":"permitted","strength":"mandatory"
            "breached":[]              | "breached":["PU-03"]
            "breached":[]              | "breached":null
            "warnings":[]              | "warnings":["beware"]
            "warnings":[]              | "warnings":["contested-reading:I-1"]
            "missing":[]               | "missing":["context.sesion"]
            "missing":[]               | "missing":["context.session","context.session"]
            "reports":[]               | "reports":[{"to":"dsl","when":"immediately","because":[]}]
            "id":"c1"                  | "id":"c1 "
            "id":"c1"                  | "id":"c1","more":1
            """)
    void what_no_decision_can_be_does_not_fit(String part, String instead) {
        String decision = """
                {"id":"c1","verdict":"permitted","breached":[],"permitted_by":["PU-05"],"reports":[],"duties":[],
                 "consequences":[],"missing":[],"warnings":[],"findings":[],
                 "policy":{"id":"p","version":"1","revision":"sha256:HASH"}}""".replace("HASH", "0f".repeat(32));

        assertThat(DECISION.refusal(Published.MAPPER.readTree(decision))).isEmpty();
        assertThat(decision).contains(part);
        assertThat(DECISION.refusal(Published.MAPPER.readTree(decision.replace(part, instead))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "policy-past-review-date",
        "policy-version-not-in-force",
        "see-policy:child_protection",
        "consent-for-unnamed-child",
        "objection-for-unnamed-child",
        "contested-reading:I-07"
    })
    void each_warning_fits(String warning) {
        String decision = """
                {"id":"c1","verdict":"not-covered","breached":[],"permitted_by":[],"reports":[],"duties":[],
                 "consequences":[],"missing":["action.published_on","recipient_beyond_chair"],"warnings":["WARNING"],
                 "findings":[],"policy":{"id":"p","version":"1","revision":"sha256:HASH"}}""".replace("WARNING", warning).replace("HASH", "0f".repeat(32));

        assertThat(DECISION.refusal(Published.MAPPER.readTree(decision))).isEmpty();
    }
}

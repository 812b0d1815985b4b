package school.policy.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policy.clause.Settings;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.VocabularyFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of a library that lends books: a validator takes and refuses by them what the reader does. */
class SchemasTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final Source LIBRARY = new Source("library", """
            vocabulary: town-library
            version: "1.0"
            nobody_left: recipient_beyond_trustees
            lists:
              Role: { grows: true, words: { librarian: {}, keeper: {}, trustee: {} } }
              Deed: { grows: true, words: { lend: {}, renew: {} } }
              Material: { words: { book: {}, map: {}, newspaper: {} } }
              Step:
                words:
                  told_keeper: { phrase: the keeper was told, denial: the keeper was not told }
                  told_trustees: { phrase: the trustees were told, denial: the trustees were not told }
              Recipient:
                grows: true
                words: { keeper: { roles: [keeper], told: told_keeper }, trustees: { roles: [], told: told_trustees } }
              Deadline: { words: { today: {}, unspecified: {} } }
              Question:
                grows: true
                words: { worn: { phrase: it is worn, denial: it is not worn, asks: "Is it worn?" } }
            facts:
              Actor:
                means: who acted
                properties:
                  roles: { holds: [Role], means: their roles, says: "{} acted", denies: nobody acted, unknown: one_each }
              Act:
                means: what was done
                properties:
                  type: { holds: Deed, means: what was done, says: "somebody {}" }
                  copies: { holds: number, means: how many, says: "{} copies were made" }
                  days: { holds: number, least: 1, means: for how long, says: "it was for {} days", otherwise: too short }
              Item:
                means: what was lent
                properties:
                  mark:
                    holds: id
                    path: known.mark
                    required: true
                    means: its mark
                    says: "it was '{}'"
                    named_in: { lists: [held], warning: unknown-item }
                  materials: { holds: [Material], means: what it is, says: "it was {}", denies: it was nothing }
                  without:
                    holds: [Material]
                    path: known.without
                    apart_from: materials
                    means: what it lacks
                    says: "it lacked {}"
                    denies: it lacked nothing
                  rare: { holds: yes-or-no, means: it is rare, says: it was rare, denies: it was not rare }
                  valuable:
                    holds: yes-or-no
                    means: it is worth a lot
                    says: it was worth a lot
                    denies: it was worth little
                    only_in: { rare: true, materials: [book, map] }
                    otherwise: worth a lot and yet nothing rare
                  bought: { holds: day, not_after_the_day: true, means: when, says: "it was bought on {}", otherwise: too late }
                  notes: { holds: [text], means: notes, says: "noted was '{}'", denies: nothing was noted }
              Judgement:
                means: what somebody judged
                properties:
                  question: { holds: Question, filed_by: true, required: true, means: of what, says: "judged was {}" }
                  answer:
                    holds: yes-or-no
                    answers: true
                    means: the answer
                    says: the answer was yes
                    denies: the answer was no
                    otherwise: no answer
            case:
              on: { holds: day, required: true, means: the day, says: "it was on {}" }
              actor: { holds: Actor, means: who acted }
              action: { holds: Act, means: what happened }
              items: { holds: [Item], means: what was lent }
              held: { holds: [id], means: what the library holds, says: "'{}' was held", denies: nothing was held }
              judgements: { holds: [Judgement], means: what was judged, says: "judged was {}", denies: nothing was judged }
              unknown: { holds: [text], means: what is open, says: "open was '{}'", denies: nothing was open }
            """);

    private static final Source OURS = new Source("vocabulary.yaml", """
            lists:
              Deed: { words: { scan: {} } }
              Question: { words: { torn: { phrase: it is torn, denial: it is not torn, asks: "Is it torn?" } } }
            facts:
              Act:
                properties:
                  pages: { holds: number, means: how many pages, says: "{} pages were scanned" }
            """);

    private static Vocabulary library() {
        List<Problem> problems = new ArrayList<>();
        return VocabularyFile.read(LIBRARY, problems).orElseThrow(() -> new AssertionError(problems.toString()));
    }

    private static Vocabulary ours() {
        List<Problem> problems = new ArrayList<>();
        return VocabularyFile.adding(OURS, LIBRARY, problems)
                .orElseThrow(() -> new AssertionError(problems.toString()));
    }

    private static Settings policy(Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>();
        Source settings = new Source("policy.yaml", """
                id: our-library
                title: Lending
                version: "1"
                in_force_from: 2024-01-01
                review_due: 2030-01-01
                document: HASH
                sections: [lending]
                bound: [librarian]
                scope:
                  notes:
                    - { warning: "see-policy:copies", where: { action.type: renew } }
                """.replace("HASH", "0".repeat(64)));
        Settings read = Settings.read(settings, vocabulary, problems).orElseThrow();
        assertThat(problems).isEmpty();
        return read;
    }

    private static String refusal(String schema, String value) {
        Schema made = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(MAPPER.readTree(schema));
        return made.validate(MAPPER.readTree(value)).stream()
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    private static boolean isRead(Vocabulary vocabulary, String line) {
        try {
            CaseLine.read(vocabulary, line);
            return true;
        } catch (CaseLine.CaseLineException e) {
            return false;
        }
    }

    /** Whether it is taken, and what a case says besides its day. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            true  | "action": {"type": "lend", "copies": -2147483648, "days": 1}
            false | "action": {"copies": 2147483648}
            false | "action": {"days": 0}
            true  | "action": {"days": 2147483647}
            false | "action": {"type": "scan"}
            true  | "items": [{"known": {"mark": "b1"}}]
            false | "items": [{}]
            false | "items": [{"known": null}]
            false | "items": [{"known": {}}]
            false | "items": [{"known": {"mark": null}}]
            false | "items": [{"known": {"mark": "b1 "}}]
            true  | "items": [{"known": {"mark": "b1", "without": ["map"]}, "materials": ["book"]}]
            false | "items": [{"known": {"mark": "b1", "without": ["map"]}, "materials": ["book", "map"]}]
            true  | "items": [{"known": {"mark": "b1", "without": null}, "materials": null}]
            true  | "items": [{"known": {"mark": "b1"}, "valuable": true}]
            true  | "items": [{"known": {"mark": "b1"}, "valuable": true, "rare": true, "materials": ["map", "newspaper"]}]
            false | "items": [{"known": {"mark": "b1"}, "valuable": true, "rare": false}]
            false | "items": [{"known": {"mark": "b1"}, "valuable": true, "materials": ["newspaper"]}]
            false | "items": [{"known": {"mark": "b1"}, "valuable": true, "materials": []}]
            true  | "items": [{"known": {"mark": "b1"}, "valuable": false, "rare": false, "materials": []}]
            true  | "items": [{"known": {"mark": "b1"}, "bought": "2025-03-12", "notes": [" a "]}]
            false | "items": [{"known": {"mark": "b1"}, "notes": [" "]}]
            true  | "judgements": {"worn": {"answer": true}}
            false | "judgements": {"worn": {}}
            false | "judgements": {"worn": {"answer": "map"}}
            true  | "judgements": {"worn": {}}, "unknown": ["judgements.worn"]
            false | "judgements": {"torn": {"answer": true}}
            true  | "unknown": ["actor.roles", "action.type"]
            false | "unknown": ["action.days"]
            false | "unknown": ["action.types"]
            """)
    void a_line_fits_where_the_reader_takes_it(boolean taken, String facts) {
        String line = "{\"id\": \"c1\", \"facts\": {\"on\": \"2025-03-12\", " + facts + "}}";

        assertThat(isRead(library(), line)).isEqualTo(taken);
        assertThat(refusal(Schemas.ofCase(library()), line).isEmpty()).isEqualTo(taken);
    }

    @Test
    void what_no_schema_can_say_is_said_in_words() {
        String late = "{\"id\": \"c1\", \"facts\": {\"on\": \"2025-03-12\","
                + " \"items\": [{\"known\": {\"mark\": \"b1\"}, \"bought\": \"2025-03-13\"}]}}";

        assertThat(isRead(library(), late)).isFalse();
        assertThat(refusal(Schemas.ofCase(library()), late)).isEmpty();
        assertThat(Schemas.ofCase(library()))
                .contains("no key is written twice; items.bought is no later than the day of the event; texts are in");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "action": {"type": "scan", "pages": 3}
            "judgements": {"torn": {"answer": true}}
            "unknown": ["judgements.torn"]
            """)
    void the_words_that_a_policy_adds_are_those_of_its_schema(String facts) {
        String line = "{\"id\": \"c1\", \"facts\": {\"on\": \"2025-03-12\", " + facts + "}}";

        assertThat(isRead(ours(), line)).isTrue();
        assertThat(refusal(Schemas.ofCase(policy(ours())), line)).isEmpty();
        assertThat(refusal(Schemas.ofCase(policy(library())), line)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            true  | "missing":["action.type","judgements.torn","recipient_beyond_trustees"]
            false | "missing":["action.days"]
            true  | "warnings":["contested-reading:I-07","policy-past-review-date","see-policy:copies","unknown-item"]
            false | "warnings":["see-policy:maps"]
            true  | "reports":[{"to":"keeper","when":"today","because":["LE-01"],"held_for":"trustee","via":"k2"}]
            false | "reports":[{"to":"librarian","when":"today","because":["LE-01"]}]
            false | "duties":[{"duty":"lend","because":"LE-01"}]
            false | "consequences":["warning"]
            """)
    void a_decision_is_in_the_words_of_its_policy(boolean fits, String part) {
        String decision = """
                {"id":"c1","verdict":"permitted","breached":[],"permitted_by":[],"reports":[],"duties":[],
                 "consequences":[],"missing":[],"warnings":[],"findings":[],
                 "policy":{"id":"our-library","version":"1","revision":"sha256:HASH"}}""".replace("HASH", "0f".repeat(32));
        String key = part.substring(0, part.indexOf(':'));
        String schema = Schemas.ofDecision(policy(ours()));

        assertThat(refusal(schema, decision)).isEmpty();
        assertThat(refusal(schema, decision.replace(key + ":[]", part)).isEmpty())
                .isEqualTo(fits);
    }

    @Test
    void they_are_schemas_and_each_policy_has_its_own() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        List<String> schemas =
                List.of(Schemas.ofCase(library()), Schemas.ofCase(policy(ours())), Schemas.ofDecision(policy(ours())));

        List<String> names = new ArrayList<>();
        for (String schema : schemas) {
            JsonNode text = MAPPER.readTree(schema);
            assertThat(meta.validate(text)).isEmpty();
            names.add(text.get("$id").stringValue());
        }
        assertThat(names)
                .containsExactly(
                        "urn:school-policy:case:1:town-library",
                        "urn:school-policy:case:1:our-library",
                        "urn:school-policy:decision:1:our-library");
    }
}

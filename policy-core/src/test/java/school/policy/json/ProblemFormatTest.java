package school.policy.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.Region;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policy.source.Kind;
import school.policy.source.Place;
import school.policy.source.Problem;
import school.policy.source.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemFormatTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Problem AT = new Problem(Kind.SYNTAX, new Place("a b.drl", 2, 3), "a \"comma\" is missing")
            .quoting(new Source("a b.drl", "one\ntwo"));
    private static final Problem LINE = new Problem(Kind.SAME_RULE, new Place("a.drl", 7, 0), "twice");
    private static final Problem FILE = Problem.ofFile(Kind.FILE, "policy.yaml", "missing");

    @Test
    void json_says_of_each_problem_where_it_is_and_how_grave() {
        assertThat(JSON.readTree(ProblemFormat.json(List.of(AT, LINE, FILE)))).isEqualTo(JSON.readTree("""
                {"problems": [
                  {"file": "a b.drl", "line": 2, "column": 3, "severity": "error", "kind": "syntax",
                   "message": "a \\"comma\\" is missing", "excerpt": "two"},
                  {"file": "a.drl", "line": 7, "severity": "warning", "kind": "same-rule", "message": "twice"},
                  {"file": "policy.yaml", "severity": "error", "kind": "file", "message": "missing"}]}
                """));
    }

    @Test
    void the_version_that_is_told_is_the_one_that_is_built() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .containsPattern("<artifactId>policy-parent</artifactId>\\s*<version>" + ProblemFormat.VERSION
                        + "(-SNAPSHOT)?</version>");
    }

    @Test
    void sarif_is_what_its_schema_asks_for() throws IOException {
        Schema sarif;
        try (InputStream schema = ProblemFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            sarif = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(JSON.readTree(schema));
        }

        for (List<Problem> problems : List.of(List.<Problem>of(), List.of(AT, LINE, FILE))) {
            assertThat(sarif.validate(JSON.readTree(ProblemFormat.sarif(problems, "policies/ours"))))
                    .isEmpty();
        }
        assertThat(sarif.validate(JSON.readTree("{\"version\": \"2.1.0\", \"runs\": [{}]}")))
                .isNotEmpty();
    }

    @Test
    void sarif_names_kind_level_file_and_place() {
        JsonNode run = run("policies/ours", AT, LINE, FILE);

        assertThat(run.at("/results/0")).isEqualTo(JSON.readTree("""
                {"ruleId": "syntax", "ruleIndex": 4, "level": "error", "message": {"text": "a \\"comma\\" is missing"},
                 "locations": [{"physicalLocation": {
                   "artifactLocation": {"uri": "policies/ours/a%20b.drl"},
                   "region": {"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 4}}}],
                 "partialFingerprints": {"primaryLocationLineHash": "ec7338ac-035f-3e86-9c51-0769fc0f0813:1"}}
                """));
        assertThat(region(run, 1))
                .isEqualTo(JSON.readTree("{\"startLine\": 7, \"startColumn\": 1, \"endLine\": 7, \"endColumn\": 2}"));
        assertThat(region(run, 2))
                .isEqualTo(JSON.readTree("{\"startLine\": 1, \"startColumn\": 1, \"endLine\": 1, \"endColumn\": 2}"));
    }

    @Test
    void sarif_tells_the_tool_with_its_version_and_address() throws IOException {
        JsonNode driver = run("").at("/tool/driver");

        assertThat(driver.path("name").asString()).isEqualTo("policy check");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<version>" + driver.path("version").asString() + "-SNAPSHOT</version>");
        assertThat(driver.path("semanticVersion").asString()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(URI.create(driver.path("informationUri").asString()).getScheme())
                .isEqualTo("https");
    }

    /** What a code host asks of a rule: https://docs.github.com, 'SARIF support for code scanning'. */
    @Test
    void sarif_says_of_each_kind_of_problem_what_it_is_and_what_to_do_and_where_to_read_on() {
        JsonNode rules = run("").at("/tool/driver/rules");

        assertThat(rules).hasSize(Kind.values().length);
        for (JsonNode rule : rules) {
            for (String text :
                    List.of("/shortDescription/text", "/fullDescription/text", "/help/text", "/help/markdown")) {
                assertThat(rule.at(text).asString())
                        .as(rule + text)
                        .isNotBlank()
                        .hasSizeLessThan(1024);
            }
            assertThat(URI.create(rule.path("helpUri").asString()).isAbsolute()).isTrue();
            assertThat(rule.at("/defaultConfiguration/level").asString()).isIn("error", "warning");
        }
    }

    @Test
    void sarif_can_be_read_by_a_model_of_another_hand() {
        SarifSchema210 log = JSON.readValue(ProblemFormat.sarif(List.of(AT, LINE, FILE), "ours"), SarifSchema210.class);
        Run run = log.getRuns().get(0);

        assertThat(log.getVersion()).isEqualTo(SarifSchema210.Version._2_1_0);
        for (Result result : run.getResults()) {
            assertThat(run.getTool().getDriver().getRules())
                    .extracting(ReportingDescriptor::getId)
                    .contains(result.getRuleId());
            assertThat(result.getLocations()).hasSize(1);
            Region region = result.getLocations().get(0).getPhysicalLocation().getRegion();
            assertThat(region.getStartLine()).isPositive().isEqualTo(region.getEndLine());
            assertThat(region.getEndColumn()).isGreaterThan(region.getStartColumn());
        }
        assertThat(run.getResults())
                .extracting(result -> result.getPartialFingerprints().getAdditionalProperties())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "/srv/our library,file:///srv/our%20library/a%20b.drl",
        "/srv/école/,file:///srv/%C3%A9cole/a%20b.drl",
        "/,file:///a%20b.drl",
        "policies/our library,policies/our%20library/a%20b.drl",
        "100%,100%25/a%20b.drl",
        "a:b,a%3Ab/a%20b.drl",
        "'',a%20b.drl"
    })
    void the_address_of_a_file_can_be_followed(String folder, String address) {
        assertThat(run(folder, AT)
                        .at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo(address);
    }

    @Test
    void a_problem_is_known_again_when_lines_have_been_added_above_it_and_two_alike_are_two() {
        Problem lower = new Problem(Kind.SYNTAX, new Place("a b.drl", 12, 3), "a \"comma\" is missing", AT.excerpt());

        assertThat(fingerprint(run("", lower), 0)).isEqualTo(fingerprint(run("", AT), 0));
        JsonNode both = run("", AT, lower);
        assertThat(fingerprint(both, 0)).isNotEqualTo(fingerprint(both, 1));
    }

    @Test
    void no_link_of_a_message_comes_alive() {
        Problem link =
                new Problem(Kind.SYNTAX, new Place("a.drl", 1, 1), "'[here](https://library.example)' is no word");

        assertThat(run("", link).at("/results/0/message/text").asString()).doesNotContain("](");
    }

    private static JsonNode run(String folder, Problem... problems) {
        return JSON.readTree(ProblemFormat.sarif(List.of(problems), folder)).at("/runs/0");
    }

    private static JsonNode region(JsonNode run, int result) {
        return run.at("/results/" + result + "/locations/0/physicalLocation/region");
    }

    private static String fingerprint(JsonNode run, int result) {
        return run.at("/results/" + result + "/partialFingerprints/primaryLocationLineHash")
                .asString();
    }
}

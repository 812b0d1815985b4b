package school.policy.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
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
        JsonNode run = JSON.readTree(ProblemFormat.sarif(List.of(AT, LINE, FILE), "policies/ours"))
                .at("/runs/0");

        assertThat(run.at("/results/0")).isEqualTo(JSON.readTree("""
                {"ruleId": "syntax", "level": "error", "message": {"text": "a \\"comma\\" is missing"},
                 "locations": [{"physicalLocation": {
                   "artifactLocation": {"uri": "policies/ours/a%20b.drl"},
                   "region": {"startLine": 2, "startColumn": 3}}}]}
                """));
        assertThat(run.at("/results/1/locations/0/physicalLocation/region"))
                .isEqualTo(JSON.readTree("{\"startLine\": 7}"));
        assertThat(run.at("/results/2/locations/0/physicalLocation/region").isMissingNode())
                .isTrue();
        assertThat(run.at("/tool/driver/rules")).hasSize(Kind.values().length);
    }
}

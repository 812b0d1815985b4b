package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import school.policy.json.CaseFormat;
import school.policy.json.DecisionFormat;
import school.policy.scenario.Rehearsal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every scenario, as case and as decision, in the published exchange format. */
class FormatTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Rehearsal REHEARSAL = Rehearsal.of(Croughton.policy());

    private static Schema schema(String name) throws IOException {
        try (InputStream in = CaseFormat.class.getResourceAsStream(name + ".schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(MAPPER.readTree(in));
        }
    }

    @Test
    void every_case_fits_its_schema() throws IOException {
        Schema schema = schema("case");
        for (Rehearsal.Result result : REHEARSAL.results()) {
            JsonNode line = MAPPER.valueToTree(Map.of(
                    "id", "c1", "facts", CaseFormat.write(result.scenario().event())));

            assertThat(schema.validate(line))
                    .describedAs(result.scenario().place())
                    .isEmpty();
        }
    }

    @Test
    void every_decision_fits_its_schema() throws IOException {
        Schema schema = schema("decision");
        for (Rehearsal.Result result : REHEARSAL.results()) {
            JsonNode line = MAPPER.readTree(DecisionFormat.write(result.decision()));

            assertThat(schema.validate(line))
                    .describedAs(result.scenario().place())
                    .isEmpty();
        }
    }
}

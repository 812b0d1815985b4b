package school.policy.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Party;
import school.policy.fact.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas say what the Java types say. */
class SchemaTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static String published(String name) throws IOException {
        try (var in = CaseFormat.class.getResourceAsStream(name + ".schema.json")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void publishes(String name, Map<String, Object> schema) throws IOException {
        String text = MAPPER.writeValueAsString(schema) + "\n";
        Files.writeString(Path.of("target", name + ".schema.json"), text);
        JsonNode expected = MAPPER.readTree(text);
        assertThat(MAPPER.readTree(published(name)))
                .describedAs(
                        "copy target/%s.schema.json over the published one, and raise the format's version if a"
                                + " host could notice",
                        name)
                .isEqualTo(expected);
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(MAPPER.readTree(published(name)));
    }

    @Test
    void the_schema_of_a_case_is_that_of_the_fact_types() throws IOException {
        publishes("case", SchemaWriter.ofCase());
    }

    @Test
    void the_schema_of_a_decision_is_that_of_its_records() throws IOException {
        publishes("decision", SchemaWriter.ofDecision());
    }

    @ParameterizedTest
    @ValueSource(strings = {"case", "decision"})
    void a_published_schema_is_a_schema(String name) throws IOException {
        JsonNode text = MAPPER.readTree(published(name));
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(text)).isEmpty();
    }

    @Test
    void a_case_that_is_written_fits_the_schema() throws IOException {
        Case event = Case.on(LocalDate.of(2025, 3, 12))
                .by(Role.TEACHER)
                .did(ActionType.SEND_MESSAGE)
                .using(AccountKind.PERSONAL, "Facebook")
                .towards(o -> o.parties(List.of(Party.PARENT)).onlyThroughPost(true))
                .unknown("context.session")
                .build();
        JsonNode line = MAPPER.valueToTree(Map.of("id", "c1", "facts", CaseFormat.write(event)));

        assertThat(schema("case").validate(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"id": "c1", "facts": {}}
                    {"id": "c1", "facts": {"on": "2025-03-12", "actoor": {}}}
                    {"id": "c1", "facts": {"on": "2025-03-12", "actor": {"roles": "teacher"}}}
                    {"id": "c1", "facts": {"on": "2025-03-12", "action": {"type": "posting"}}}
                    {"id": "c1", "facts": {"on": "2025-03-12", "unknown": ["also_involved"]}}
                    {"facts": {"on": "2025-03-12"}}
                    """)
    void a_line_that_is_no_case_does_not_fit_the_schema(String line) throws IOException {
        assertThat(schema("case").validate(MAPPER.readTree(line))).isNotEmpty();
    }
}

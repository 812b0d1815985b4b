package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.cli.Command.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of a policy's exchange format, as the command prints them. */
class SchemaTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void the_schema_of_cases_lists_each_key_and_word() {
        Command schema = run("schema");

        assertThat(schema.status()).isZero();
        assertThat(schema.err()).isEmpty();
        assertThat(schema.out()).endsWith("}\n");
        JsonNode all = JSON.readTree(schema.out());
        assertThat(all.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(all.at("/properties/facts/properties").propertyNames())
                .contains("on", "actor", "action", "judgements", "unknown");
        assertThat(all.at("/properties/facts/properties/action").toString()).contains("\"accept_friend_request\"");
    }

    @Test
    void the_schema_of_decisions_lists_each_verdict_and_an_error() {
        Command schema = run("schema", "--decision");

        assertThat(schema.status()).isZero();
        JsonNode all = JSON.readTree(schema.out());
        assertThat(all.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.out()).contains("\"not-covered\"", "\"undetermined\"", "\"error\"");
    }

    @Test
    void the_help_names_each_option_and_exit_status() {
        Command help = run("schema", "--help");

        assertThat(help.status()).isZero();
        assertThat(help.out())
                .contains("--decision", "--follow-links", "[DIR]")
                .containsPattern("\n +0 +the schema was printed\n")
                .containsPattern("\n +1 +the policy could not be read")
                .containsPattern("\n +2 +the command was not understood")
                .contains("policy schema --decision our-school > decision.schema.json");
    }

    @Test
    void a_folder_without_a_policy_and_one_that_is_not_there_are_told(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("policy.yaml"), "");
        Command broken = run("schema", folder.toString());
        Command nowhere = run("schema", folder.resolve("nowhere").toString());

        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.out()).isEmpty();
        assertThat(broken.err()).startsWith("the policy cannot be used; mend this first:");
        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(nowhere.out()).isEmpty();
        assertThat(nowhere.err())
                .startsWith("there is no folder '")
                .contains("name the folder in which the policy.yaml");
    }
}

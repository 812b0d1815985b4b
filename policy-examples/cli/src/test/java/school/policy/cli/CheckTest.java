package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.croughton.Croughton;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @BeforeEach
    void copyThePolicy() throws IOException {
        copy("policy.yaml");
        for (String section : Croughton.policy().settings().sections()) {
            for (String kind : new String[] {".clauses.yaml", ".drl", ".scenarios.yaml"}) {
                copy(section + kind);
            }
        }
    }

    private void copy(String name) throws IOException {
        try (InputStream in = Croughton.class.getResourceAsStream("/policies/croughton/" + name)) {
            Files.copy(in, folder.resolve(name));
        }
    }

    private void edit(String name, String text, String other) throws IOException {
        Path file = folder.resolve(name);
        String before = Files.readString(file);
        assertThat(before).contains(text);
        Files.writeString(file, before.replace(text, other));
    }

    @Test
    void a_sound_policy_is_said_to_be_sound() {
        assertThat(Command.run("check", folder.toString()))
                .isEqualTo(
                        new Command(0, "croughton-social-media 2024-01, 57 clauses, 90 rules: nothing is wrong\n", ""));
    }

    @Test
    void without_a_folder_the_shipped_policy_is_checked() {
        assertThat(Command.run("check")).isEqualTo(Command.run("check", folder.toString()));
    }

    @Test
    void every_problem_of_every_file_is_listed_with_its_line_and_a_caret() throws IOException {
        edit("scope.drl", "then", "than");
        edit("personal-use.drl", "rule \"PU-02 ", "rule \"PU-99 ");
        edit("personal-use.drl", "secure == false", "sekure == false");

        Command check = Command.run("check", folder.toString());

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.err()).isEmpty();
        assertThat(check.out())
                .contains("""
                        : unknown property 'sekure' of StaffAction; did you mean 'secure'?
                           22 |     StaffAction( type == ActionType.HOLD_PASSWORD, sekure == false )
                              |                                                    ^
                        """)
                .contains(": warning: the title 'PU-99 a school password passed on' must begin with")
                .contains("'than' is no word of rules; write 'then'")
                .doesNotContain("\u001b")
                .matches("(?s).*\nthe policy cannot be used: \\d+ errors, 1 warning\n");
    }

    @Test
    void warnings_alone_leave_the_policy_usable_but_are_told() throws IOException {
        edit("personal-use.drl", "rule \"PU-02 ", "rule \"PU-01 ");

        Command check = Command.run("check", folder.toString());

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out())
                .endsWith("\ncroughton-social-media 2024-01, 57 clauses, 90 rules: 0 errors, 1 warning\n");
    }

    @Test
    void a_worked_case_that_comes_out_otherwise_is_told_at_its_line() throws IOException {
        edit(
                "personal-use.drl",
                "StaffAction( ringer == Ringer.AUDIBLE, device",
                "StaffAction( ringer == Ringer.SILENT, device");

        Command check = Command.run("check", folder.toString());

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).containsPattern("personal-use\\.scenarios\\.yaml:\\d+:3: '.*' comes out as ");
    }

    @Test
    void programs_get_the_same_as_json_and_sarif() throws IOException {
        edit("personal-use.drl", "secure == false", "sekure == false");

        Command json = Command.run("check", "--format", "json", folder.toString());
        Command sarif = Command.run("check", "--format", "sarif", folder.toString());

        assertThat(json.status()).isEqualTo(1);
        JsonNode problem = JSON.readTree(json.out()).at("/problems/0");
        assertThat(problem.path("file").asString()).isEqualTo("personal-use.drl");
        assertThat(problem.path("line").asInt()).isEqualTo(22);
        assertThat(problem.path("kind").asString()).isEqualTo("unknown-name");
        assertThat(sarif.status()).isEqualTo(1);
        JsonNode result = JSON.readTree(sarif.out()).at("/runs/0/results/0");
        assertThat(result.path("ruleId").asString()).isEqualTo("unknown-name");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo(folder.toUri() + "personal-use.drl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif"})
    void a_sound_policy_is_an_empty_list_for_programs(String format) {
        Command check = Command.run("check", "--format", format);

        assertThat(check.status()).isZero();
        JsonNode all = JSON.readTree(check.out());
        assertThat(all.at(format.equals("json") ? "/problems" : "/runs/0/results"))
                .isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_and_an_unknown_format_are_not_understood() {
        Command nowhere = Command.run("check", folder.resolve("nowhere").toString());

        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(nowhere.out()).isEmpty();
        assertThat(nowhere.err()).contains("there is no folder '").contains("name the folder in which the policy.yaml");
        assertThat(Command.run("check", "--format", "pdf").status()).isEqualTo(2);
        assertThat(Command.run("check", "a", "b").status()).isEqualTo(2);
    }

    @Test
    void a_folder_without_a_policy_has_a_problem() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        Command check = Command.run("check", folder.resolve("empty").toString());

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).startsWith("policy.yaml: the file is missing");
    }
}

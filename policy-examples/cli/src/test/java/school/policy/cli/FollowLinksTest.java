package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.croughton.Croughton;

/** A policy as container platforms mount it: each file is a link into a folder that is itself a link, turned at once. */
class FollowLinksTest {

    private static final String CASE = Command.line("a", "\"action\": {\"type\": \"use_phone\"}") + "\n";

    @TempDir
    private Path mount;

    @TempDir
    private Path elsewhere;

    @BeforeEach
    void mountThePolicy() throws IOException {
        Path dated = Files.createDirectory(mount.resolve("..2025_03_12_08_00_00.1"));
        Files.createSymbolicLink(mount.resolve("..data"), dated.getFileName());
        place(dated, "policy.yaml");
        for (String section : Croughton.policy().settings().sections()) {
            for (String kind : List.of(".clauses.yaml", ".drl", ".scenarios.yaml")) {
                place(dated, section + kind);
            }
        }
    }

    private void place(Path dated, String name) throws IOException {
        try (InputStream in = Croughton.class.getResourceAsStream("/policies/croughton/" + name)) {
            Files.copy(in, dated.resolve(name));
        }
        Files.createSymbolicLink(mount.resolve(name), Path.of("..data", name));
    }

    @Test
    void check_reads_a_mount_on_request() {
        assertThat(Command.run("check", "--follow-links", mount.toString()))
                .isEqualTo(Command.run("check"))
                .extracting(Command::status)
                .isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "explain"})
    void cases_are_answered_by_a_mount_on_request(String command) {
        assertThat(Command.fed(CASE, command, "--follow-links", "--policy", mount.toString()))
                .isEqualTo(Command.fed(CASE, command))
                .extracting(Command::status)
                .isEqualTo(0);
    }

    @Test
    void worked_cases_of_a_mount_are_explained_on_request() {
        String worked = mount.resolve("personal-use.scenarios.yaml").toString();

        assertThat(Command.run("explain", "--policy", mount.toString(), "--follow-links", worked))
                .isEqualTo(Command.run("explain", worked))
                .extracting(Command::status)
                .isEqualTo(0);
    }

    @Test
    void an_interview_goes_by_a_mount_on_request() {
        String answers = "33\n1\n2025-03-14\n2\n";

        assertThat(Command.fed(answers, "ask", "--policy", mount.toString(), "--follow-links"))
                .isEqualTo(Command.fed(answers, "ask"))
                .extracting(Command::err)
                .asString()
                .doesNotContain("link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "explain", "ask"})
    void without_the_request_links_are_refused(String command) {
        Command run = Command.fed(CASE, command, "--policy", mount.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "\n  policy.yaml: this is a link, and links are not followed; put the file itself into the folder,"
                                + " or ask for links within it to be followed\n");
    }

    @Test
    void check_says_that_links_are_not_followed() {
        Command run = Command.run("check", mount.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("policy.yaml: this is a link, and links are not followed; ");
    }

    @Test
    void a_link_out_of_the_mount_is_refused_though_links_are_followed() throws IOException {
        Path outside = Files.copy(mount.resolve("scope.drl"), elsewhere.resolve("scope.drl"));
        Files.delete(mount.resolve("scope.drl"));
        Files.createSymbolicLink(mount.resolve("scope.drl"), outside);

        assertThat(Command.run("check", "--follow-links", mount.toString()).out())
                .startsWith("scope.drl: this is a link that leads out of the folder, or nowhere; ");
        assertThat(Command.fed(CASE, "evaluate", "--follow-links", "--policy", mount.toString())
                        .status())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "evaluate", "explain", "ask"})
    void the_help_of_every_command_that_reads_a_policy_tells_the_option(String command) {
        assertThat(Command.run(command, "--help").out()).contains("--follow-links");
    }
}

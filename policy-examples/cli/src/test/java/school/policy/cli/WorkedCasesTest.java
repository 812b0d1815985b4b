package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes worked cases beside the rules has them explained as they stand. */
class WorkedCasesTest {

    private static final String PHONE = """
            - scenario: A phone on the desk during PPA
              facts:
                on: 2025-03-14
                actor: { roles: [teacher] }
                action: { type: use_phone, location: classroom, device: personal_phone }
                context: { session: ppa }
            """;

    @TempDir
    private Path folder;

    private Command run(String command, String text) throws IOException {
        return Command.run(
                command, Files.writeString(folder.resolve("ours.yaml"), text).toString());
    }

    @Test
    void a_worked_case_is_explained_under_its_title() throws IOException {
        Command explained = run("explain", PHONE);

        assertThat(explained.status()).isZero();
        assertThat(explained.out())
                .startsWith("A phone on the desk during PPA: mandatory breach of PU-04")
                .contains("PU-04 is broken");
    }

    @Test
    void a_worked_case_is_decided_as_a_line_of_json_is() throws IOException {
        assertThat(run("evaluate", PHONE).answers().get(0).at("/verdict").asString(""))
                .isEqualTo("breach");
    }

    @Test
    void what_a_case_is_expected_to_come_to_is_passed_over() throws IOException {
        assertThat(run("explain", PHONE + "  expect: { verdict: permitted }\n").out())
                .contains("mandatory breach of PU-04");
    }

    @Test
    void a_case_is_explained_under_the_readings_it_takes() throws IOException {
        String volunteer = """
                - scenario: A volunteer's phone
                  readings: { volunteers: bound_too }
                  facts:
                    on: 2025-03-14
                    actor: { roles: [volunteer] }
                    action: { type: use_phone, location: classroom, device: personal_phone }
                    context: { session: ppa }
                """;

        assertThat(run("explain", volunteer).out()).contains("mandatory breach of PU-04");
    }

    @Test
    void everything_wrong_with_the_file_is_told_with_its_place_and_nothing_is_explained() throws IOException {
        Command refused = run("explain", PHONE.replace("teacher", "techer").replace("ppa", "pap"));

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("ours.yaml:4:")
                .contains("did you mean 'teacher'?")
                .contains("ours.yaml:6:")
                .contains("did you mean 'ppa'?");
    }

    @Test
    void a_reading_that_the_policy_does_not_have_is_refused() throws IOException {
        assertThat(run("explain", PHONE + "  readings: { volunters: bound_too }\n")
                        .err())
                .contains("ours.yaml:7:")
                .contains("volunteers");
    }
}

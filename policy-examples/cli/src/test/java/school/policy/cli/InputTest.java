package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.cli.Command.evaluate;
import static school.policy.cli.Command.fed;
import static school.policy.cli.Command.line;
import static school.policy.cli.Command.run;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where cases come from, and that nothing but decisions goes where they go. */
class InputTest {

    private final Path folder;

    InputTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_file_a_dash_and_standard_input_are_decided_alike() throws IOException {
        String cases = line("a") + "\n" + line("b") + "\n";
        Path file = Files.writeString(folder.resolve("events.jsonl"), cases);

        Command fromFile = run("evaluate", file.toString());

        assertThat(fromFile.status()).isZero();
        assertThat(fromFile.answers()).hasSize(2);
        assertThat(fed(cases, "evaluate", "-")).isEqualTo(fromFile);
        assertThat(fed(cases, "evaluate")).isEqualTo(fromFile);
    }

    @Test
    void a_file_that_is_not_there_is_said_in_plain_words() {
        Command run = run("evaluate", folder.resolve("nothing.jsonl").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).matches("'.*nothing\\.jsonl' cannot be read; see that it is there.*\\R");
    }

    @Test
    void a_folder_is_no_input() {
        Command run = run("evaluate", folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("cannot be read; see that it is there, a file and no folder")
                .hasLineCount(1);
    }

    @Test
    void an_input_that_breaks_off_is_said_in_plain_words_after_what_was_decided() {
        byte[] start = (line("a") + "\n" + line("b")).getBytes(StandardCharsets.UTF_8);
        InputStream torn = new FilterInputStream(new ByteArrayInputStream(start)) {
            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                int read = super.read(to, offset, length);
                if (read < 0) {
                    throw new IOException("Stale file handle");
                }
                return read;
            }
        };

        Command run = fed(torn, "evaluate");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.answers()).hasSize(1);
        assertThat(run.err())
                .startsWith("the input cannot be read to its end; ")
                .hasLineCount(1);
    }

    @Test
    void a_file_name_plays_no_tricks_on_the_terminal() {
        assertThat(run("evaluate", "no\u001b[31mthing").err()).startsWith("'no?[31mthing' cannot be read");
    }

    @Test
    void every_line_on_standard_output_is_a_decision_or_an_error_in_the_order_of_the_input() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lines.add(i % 7 == 3 ? "{\"id\": \"n" + i + "\"}" : line("n" + i));
        }
        Command run = evaluate(lines.toArray(String[]::new));

        assertThat(run.err()).isEmpty();
        assertThat(run.answers()).hasSize(200);
        for (int i = 0; i < 200; i++) {
            assertThat(run.answers().get(i).path("id").asString()).isEqualTo("n" + i);
            assertThat(run.answers().get(i).has(i % 7 == 3 ? "error" : "verdict"))
                    .isTrue();
        }
    }

    @Test
    void a_second_run_yields_the_same_bytes() throws IOException {
        String sample = Files.readString(Path.of("samples/friday-evening.jsonl")) + "{\n";

        assertThat(fed(sample, "evaluate")).isEqualTo(fed(sample, "evaluate"));
        assertThat(fed(sample, "evaluate", "--format", "text")).isEqualTo(fed(sample, "evaluate", "--format", "TEXT"));
    }

    @Test
    void the_order_of_keys_makes_no_difference() {
        assertThat(evaluate("{\"facts\": {\"context\": {\"pupils_can_see\": true, \"session\": \"lesson\"},"
                        + " \"action\": {\"type\": \"use_phone\"}, \"on\": \"2025-03-14\","
                        + " \"actor\": {\"roles\": [\"dsl\", \"teacher\"]}}, \"id\": \"a\"}"))
                .isEqualTo(evaluate("{\"id\": \"a\", \"facts\": {\"on\": \"2025-03-14\","
                        + " \"actor\": {\"roles\": [\"teacher\", \"dsl\"]}, \"action\": {\"type\": \"use_phone\"},"
                        + " \"context\": {\"session\": \"lesson\", \"pupils_can_see\": true}}}"));
    }

    @Test
    void a_command_that_is_not_understood_says_so_on_standard_error_with_status_2() {
        assertThat(run("evaluate", "--polcy", "x").err()).contains("no option '--polcy'", "--policy");
        assertThat(run("evaluate", "--format", "xml").err()).contains("'xml'", "json or text");
        for (Command run : List.of(run(), run("evalute"), run("evaluate", "a", "b"), run("evaluate", "--format"))) {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
        }
    }
}

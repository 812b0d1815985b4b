package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a shell starts it: with streams that are full, closed or a terminal, and in other languages. */
@EnabledOnOs(OS.LINUX)
class LaunchTest {

    private static final Command NOT_WRITTEN = new Command(
            1,
            "",
            "the answers cannot be written any more; see that the disk has room and that whoever reads them is still"
                    + " there\n");

    private static final String SAMPLE =
            Path.of("samples", "friday-evening.jsonl").toAbsolutePath().toString();

    @TempDir
    private Path folder;

    /** Runs a line of shell in which {@code policy} stands for the command. */
    private Command shell(String line, Map<String, String> settings) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String script = "policy() { '" + java + "' -XX:TieredStopAtLevel=1 $JAVA_OPTIONS -cp \"$CLASSES\""
                + " school.policy.cli.Main \"$@\"; }\n" + line + "\n";
        Path file = Files.writeString(folder.resolve("script"), script);
        ProcessBuilder builder = new ProcessBuilder("bash", file.toString()).directory(folder.toFile());
        // whatever else speaks on standard error or runs a line of shell is set aside
        builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment().put("SHELL", "/bin/bash");
        builder.environment().putAll(Map.of("CLASSES", classes(), "JAVA_OPTIONS", "", "SAMPLE", SAMPLE));
        builder.environment().putAll(settings);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process shell =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        boolean ended = shell.waitFor(2, TimeUnit.MINUTES);
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
        assertThat(ended).as("'%s' ends by itself", line).isTrue();
        return new Command(
                shell.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private Command shell(String line) throws IOException, InterruptedException {
        return shell(line, Map.of());
    }

    /** The class path, which holds in whatever folder the command is started. */
    private static String classes() {
        List<String> all = new ArrayList<>();
        for (String each : System.getProperty("java.class.path").split(":", -1)) {
            all.add(Path.of(each).toAbsolutePath().toString());
        }
        return String.join(":", all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "check",
                "check --format json",
                "check --format sarif",
                "evaluate --help",
                "evaluate \"$SAMPLE\"",
                "explain --format markdown \"$SAMPLE\"",
                "ask < answers"
            })
    void what_cannot_be_written_is_an_error_of_every_command(String arguments) throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        Files.writeString(folder.resolve("answers"), "33\n1\n2025-03-14\n2\n");

        assertThat(shell("policy " + arguments + " > /dev/full")).isEqualTo(NOT_WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version >&-", "check >&-"})
    void a_standard_output_that_is_closed_takes_nothing(String arguments) throws Exception {
        assertThat(shell("policy " + arguments)).isEqualTo(NOT_WRITTEN);
    }

    @Test
    void worked_cases_and_a_saved_case_that_cannot_be_written_are_errors() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        Files.writeString(folder.resolve("ours.yaml"), """
                - scenario: A phone
                  facts: { on: 2025-03-14, actor: { roles: [teacher] }, action: { type: use_phone } }
                """);
        Files.writeString(folder.resolve("answers"), "33\n1\n2025-03-14\n2\n");

        assertThat(shell("policy evaluate ours.yaml > /dev/full").status()).isEqualTo(1);
        assertThat(shell("policy ask --save /dev/full < answers").status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "evaluate -", "explain", "ask"})
    void a_closed_standard_input_is_an_error_and_no_other_file_is_read_in_its_place(String arguments) throws Exception {
        Command run = shell("policy " + arguments + " <&-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("standard input is closed, so that ").hasLineCount(1);
    }

    @Test
    void an_input_that_is_named_is_read_though_standard_input_is_closed() throws Exception {
        assertThat(shell("policy evaluate \"$SAMPLE\" <&-"))
                .isEqualTo(Command.run("evaluate", SAMPLE))
                .extracting(Command::status)
                .isEqualTo(0);
    }

    @Test
    void escape_codes_go_to_terminals_that_know_them_and_nowhere_else() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/script")));
        Files.createDirectory(folder.resolve("empty"));
        String onTerminal = "export -f policy; script -qec 'policy check empty' /dev/null < /dev/null";

        assertThat(shell(onTerminal, Map.of("TERM", "xterm", "NO_COLOR", "")).out())
                .contains("\u001b[");
        for (Map<String, String> settings : List.of(
                Map.of("TERM", "dumb", "NO_COLOR", ""),
                Map.of("TERM", "", "NO_COLOR", ""),
                Map.of("TERM", "xterm", "NO_COLOR", "1"))) {
            assertThat(shell(onTerminal, settings).out())
                    .contains("the file is missing")
                    .doesNotContain("\u001b");
        }
        assertThat(shell("policy check empty", Map.of("TERM", "xterm")).out()).doesNotContain("\u001b");
        for (String line : List.of("policy --help", "policy frobnicate")) {
            assertThat(shell(onTerminal.replace("policy check empty", line), Map.of("TERM", "xterm"))
                            .out())
                    .isNotBlank()
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void letters_that_the_locale_does_not_have_are_said_with_a_remedy() throws Exception {
        Map<String, String> plain = Map.of("LC_ALL", "C");
        Files.createDirectory(folder.resolve("cafe"));
        for (String line : List.of(
                "policy evaluate café.jsonl",
                "policy check café",
                "policy explain --policy café",
                "policy ask --save café",
                "mkdir école && cd école && policy check",
                "cd école && policy check pol")) {
            Command run = shell(line, plain);

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains("the language settings of this terminal (its locale) do not have; write LC_ALL=C.UTF-8")
                    .doesNotContain("java", "Usage")
                    .hasLineCount(2);
        }
        assertThat(shell("cd école && LC_ALL=C.UTF-8 policy evaluate ../cafés.jsonl", plain)
                        .err())
                .startsWith("'../cafés.jsonl' cannot be read; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "bn-BD", "th-TH-u-nu-thai", "tr-TR"})
    void digits_and_letters_are_the_same_in_every_language(String language) throws Exception {
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(folder.resolve("empty/policy.yaml"), "id: x\ntitle: \"y\n");
        Files.writeString(folder.resolve("answers"), "11\n1\n5 Sep 2025\n2\nFacebook\n12\nyes\n1, 11\n");
        String options = "-Duser.language=" + language.substring(0, 2) + " -Duser.country=" + language.substring(3, 5)
                + (language.contains("-u-") ? " -Duser.extensions=" + language.substring(6) : "");
        String line = "policy check empty; policy check --format SARIF empty; policy ask --save case < answers;"
                + " cat case; policy evaluate --format TEXT case";

        assertThat(shell(line, Map.of("JAVA_OPTIONS", options))).isEqualTo(shell(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "evaluate \"$SAMPLE\"", "explain \"$SAMPLE\"", "ask < answers"})
    void where_memory_is_wanting_a_word_stands_in_the_place_of_a_trace(String arguments) throws Exception {
        Files.writeString(folder.resolve("answers"), "33\n1\n2025-03-14\n2\n");

        Command run = shell("policy " + arguments, Map.of("JAVA_OPTIONS", "-Xmx4m -XX:+UseSerialGC"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("there is too little memory for this; start the command with more of it\n");
    }

    @Test
    void a_line_for_which_memory_is_wanting_is_one_line_in_error() throws Exception {
        String deep = "{\"id\": \"deep\", \"facts\": {\"x\": " + "[".repeat(15) + "1,".repeat(125_000) + "1"
                + "]".repeat(15) + "}}";
        String many = Command.line(
                "many",
                "\"action\": {\"type\": \"publish_photo\"}",
                "\"photo\": {\"children\": [\"c0\""
                        + IntStream.range(1, 1_900)
                                .mapToObj(i -> ", \"c" + i + "\"")
                                .collect(Collectors.joining())
                        + "]}",
                "\"unknown\": [\"judgements.damaging\", \"content.disclaimer\"]");
        Files.writeString(
                folder.resolve("cases"),
                String.join("\n", Command.line("a"), deep, Command.line("b"), many, Command.line("c")) + "\n");

        Command run = shell("policy evaluate cases", Map.of("JAVA_OPTIONS", "-Xmx12m -XX:+UseSerialGC"));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.answers()).hasSize(5);
        assertThat(run.error(1).path("message").asString())
                .isEqualTo("there is too little memory to read this line; shorten it, or give the program more");
        assertThat(run.error(3).path("message").asString()).startsWith("memory ran out before ");
        for (int i : new int[] {0, 2, 4}) {
            assertThat(run.answers().get(i).path("verdict").asString()).isNotEmpty();
        }
    }
}

package school.policy.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README at the top shows these very lines, and what they really print. */
class ReadmeTest {

    private static final Path TOP = Path.of("..", "..");

    private static String shownLines() throws IOException {
        String source =
                Files.readString(Path.of("src", "main", "java", "school", "policy", "quickstart", "Quickstart.java"));
        String lines = source.substring(
                source.indexOf("// quickstart\n") + "// quickstart\n".length(), source.indexOf("        // end"));
        return lines.lines().map(line -> line.replaceFirst("^ {8}", "")).collect(Collectors.joining("\n"));
    }

    private static String printed() {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Quickstart.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void the_lines_of_java_in_the_readme_are_the_example() throws IOException {
        assertThat(Files.readString(TOP.resolve("README.md"))).contains("```java\n" + shownLines() + "\n```");
    }

    @Test
    void the_output_in_the_readme_is_what_the_example_prints() throws IOException {
        assertThat(Files.readString(TOP.resolve("README.md"))).contains("```text\n" + printed() + "\n```");
    }

    @Test
    void ci_runs_the_readme_s_test_command_and_nothing_that_the_readme_does_not() throws IOException {
        // where it can be had, a second validator of the schemas, of which nothing depends
        String all = Files.readString(TOP.resolve(".ci").resolve("run"))
                .replaceFirst("(?s)\\nif AJV_HOME=.*?\\nfi\\n", "\n");
        String command = all.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("set ") && !line.startsWith("cd "))
                .collect(Collectors.joining("\n"));

        assertThat(command).isNotBlank();
        assertThat(Files.readString(TOP.resolve("README.md"))).contains("```sh\n" + command + "\n```");
    }
}

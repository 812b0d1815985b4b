package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of the command in this process.
 *
 * @param status the exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Command(int status, String out, String err) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Runs it with nothing on standard input. */
    static Command run(String... arguments) {
        return fed("", arguments);
    }

    /** Runs it with a text on standard input. */
    static Command fed(String input, String... arguments) {
        return fed(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    /** Runs it with bytes on standard input. */
    static Command fed(byte[] input, String... arguments) {
        return fed(new ByteArrayInputStream(input), arguments);
    }

    /** Runs it with a stream as standard input. */
    static Command fed(InputStream input, String... arguments) {
        InputStream in = System.in;
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        try {
            System.setIn(input);
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
            int status = Main.run(arguments);
            return new Command(
                    status, written.toString(StandardCharsets.UTF_8), complaints.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** Decides lines from standard input under the policy that is shipped. */
    static Command evaluate(String... lines) {
        return fed(String.join("\n", lines) + "\n", "evaluate");
    }

    /** A case of a teacher on a day in March, with further facts as JSON, such as {@code "action": {…}}. */
    static String line(String id, String... facts) {
        return "{\"id\": \"" + id + "\", \"facts\": {\"on\": \"2025-03-14\", \"actor\": {\"roles\": [\"teacher\"]}"
                + (facts.length == 0 ? "" : ", ") + String.join(", ", facts) + "}}";
    }

    /** The lines on standard output, each read as JSON. */
    List<JsonNode> answers() {
        return out.lines().map(JSON::readTree).toList();
    }

    /** The only line on standard output, which must be an error, with the exit status that goes with it. */
    JsonNode onlyError() {
        assertThat(status).isEqualTo(2);
        assertThat(answers()).hasSize(1);
        return error(0);
    }

    /** The error in that place. */
    JsonNode error(int place) {
        JsonNode error = answers().get(place).path("error");
        assertThat(error.isObject()).as(answers().get(place).toString()).isTrue();
        assertPlain(error.path("message").asString());
        return error;
    }

    /** A message for people: lower case, a remedy behind a semicolon or a colon, and none of a programmer's words. */
    private static void assertPlain(String message) {
        assertThat(message)
                .matches("(?s)[^A-Z].*")
                .containsAnyOf("; ", "did you mean")
                .doesNotContainPattern(
                        "(?i)exception|java|jackson|snakeyaml|\\btoken\\b|\\bcode \\d|redacted|feature|null:"
                                + "|\\bobject\\b|\\bparse|\\bat [a-z]+\\.[a-z]");
    }
}

package school.policy.croughton;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The validator that most who check JSON in JavaScript use, in its strict mode: one process a schema. It is there where the
 * environment variable {@code AJV_HOME} names the folder in which {@code .ci/ajv/install} put it.
 */
final class Ajv {

    static final String ABSENT = "the schemas are not tried with ajv: set AJV_HOME to what .ci/ajv/install prints";

    /** On one line, whatever it holds: some take other signs for ends of lines than others. */
    private static final JsonMapper LINES = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final BufferedWriter to;
    private final BufferedReader from;

    private Ajv(Path home) throws IOException {
        // it ends when nobody writes to it any more
        Process process = new ProcessBuilder("node", home.resolve("validate.js").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        to = process.outputWriter(StandardCharsets.US_ASCII);
        from = process.inputReader(StandardCharsets.UTF_8);
    }

    /** One for a schema; empty where it is not at hand. */
    static Optional<Ajv> with(Object schema) {
        String home = System.getenv("AJV_HOME");
        if (home == null || !Files.isDirectory(Path.of(home, "node_modules"))) {
            System.out.println(ABSENT);
            return Optional.empty();
        }
        try {
            Ajv ajv = new Ajv(Path.of(home));
            String refused = ajv.refusal(schema);
            if (!refused.isEmpty()) {
                throw new AssertionError("ajv takes no such schema: " + refused);
            }
            return Optional.of(ajv);
        } catch (IOException e) {
            System.out.println(ABSENT + "; and see that node can be run");
            return Optional.empty();
        }
    }

    /** What does not fit; empty where all does. */
    String refusal(Object value) {
        try {
            to.write(LINES.writeValueAsString(value));
            to.newLine();
            to.flush();
            String answer = from.readLine();
            return "true".equals(answer) ? "" : String.valueOf(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

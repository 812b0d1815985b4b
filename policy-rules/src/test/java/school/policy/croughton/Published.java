package school.policy.croughton;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import school.policy.json.CaseFormat;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A published schema in the hands of two validators, as far as they are at hand; they must agree. */
final class Published {

    /** Numbers stay as they are written. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Schema networknt;
    private final Optional<Ajv> ajv;

    Published(String name) {
        try (InputStream in = CaseFormat.class.getResourceAsStream(name + ".schema.json")) {
            JsonNode text = MAPPER.readTree(in);
            networknt = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
            ajv = Ajv.with(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether both validators are at hand. */
    boolean isTriedTwice() {
        return ajv.isPresent();
    }

    /** What does not fit; empty where all does. */
    String refusal(JsonNode line) {
        String one = networknt.validate(line).stream()
                .map(Object::toString)
                .findFirst()
                .orElse("");
        String other = ajv.map(a -> a.refusal(line)).orElse(one);
        if (one.isEmpty() != other.isEmpty()) {
            throw new AssertionError("networknt: '" + one + "', ajv: '" + other + "', of " + line);
        }
        return one;
    }
}

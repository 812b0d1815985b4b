package school.policy.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.clause.Settings;
import school.policy.croughton.Croughton;
import school.policy.source.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published schemas are those of the policy that is shipped, in the words of schools. That validators take and refuse by
 * them what the reader does, {@code FormatTest} says.
 */
class SchemaTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Settings SETTINGS = Croughton.policy().settings();

    private static String published(String name) throws IOException {
        try (var in = CaseFormat.class.getResourceAsStream(name + ".schema.json")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void publishes(String name, String schema) throws IOException {
        String text = schema.replace("\r\n", "\n") + "\n";
        Files.writeString(Path.of("target", name + ".schema.json"), text);
        assertThat(published(name).replace("\r\n", "\n"))
                .describedAs(
                        "copy target/%s.schema.json over the published one, and raise the format's version if a"
                                + " host could notice",
                        name)
                .isEqualTo(text);
    }

    @Test
    void the_schema_of_a_case_is_that_of_the_vocabulary() throws IOException {
        publishes("case", Schemas.ofCase(SETTINGS));
    }

    @Test
    void the_schema_of_a_decision_is_that_of_the_vocabulary_and_the_policy() throws IOException {
        publishes("decision", Schemas.ofDecision(SETTINGS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"case", "decision"})
    void a_published_schema_is_a_schema(String name) throws IOException {
        JsonNode text = MAPPER.readTree(published(name));
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"case", "decision"})
    void its_name_is_a_urn_as_rfc_8141_has_it(String name) throws IOException {
        assertThat(MAPPER.readTree(published(name)).get("$id").stringValue())
                .matches("urn:[A-Za-z0-9][A-Za-z0-9-]{0,30}[A-Za-z0-9]:[A-Za-z0-9:-]+");
    }

    /** Whether a text fits one of the definitions of the case. */
    private static Predicate<String> definition(String name) throws IOException {
        JsonNode definition = MAPPER.readTree(published("case")).get("$defs").get(name);
        Predicate<String> fits =
                Pattern.compile(definition.get("pattern").stringValue()).asPredicate();
        for (JsonNode further : definition.path("allOf")) {
            fits = fits.and(
                    Pattern.compile(further.get("pattern").stringValue()).asPredicate());
        }
        return fits;
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "a%sa", " %s ", "%s\u0441", "\u0563%s"})
    void each_character_there_is_fits_a_text_and_an_id_where_the_reader_takes_it(String around) throws IOException {
        Predicate<String> text = definition("text");
        Predicate<String> id = definition("id");

        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .mapToObj(c -> around.replace("%s", Character.toString(c)))
                        .filter(each -> text.test(each) != Texts.refusal(each).isEmpty()
                                || id.test(each) != Texts.refusalOfId(each).isEmpty())
                        .filter(each -> !isUnsayable(each))
                        .map(each -> each + " " + each.codePoints().boxed().toList()))
                .isEmpty();
    }

    /** Letters that stand apart from their accents, and alphabets mixed of which none is ours, Greek or Cyrillic. */
    private static boolean isUnsayable(String text) {
        return Texts.refusal(text).orElse("").contains("form NFC")
                || (text.startsWith("\u0563")
                        && Texts.refusalOfId(text).orElse("").contains("another alphabet"));
    }

    @Test
    void a_day_fits_where_the_calendar_has_it_and_the_reader_reaches_it() throws IOException {
        Predicate<String> day = definition("day");

        for (int year = 1890; year < 2210; year++) {
            for (int month = 0; month < 14; month++) {
                for (int of = 0; of < 33; of++) {
                    String text = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, of);
                    assertThat(day.test(text))
                            .as(text)
                            .isEqualTo(year >= 1900
                                    && year <= 2200
                                    && month >= 1
                                    && month <= 12
                                    && of >= 1
                                    && of <= LocalDate.of(year, month, 1).lengthOfMonth());
                }
            }
        }
        assertThat(IntStream.of('\n', ' ', '0', 'Z').mapToObj(c -> "2025-03-12" + (char) c))
                .noneMatch(day);
    }
}

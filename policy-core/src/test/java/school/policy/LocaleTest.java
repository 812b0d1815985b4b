package school.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No module leaves it to the language of the computer how digits, days and letters are written: ids,
 * line numbers and files are the same everywhere.
 */
class LocaleTest {

    /** Calls that take a locale and are not given one first or last, and those that cannot take one. */
    private static final Pattern WITHOUT_LOCALE = Pattern.compile("String\\.format\\((?!\\s*Locale\\.)"
            + "|\\bprintf\\((?!\\s*Locale\\.)"
            + "|\\.to(Lower|Upper)Case\\((?!\\s*Locale\\.)"
            + "|\\.toFormatter\\((?!\\s*Locale\\.)"
            + "|\\.ofPattern\\((?!([^()\"]|\"[^\"]*\")*Locale\\.)"
            + "|\\.(getDisplayName|getInstance|getNumberInstance|getIntegerInstance|getPercentInstance)\\(\\)"
            + "|\\bofLocalized(Date|Time|DateTime|Pattern)\\("
            + "|\\bappendLocalized\\("
            + "|\\.formatted\\("
            + "|String::(format|formatted|toLowerCase|toUpperCase)\\b"
            + "|\\bnew (Formatter|DecimalFormat|SimpleDateFormat|MessageFormat|Scanner)\\b");

    private static List<String> found(String name, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = WITHOUT_LOCALE.matcher(text);
        while (matcher.find()) {
            long line = text.substring(0, matcher.start()).lines().count();
            found.add(name + ":" + line + " " + matcher.group());
        }
        return found;
    }

    @Test
    void no_source_of_any_module_does() throws IOException {
        List<String> found = new ArrayList<>();
        int read = 0;
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file : files.filter(each -> each.toString().matches(".*/src/main/java/.*\\.java"))
                    .sorted()
                    .toList()) {
                read++;
                found.addAll(found(file.toString(), Files.readString(file)));
            }
        }

        assertThat(found).isEmpty();
        assertThat(read).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String.format(\"%d\", 1)",
                "String.format(\n    text, Locale.ROOT)",
                "out.printf(\"%d\", 1)",
                "text.toLowerCase()",
                "map(String::toUpperCase)",
                "\"%d\".formatted(1)",
                "DateTimeFormatter.ofPattern(\"d (MMM)\")",
                "DateTimeFormatter.ofPattern(FORM)",
                "builder.toFormatter()",
                "DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)",
                "NumberFormat.getInstance()",
                "new DecimalFormat(\"0\")"
            })
    void each_such_call_is_found(String call) {
        assertThat(found("x", call)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String.format(Locale.ROOT, \"%d\", 1)",
                "out.printf(\n    Locale.ROOT, \"%d\", 1)",
                "text.toLowerCase(Locale.ROOT)",
                "DateTimeFormatter.ofPattern(\"d (MMM)\", Locale.UK)",
                "DateTimeFormatter.ofPattern(form, Locale.UK)",
                "DAY.format(day)",
                "catch (NumberFormatException e)"
            })
    void one_with_a_locale_is_none(String call) {
        assertThat(found("x", call)).isEmpty();
    }
}

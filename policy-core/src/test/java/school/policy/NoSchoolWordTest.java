package school.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The core knows no school: what is the school's stands in its vocabulary and its policy. */
class NoSchoolWordTest {

    private static final Path MAIN = Path.of("src/main");

    /** Words of schools and of their policies, each with its plural. */
    private static final Set<String> WORDS = Set.of(
            "headteacher",
            "head teacher",
            "teacher",
            "teaching",
            "pupil",
            "parent",
            "carer",
            "governor",
            "lesson",
            "consent",
            "photo",
            "picture",
            "social",
            "friend",
            "friendship",
            "facebook",
            "twitter",
            "instagram",
            "whatsapp",
            "dsl",
            "safeguarding",
            "misuse",
            "classroom",
            "homework",
            "school",
            "staff",
            "trainee",
            "curriculum",
            "child",
            "children",
            "phone",
            "platform",
            "profile",
            "croughton",
            "ofsted",
            "pta",
            "unfriend");

    /** The package, its folder, and what addresses are made of it; and what libraries call their own. */
    private static final Pattern EXCUSED = Pattern.compile(
            "school\\.policy|school/policy|is\\(\"school\"\\)|urn:school-policy|(?:Pattern|\\bmodel\\.)DSL|skipChildren|getParent");

    private static final Pattern WORD = Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+(?!\\p{Ll})");

    @Test
    void no_source_and_no_resource_of_the_core_speaks_of_schools() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
                words(MAIN.relativize(file).toString()).forEach(word -> found.add(file + ": " + word));
                for (int i = 0; i < lines.size(); i++) {
                    int line = i + 1;
                    words(lines.get(i)).forEach(word -> found.add(file + ":" + line + ": " + word));
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/** What a teacher does. */",
                "Fact headTeacherOf(Case event)",
                "\"told_headteacher\"",
                "MISUSE_BY_PUPILS",
                "new ShownChild()",
                "the Dsl decides",
                "isSocialMedia",
                "OUR_SCHOOLS",
                "record Photo(String of)",
                "context.session == LESSON"
            })
    void a_word_of_schools_is_found_wherever_it_stands(String text) {
        assertThat(words(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package school.policy.rule;",
                "apparent",
                "transparently",
                "the consented",
                "socially",
                "school/policy/rule/Rule.java",
                "urn:school-policy:case",
                "a lessening",
                "depictured"
            })
    void other_words_and_the_name_of_the_package_are_not(String text) {
        assertThat(words(text)).isEmpty();
    }

    /** The words of schools in a text, as words of their own or as parts of names. */
    private static Set<String> words(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = WORD.matcher(EXCUSED.matcher(text).replaceAll(" "));
        while (matcher.find()) {
            parts.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            String two = i == 0 ? part : parts.get(i - 1) + " " + part;
            Stream.of(part, two)
                    .flatMap(each -> Stream.of(each, each.replaceFirst("s$", ""), each.replaceFirst("ren$", "")))
                    .filter(WORDS::contains)
                    .forEach(found::add);
        }
        return found;
    }
}

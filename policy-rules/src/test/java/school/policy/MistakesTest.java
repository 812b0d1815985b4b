package school.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.fact.SchoolVocabulary;
import school.policy.scenario.Rehearsal;
import school.policy.scenario.Scenario;
import school.policy.source.Problem;
import school.policy.source.Source;

/**
 * Files with mistakes that a policy lead makes, and what is said about them. Each takes the place of its sort of file in
 * the policy of the folder {@code sound}; the text of all problems stands beside it under the same name with
 * {@code .txt}.
 */
class MistakesTest {

    private static final Path FOLDER = folder();
    private static final Path SOUND = FOLDER.resolve("sound");
    // listed once: whoever runs a single one of these tests has the list made each time
    private static final List<Path> MISTAKES = files();
    private static final List<Path> ON_LINES = MISTAKES.stream()
            .filter(file -> read(file, StandardCharsets.ISO_8859_1).contains("\n")
                    && !file.toString().contains("utf-16"))
            .toList();
    private static final String SCENARIOS = ".scenarios.yaml";
    private static final List<String> SORTS = List.of(".clauses.yaml", ".policy.yaml", SCENARIOS, ".drl");

    /** Each message ends in what to do: after a semicolon, or with a question. */
    private static final String REMEDY = ".+(; .+|\\?)|write .+";

    @TempDir
    private Path folder;

    private static Path folder() {
        try {
            return Path.of(MistakesTest.class.getResource("mistakes").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> mistakes() {
        return MISTAKES;
    }

    static List<Path> mistakesOnLines() {
        return ON_LINES;
    }

    static Stream<Path> goldenTexts() {
        return MISTAKES.stream().map(MistakesTest::golden);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_told_as_its_golden_text_says(Path file) throws IOException {
        assertThat(problems(file, Files.readAllBytes(file))).isEqualTo(read(golden(file), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("mistakesOnLines")
    void a_mistake_reads_the_same_with_the_line_ends_of_windows(Path file) throws IOException {
        String windows = read(file, StandardCharsets.ISO_8859_1).replaceAll("\r?\n", "\r\n");

        assertThat(problems(file, windows.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(read(golden(file), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("goldenTexts")
    void a_message_speaks_to_somebody_who_has_never_seen_java(Path golden) {
        String messages = read(golden, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.matches(" +([0-9]+)? \\|.*"))
                .collect(Collectors.joining("\n"));

        assertThat(messages)
                .doesNotContainIgnoringCase("token", "java", "exception", "parse", "org.", "drools", "lambda");
        assertThat(messages.replaceAll("(?i)'null'", "")).doesNotContainIgnoringCase("null");
        assertThat(messages.lines())
                .allSatisfy(line -> assertThat(line.replaceFirst("^[a-z.-]+(:[0-9]+:[0-9]+)?: (warning: )?", ""))
                        .matches("[^A-Z].*[^.]")
                        .matches(REMEDY));
    }

    /** A name says how many mistakes there are: one, or as many as its first or second word tells. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void each_mistake_gives_one_message(Path file) {
        String name = file.getFileName().toString();
        int mistakes = name.contains("nothing-wrong")
                ? 0
                : name.matches("([a-z]+-)?three-a-.*") ? 3 : name.matches("([a-z]+-)?two-.*") ? 2 : 1;

        assertThat(read(golden(file), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.matches("[a-z.-]+(:[0-9]+:[0-9]+)?: .*")))
                .hasSize(mistakes);
    }

    @Test
    void the_policy_without_a_mistake_is_sound() {
        Rehearsal rehearsal = Rehearsal.of(Policy.read(SOUND));

        assertThat(rehearsal.problems()).isEmpty();
        assertThat(rehearsal.results()).hasSize(3).allSatisfy(result -> assertThat(result.differences())
                .isEmpty());
    }

    private String problems(Path file, byte[] bytes) throws IOException {
        String name = name(file);
        List<Problem> problems = name.endsWith(SCENARIOS) ? ofScenarios(name, bytes) : ofPolicy(name, bytes);
        return problems.stream().map(problem -> problem.text() + "\n").collect(Collectors.joining());
    }

    private List<Problem> ofPolicy(String name, byte[] bytes) throws IOException {
        try (Stream<Path> files = Files.list(SOUND)) {
            for (Path sound : files.toList()) {
                Files.copy(sound, folder.resolve(sound.getFileName()));
            }
        }
        Files.write(folder.resolve(name), bytes);
        try {
            return Policy.read(folder).warnings();
        } catch (PolicyFilesException e) {
            return e.problems();
        }
    }

    private static List<Problem> ofScenarios(String name, byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        Optional<Source> source = Source.of(name, bytes, problems);
        source.ifPresent(text -> Scenario.read(text, SchoolVocabulary.vocabulary(), problems));
        return problems.stream()
                .map(problem -> source.map(problem::quoting).orElse(problem))
                .sorted()
                .toList();
    }

    /** The file of the sound policy whose place a mistaken one takes. */
    private static String name(Path file) {
        String sort = sort(file);
        return sort.equals(".policy.yaml") ? "policy.yaml" : "personal-use" + sort;
    }

    private static String sort(Path file) {
        return SORTS.stream()
                .filter(sort -> file.toString().endsWith(sort))
                .findFirst()
                .orElseThrow();
    }

    private static Path golden(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - sort(file).length()) + ".txt");
    }

    private static String read(Path file, Charset charset) {
        try {
            return Files.readString(file, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

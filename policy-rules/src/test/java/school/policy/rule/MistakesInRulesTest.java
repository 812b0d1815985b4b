package school.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import school.policy.fact.SchoolVocabulary;
import school.policy.source.Problem;
import school.policy.source.Source;

/**
 * The rule files with mistakes of {@code MistakesTest}, each read by itself. All of them in one test: it takes a tenth of
 * a second, so that it can be asked about each place at which the code is broken.
 */
class MistakesInRulesTest {

    /** What is wrong with these shows only beside the other files of a policy. */
    private static final Set<String> SOUND_BY_THEMSELVES = Set.of(
            "clause-unknown.drl",
            "platform-misspelt.drl",
            "reading-misspelt.drl",
            "reading-with-an-unknown-answer.drl",
            "report-without-terms.drl",
            "title-used-twice.drl");

    @Test
    void a_mistake_in_a_rule_file_is_told_as_its_golden_text_says() throws IOException, URISyntaxException {
        Path folder = Path.of(
                MistakesInRulesTest.class.getResource("/school/policy/mistakes").toURI());
        Map<String, String> told = new TreeMap<>();
        Map<String, String> golden = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
                String name = file.getFileName().toString();
                told.put(name, told(Files.readAllBytes(file)));
                golden.put(
                        name,
                        SOUND_BY_THEMSELVES.contains(name)
                                ? ""
                                : Files.readString(file.resolveSibling(name.replace(".drl", ".txt"))));
            }
        }

        assertThat(golden).hasSizeGreaterThan(250);
        assertThat(told).containsExactlyEntriesOf(golden);
    }

    private static String told(byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        Optional<Source> source = Source.of("personal-use.drl", bytes, problems);
        source.ifPresent(text -> RuleFile.read(text, SchoolVocabulary.vocabulary(), problems));
        return problems.stream()
                .map(problem -> source.map(problem::quoting).orElse(problem))
                .sorted()
                .map(problem -> problem.text() + "\n")
                .collect(Collectors.joining());
    }
}

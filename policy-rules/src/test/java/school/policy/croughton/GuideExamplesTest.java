package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.clause.Clause;
import school.policy.clause.ClauseSheet;
import school.policy.clause.Modality;
import school.policy.clause.Strength;
import school.policy.decision.Verdict;
import school.policy.fact.Consequence;
import school.policy.fact.Deadline;
import school.policy.fact.DutyKind;
import school.policy.fact.Recipient;
import school.policy.fact.SchoolVocabulary;
import school.policy.scenario.Inspection;
import school.policy.scenario.Scenario;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.source.Spelled;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Word;

/** What the guide says of the YAML files is what can be written in them: keys, words and examples. */
class GuideExamplesTest {

    private static final String NAMES = "### What facts are called in a case";
    private static final String CLAUSE = "- id: AA-01\n  line: 1\n  summary: do it\n  modality: must\n";
    private static final String CASE =
            "- scenario: One\n  facts: { on: 2025-03-14 }\n  expect: { verdict: permitted }\n";

    private static String guide() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    /** A chapter of the guide. */
    private static String chapter(String title) throws IOException {
        return guide().split("\\Q" + title + "\\E\n", 2)[1].split("\n## ", 2)[0];
    }

    /** The rows of the table with such a head in a text, each as its cells. */
    private static List<String[]> table(String text, String head) {
        return text.split("\\Q" + head + "\\E\n\\|---\\|---\\|\n", 2)[1]
                .split("\n\n", 2)[0]
                .lines()
                .map(row -> row.substring(2, row.length() - 2).split(" \\| ", 2))
                .toList();
    }

    /** What stands in backquotes. */
    private static List<String> quoted(String text) {
        List<String> quoted = new ArrayList<>();
        Matcher matcher = Pattern.compile("`([^`]+)`").matcher(text);
        while (matcher.find()) {
            quoted.add(matcher.group(1));
        }
        return quoted;
    }

    /** The keys that a reader names where it is given one that it does not know. */
    private static List<String> keys(List<Problem> problems) {
        assertThat(problems).hasSize(1);
        return List.of(problems.get(0).message().split("write one of ", 2)[1].split(", ", -1));
    }

    private static List<Problem> clauses(String text) {
        List<Problem> problems = new ArrayList<>();
        ClauseSheet.read(new Source("a.clauses.yaml", text), SchoolVocabulary.vocabulary(), problems);
        return problems;
    }

    private static List<Problem> cases(String text) {
        List<Problem> problems = new ArrayList<>();
        Scenario.read(new Source("a.scenarios.yaml", text), SchoolVocabulary.vocabulary(), problems);
        return problems;
    }

    private static List<String> firstKeys(List<String[]> rows) {
        return rows.stream()
                .flatMap(row -> quoted(row[0]).stream())
                .map(key -> key.replaceFirst(":.*", ""))
                .toList();
    }

    @Test
    void every_key_of_a_clause_stands_in_its_table() throws IOException {
        assertThat(firstKeys(table(chapter("## A clause"), "| key | says |")))
                .containsExactlyInAnyOrderElementsOf(keys(clauses(CLAUSE + "  zzzzz: 1\n")));
    }

    @Test
    void every_key_of_a_report_and_of_a_duty_is_named() throws IOException {
        List<String> all = new ArrayList<>(
                keys(clauses(CLAUSE + "  report: { to: dsl, when: unspecified, met_by: told_dsl, zzzzz: 1 }\n")));
        all.addAll(keys(clauses(CLAUSE + "  duty: { name: remove_content, zzzzz: 1 }\n")));
        String table = chapter("## A clause");
        assertThat(all).allSatisfy(key -> assertThat(table).containsPattern("`" + key + "\\b"));
    }

    @Test
    void every_key_of_a_worked_case_and_of_what_it_expects_stands_in_a_table() throws IOException {
        String worked = chapter("## A worked case");
        assertThat(firstKeys(table(worked, "| key | says |")))
                .containsExactlyInAnyOrderElementsOf(keys(cases(CASE + "  zzzzz: 1\n")));
        assertThat(firstKeys(table(worked, "| key of `expect` | says |")))
                .containsExactlyInAnyOrderElementsOf(keys(cases(CASE.replace("permitted", "permitted, zzzzz: 1"))));
    }

    @Test
    void the_words_of_an_entry_are_all_there_are() throws IOException {
        String said = table(chapter("## A clause"), "| entry | words |").stream()
                .map(row -> row[0] + " " + String.join(" ", quoted(row[1])))
                .reduce("", (a, b) -> a + b + "\n");
        assertThat(said)
                .contains("`to` " + words(Recipient.values()) + "\n")
                .contains("`when` " + words(Deadline.values()) + "\n")
                .contains("`name` of a duty " + words(DutyKind.values()) + "\n")
                .contains("`consequences` " + words(Consequence.values()) + "\n");
        assertThat(guide()).contains("| `modality` | " + listed(Modality.values()) + ";");
        assertThat(guide()).contains("| `verdict` | " + listed(Verdict.values()) + ", spelt with hyphens;");
        assertThat(guide()).contains("| `strength` | of a breach: " + listed(Strength.values()) + " |");
    }

    private static String words(Word[] words) {
        return String.join(" ", Stream.of(words).map(Word::word).toList());
    }

    private static String listed(Spelled[] words) {
        String all = String.join(
                ", ", Stream.of(words).map(word -> "`" + word.word() + "`").toList());
        int last = all.lastIndexOf(", ");
        return all.substring(0, last) + " or " + all.substring(last + 2);
    }

    @Test
    void every_fact_has_its_name_in_a_case_and_every_key_of_a_case_is_told() throws IOException {
        String names = chapter(NAMES);
        List<String[]> rows = table(names, "| in a rule | in a case |");
        assertThat(rows.stream().flatMap(row -> quoted(row[0]).stream()))
                .containsExactlyInAnyOrderElementsOf(SchoolVocabulary.vocabulary().types().stream()
                        .map(FactType::name)
                        .toList());
        for (Property key : SchoolVocabulary.vocabulary().ofCase().properties()) {
            assertThat(names).contains("`" + key.path() + ": ");
        }
        for (FactType type : SchoolVocabulary.vocabulary().types()) {
            for (Property property : type.properties()) {
                String usual = property.name().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
                for (String part : property.path().equals(usual)
                        ? new String[0]
                        : property.path().split("\\.")) {
                    assertThat(names).containsPattern("\\| `" + type.name() + "` \\| .*\\b" + part + ": ");
                }
            }
        }
    }

    /** Every piece of a case in the guide. */
    static List<String> pieces() throws IOException {
        return quoted(chapter(NAMES)).stream()
                .filter(each -> each.contains(": "))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void each_piece_of_a_case_in_the_guide_can_be_read(String piece) {
        String day = piece.startsWith("on: ") ? "" : "    on: 2025-03-14\n";
        assertThat(cases("- scenario: One\n  facts:\n" + day + "    " + piece + "\n  expect: { verdict: permitted }\n"))
                .isEmpty();
    }

    /** The example that begins so. */
    private static String example(String begins) throws IOException {
        return Arrays.stream(guide().split("```yaml\n"))
                .skip(1)
                .map(block -> block.split("```", 2)[0])
                .filter(block -> block.startsWith(begins))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_clause_in_the_guide_is_one_of_the_shipped_policy() throws IOException {
        List<Problem> problems = new ArrayList<>();
        Clause clause = ClauseSheet.read(new Source("a.clauses.yaml", example("- id:")), Cases.VOCABULARY, problems)
                .get(0);
        Clause shipped = Croughton.policy().clauses().get(clause.id());

        assertThat(problems).isEmpty();
        assertThat(clause.line()).isEqualTo(shipped.line());
        assertThat(clause.summary()).isEqualTo(shipped.summary());
        assertThat(clause.modality()).isEqualTo(shipped.modality());
        assertThat(clause.report()).isEqualTo(shipped.report());
    }

    @Test
    void the_worked_case_in_the_guide_comes_out_as_it_says(@TempDir Path folder) throws IOException {
        copy(folder);
        Files.writeString(
                folder.resolve("scope.scenarios.yaml"), "\n" + example("- scenario:"), StandardOpenOption.APPEND);

        assertThat(Inspection.of(folder).problems()).isEmpty();
    }

    @Test
    void the_words_in_the_guide_can_be_added_and_rules_ask_for_them_as_it_says(@TempDir Path folder)
            throws IOException {
        copy(folder);
        Files.writeString(folder.resolve("vocabulary.yaml"), example("lists:"));
        Files.writeString(
                folder.resolve("scope.drl"),
                "\nrule \"SC-02 streamed\" when StaffAction( live ) Stream( viewers > 30 ) "
                        + "then verdict.permit( \"SC-02\" ); end\n",
                StandardOpenOption.APPEND);

        assertThat(Inspection.of(folder).problems()).isEmpty();
    }

    private static void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "policies", "croughton"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
            }
        }
    }
}

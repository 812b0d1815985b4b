package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.cli.Command.fed;
import static school.policy.cli.Command.line;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.croughton.Croughton;

/** Policies of a school's own, and folders in which no usable policy lies. */
class PolicyFolderTest {

    private static final String CASE = line("a") + "\n";

    private final Path folder;

    PolicyFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void copy_the_policy_that_is_shipped() throws IOException {
        copy("policy.yaml");
        for (String section : List.of("scope", "personal-use", "school-accounts", "pupil-misuse", "staff-misuse")) {
            copy(section + ".clauses.yaml");
            copy(section + ".drl");
            copy(section + ".scenarios.yaml");
        }
    }

    private void copy(String name) throws IOException {
        try (InputStream in = Croughton.class.getResourceAsStream("/policies/croughton/" + name)) {
            if (in != null) {
                Files.write(folder.resolve(name), in.readAllBytes());
            }
        }
    }

    @Test
    void a_copy_of_the_shipped_policy_decides_to_the_byte_as_it_does() {
        assertThat(decide())
                .isEqualTo(fed(CASE, "evaluate"))
                .extracting(Command::status)
                .isEqualTo(0);
    }

    @Test
    void a_word_changed_in_the_folder_changes_the_decision() throws IOException {
        removeWorkedCases();
        change("policy.yaml", "in_force_from: 2024-01-01", "in_force_from: 2025-09-01");

        assertThat(decide().answers().get(0).path("verdict").asString()).isEqualTo("not-covered");
    }

    @Test
    void a_folder_that_is_not_there_is_said_and_named() {
        Command run =
                fed(CASE, "evaluate", "--policy", folder.resolve("elsewhere").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .matches("there is no folder '.*elsewhere'; name the folder in which the policy\\.yaml lies\\R");
    }

    @Test
    void a_file_is_no_folder() {
        Command run =
                fed(CASE, "evaluate", "--policy", folder.resolve("policy.yaml").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("there is no folder '");
    }

    /** As check says, and as software does that follows the folder. */
    @Test
    void a_policy_that_decides_its_worked_cases_otherwise_cannot_be_used() throws IOException {
        change("policy.yaml", "in_force_from: 2024-01-01", "in_force_from: 2025-09-01");

        assertThat(problems()).anyMatch(problem -> problem.contains(" comes out as not-covered, expected "));
    }

    private void removeWorkedCases() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".scenarios.yaml"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void a_folder_without_a_policy_is_said() throws IOException {
        Files.delete(folder.resolve("policy.yaml"));

        assertThat(problems()).singleElement().asString().startsWith("policy.yaml: the file is missing; ");
    }

    @Test
    void all_problems_of_all_files_stand_in_one_report() throws IOException {
        Files.delete(folder.resolve("scope.clauses.yaml"));
        change("personal-use.clauses.yaml", "modality: must-not", "modality: mustnt");
        change("staff-misuse.drl", "Actor( roles contains", "Aktor( roles contains");
        Files.writeString(folder.resolve("extra.drl"), "");

        assertThat(problems()).hasSizeGreaterThan(4).satisfiesOnlyOnce(problem -> assertThat(problem)
                .startsWith("extra.drl: no section lists this file; "));
        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem)
                        .matches("personal-use\\.clauses\\.yaml:\\d+:\\d+: unknown word 'mustnt'; did you mean .*"))
                .anySatisfy(problem -> assertThat(problem)
                        .matches("staff-misuse\\.drl:\\d+:\\d+: unknown fact 'Aktor'; did you mean 'Actor'\\?"))
                .anySatisfy(problem -> assertThat(problem).startsWith("scope.clauses.yaml: the file is missing; "));
    }

    @Test
    void yaml_that_cannot_be_read_is_said_in_plain_words_at_its_place() throws IOException {
        assertThat(problemOf("id: [x\n")).isEqualTo("policy.yaml:1:5: a comma or the closing ']' is missing; add it");
        assertThat(problemOf("id: {x\n")).isEqualTo("policy.yaml:1:5: a comma or the closing '}' is missing; add it");
        assertThat(problemOf("id: x\n\ttitle: y\n"))
                .isEqualTo("policy.yaml:2:1: a tab stands here; indent with spaces");
        assertThat(problemOf("id: x\ntitle: \"y\n"))
                .isEqualTo("policy.yaml:2:8: a quotation mark is opened here and not closed on this line; close it");
        assertThat(problemOf("id: @x\n")).isEqualTo("policy.yaml:1:5: a text cannot begin like this; put it in quotes");
        assertThat(problemOf("title: x: y\n")).startsWith("policy.yaml:1:9: a colon cannot stand here; put the text");
        assertThat(problemOf("title: |\n  x\n y\n")).startsWith("policy.yaml:3:2: this does not line up with ");
        Files.writeString(folder.resolve("policy.yaml"), "id: \u0001\n");
        assertThat(problems())
                .contains("policy.yaml:1:5: a control character stands here, which cannot be seen; remove it");
        assertThat(problemOf("id: " + "[".repeat(100_000)))
                .contains(": nested too deeply, as a depth of 20 is the limit");
        assertThat(problemOf("")).isEqualTo("policy.yaml: the file says nothing; write into it, or remove it");
        assertThat(problemOf("id: x\nid: y\n")).isEqualTo("policy.yaml:2:1: 'id' is written twice; keep one");
    }

    @Test
    void aliases_are_refused_and_not_read_as_texts() throws IOException {
        change("policy.yaml", "title: Social", "title: &title Social");
        change("policy.yaml", "version: \"2024-01\"", "version: *title");

        assertThat(problems())
                .singleElement()
                .asString()
                .endsWith(": tags, anchors and aliases are not used here; write the value out");
    }

    @Test
    void a_rule_nested_beyond_all_measure_is_a_problem_of_its_file() throws IOException {
        Path rules = folder.resolve("scope.drl");
        Files.writeString(
                rules,
                Files.readString(rules) + "rule \"SC-08 deep\"\nwhen\n    StaffAction( " + "(".repeat(100_000)
                        + "visible == true" + ")".repeat(100_000)
                        + " )\nthen\n    verdict.permit( \"SC-08\" );\nend\n");

        assertThat(problems())
                .singleElement()
                .asString()
                .isEqualTo(
                        "scope.drl:36:39: brackets and '!' stand more than 20 deep; take out those that nothing needs");
    }

    @Test
    void a_case_on_which_the_budget_is_spent_says_so_and_the_next_one_is_decided() throws IOException {
        removeWorkedCases();
        Path rules = folder.resolve("scope.drl");
        Files.writeString(
                rules,
                Files.readString(rules) + "rule \"SC-08 endless\"\nwhen\n    " + "Consent() ".repeat(6)
                        + "\nthen\n    verdict.permit( \"SC-08\" );\nend\n");
        String consents = "{\"child\": \"c1\"}, ".repeat(499) + "{\"child\": \"c1\"}";
        String lines = line("a", "\"consents\": [" + consents + "]") + "\n" + line("b") + "\n";

        Command run = fed(lines, "evaluate", "--policy", folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.error(0).path("message").asString())
                .isEqualTo("the budget of 200000 steps was spent before the case was decided; state fewer facts, write"
                        + " rules of fewer patterns, or give the engine a larger budget");
        assertThat(run.answers().get(1).path("id").asString()).isEqualTo("b");
        assertThat(run.answers().get(1).path("verdict").isMissingNode()).isFalse();
    }

    @Test
    void a_file_that_is_no_utf_8_and_one_that_is_no_file_are_said() throws IOException {
        Files.write(folder.resolve("scope.drl"), new byte[] {(byte) 0xFF});
        Files.delete(folder.resolve("staff-misuse.drl"));
        Files.createDirectory(folder.resolve("staff-misuse.drl"));

        assertThat(problems())
                .containsExactly(
                        "scope.drl:1:1: the file is not saved as UTF-8, as this character shows; save it again with the encoding UTF-8",
                        "staff-misuse.drl: this is no plain file; put a text file in its place");
    }

    @Test
    void a_policy_file_plays_no_tricks_on_the_terminal() throws IOException {
        change("policy.yaml", "bound:\n  - teacher\n", "bound:\n  - \"teach\\e[31mer\"\n");

        assertThat(problems()).singleElement().asString().contains("a backslash stands here");
    }

    private String problemOf(String settings) throws IOException {
        Files.writeString(folder.resolve("policy.yaml"), settings);
        assertThat(problems()).hasSize(1);
        return problems().get(0);
    }

    private List<String> problems() {
        Command run = decide();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("the policy cannot be used; mend this first:")
                .doesNotContain("Exception", "\tat ", "org.", "tools.");
        return run.err().lines().skip(1).map(String::strip).toList();
    }

    private Command decide() {
        return fed(CASE.getBytes(StandardCharsets.UTF_8), "evaluate", "--policy", folder.toString());
    }

    private void change(String name, String from, String to) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}

package school.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with the files of a policy together: their names, their number and their size. */
class FolderOfFilesTest {

    private static final String TOO_LARGE =
            "policy.yaml: with the section 'more' the policy is larger than 4 MB or has more"
                    + " than 5000 rules or 20000 patterns, which is the limit for all its files together; take out what"
                    + " nothing needs";

    @TempDir
    private Path folder;

    private TinyPolicy tiny;

    @BeforeEach
    void write() throws IOException {
        tiny = TinyPolicy.in(folder)
                .clauses(clause("AA-01"))
                .rules(rule("AA-01 a", "StaffAction( type == ActionType.UNFRIEND )", "breach AA-01"));
        Path settings = folder.resolve("policy.yaml");
        Files.writeString(settings, Files.readString(settings).replace("[main]", "[main, more]"));
        tiny.file("more.clauses.yaml", clause("AA-02", "no_rule: nobody needs one"));
    }

    @Test
    void a_policy_has_at_most_five_thousand_rules() {
        String rules = IntStream.range(0, 4999)
                .mapToObj(i -> rule("AA-01 n" + i, "Relationship( age == " + i % 100 + " )", "breach AA-01"))
                .collect(Collectors.joining());
        tiny.file("more.drl", TinyPolicy.HEADER + rules);
        assertThat(tiny.problems()).doesNotContain(TOO_LARGE);

        tiny.file("more.drl", TinyPolicy.HEADER + rules + rule("AA-01 b", "StaffAction()", "breach AA-01"));
        assertThat(tiny.problems()).containsExactly(TOO_LARGE);
    }

    @Test
    void a_policy_has_at_most_twenty_thousand_patterns() {
        // eleven in each of these rules, one in the other file, twelve in the rule that fits
        String eleven = IntStream.range(0, 1817)
                .mapToObj(i -> rule(
                        "AA-01 n" + i,
                        "Relationship( age == " + i % 100 + " )" + " Event()".repeat(10),
                        "breach AA-01"))
                .collect(Collectors.joining());
        tiny.file("more.drl", TinyPolicy.HEADER + eleven + rule("AA-01 b", "Event()".repeat(12), "breach AA-01"));
        assertThat(tiny.problems()).doesNotContain(TOO_LARGE);

        tiny.file(
                "more.drl",
                TinyPolicy.HEADER
                        + eleven
                        + rule("AA-01 b", "Event()".repeat(12), "breach AA-01")
                        + rule("AA-01 c", "Event()", "breach AA-01"));
        assertThat(tiny.problems()).containsExactly(TOO_LARGE);
    }

    @Test
    void a_policy_has_at_most_four_megabytes() {
        String bulk = "# " + "x".repeat(1_000_000) + "\n";
        tiny.clauses(bulk + clause("AA-01"))
                .file("main.scenarios.yaml", bulk + "[]\n")
                .file("more.clauses.yaml", bulk + clause("AA-02", "no_rule: nobody needs one"))
                .file("more.drl", "//" + "x".repeat(1_000_000) + "\n" + TinyPolicy.HEADER);
        assertThat(tiny.problems()).isEmpty();

        tiny.file("more.scenarios.yaml", bulk + "[]\n");
        assertThat(tiny.problems()).containsExactly(TOO_LARGE);
    }

    @Test
    void a_file_whose_name_has_a_slip_is_told_alone() throws IOException {
        tiny.file("main.scenarios.yml", "[]\n");
        Files.move(folder.resolve("main.drl"), folder.resolve("main.drl.txt"));

        assertThat(tiny.problems())
                .containsExactly(
                        "main.drl.txt: no file of this name is read; name it 'main.drl'",
                        "main.scenarios.yml: no file of this name is read; name it 'main.scenarios.yaml'");
    }

    @Test
    void a_section_that_is_not_listed_is_told_once() {
        tiny.file("other.clauses.yaml", "[]\n")
                .file("other.drl", TinyPolicy.HEADER)
                .file("main.drl~", "a copy");

        assertThat(tiny.problems())
                .containsExactly("other.clauses.yaml: no section lists this file; list its section in policy.yaml, or"
                        + " remove it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"._main.drl", "._main.clauses.yaml", "._policy.yaml", ".main.drl", ".#main.drl", ".DS_Store"})
    void what_editors_and_systems_hide_is_passed_over(String name) throws IOException {
        Files.write(folder.resolve(name), new byte[] {0, 5, 22, 7});
        assertThat(tiny.problems()).isEmpty();

        // without a list of sections, those are read that the folder seems to hold
        tiny.file("policy.yaml", "sections: main\n");
        assertThat(tiny.problems()).isNotEmpty().allMatch(problem -> problem.startsWith("policy.yaml:"));
    }

    @Test
    void a_folder_holds_at_most_a_thousand_files() throws IOException {
        for (int i = 0; i < 1000; i++) {
            Files.createFile(folder.resolve("note-" + i));
        }

        assertThat(tiny.problems())
                .containsExactly(
                        "policy.yaml: the folder holds more than 1000 files, which is the limit; move away what is"
                                + " no part of the policy");
    }
}

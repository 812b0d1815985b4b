package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.cli.Command.run;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arguments that are wrong, empty, doubled, huge or strange are told in plain words, with what to write instead. */
class ArgumentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frobnicate | there is no command 'frobnicate'; write ask, evaluate, explain, check, schema or java",
                "help | there is no command 'help'; write ask, evaluate, explain, check, schema or java",
                "evalute | there is no command 'evalute'; did you mean 'evaluate'?",
                "Check | there is no command 'Check'; did you mean 'check'?",
                "-x | there is no option '-x'; write --help or --version",
                "--versoin | there is no option '--versoin'; did you mean '--version'?",
                "--policy x check | there is no option '--policy'; write --help or --version",
                "evaluate --polcy=x | there is no option '--polcy=x'; did you mean '--policy'?",
                "evaluate -f json | there is no option '-f'; write --format, --policy, --follow-links, --help or --version",
                "evaluate --format xml | 'xml' is no format; write json or text",
                "explain --format html | 'html' is no format; write text, markdown or json",
                "check --format pdf | 'pdf' is no format; write text, json or sarif",
                "check --format= | '' is no format; write text, json or sarif",
                "check --format json,sarif | 'json,sarif' is no format; write text, json or sarif",
                "check --format | '--format' says nothing; write text, json or sarif behind it",
                "evaluate --format --policy x | '--format' says nothing; write json or text behind it",
                "evaluate --policy | '--policy' says nothing; write a DIR behind it",
                "explain --why-not | '--why-not' says nothing; write a CLAUSE behind it",
                "explain --why-not pe | 'pe' is no clause; write its id, such as PU-03",
                "explain --why-not PU-3 | 'PU-3' is no clause; did you mean 'PU-03'?",
                "explain --why-not PU-03,PU-04 | 'PU-03,PU-04' is no clause; did you mean 'PU-03'?",
                "evaluate --format json --format text | '--format' is written twice; keep one",
                "ask --save a --save b | '--save' is written twice; keep one",
                "evaluate a b | 'b' is too much; take it away, or put quotes around a name with spaces",
                "ask now | 'now' is too much; take it away, or put quotes around a name with spaces",
                "check --help=yes | '--help' takes nothing behind it; write it alone",
                "check nowhere | there is no folder 'nowhere'; name the folder in which the policy.yaml lies",
            })
    void what_is_not_understood_is_said_in_one_line_with_a_remedy(String arguments, String why) {
        Command run = run(arguments.split(" ", -1));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).matches("\\Q" + why + "\\E\npolicy( [a-z]+)? --help says more\n");
    }

    @ParameterizedTest
    @CsvSource({"evaluate,--policy", "ask,--save", "check,", "explain,"})
    void an_empty_name_is_told_and_not_taken_for_the_folder_one_is_in(String command, String option) {
        for (String name : new String[] {"", " "}) {
            Command run = option == null ? run(command, name) : run(command, option, name);

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).startsWith("the name of a file or folder is empty; write it, or . for where you are");
        }
    }

    @Test
    void an_empty_command_is_none() {
        assertThat(run("").err()).startsWith("there is no command ''; write ask, ");
    }

    @Test
    void an_argument_that_begins_with_an_at_sign_is_a_name_like_any_other(@TempDir Path folder) {
        assertThat(run("evaluate", "@" + folder.resolve("x")).err()).startsWith("'@");
    }

    @Test
    void a_clause_that_is_asked_about_twice_is_told_of_once() {
        String fri3 = Command.line("a", "\"action\": {\"type\": \"use_phone\"}");
        Command once = Command.fed(fri3, "explain", "--why-not", "PU-03");

        assertThat(once.out()).contains("why not PU-03:");
        assertThat(Command.fed(fri3, "explain", "--why-not", "PU-03", "--why-not", "pu-03"))
                .isEqualTo(once);
    }

    @Test
    void a_huge_argument_is_shown_in_part_and_plays_no_tricks_on_the_terminal() {
        String huge = "\u001b[31m" + "x".repeat(1_000_000);

        for (Command run : new Command[] {
            run(huge), run("--" + huge), run("evaluate", "--format", huge), run("check", "a", huge), run("check", huge)
        }) {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).hasSizeLessThan(500).doesNotContain("\u001b").contains("xxx...'");
        }
    }

    @Test
    void a_name_that_no_file_can_bear_is_told() {
        assertThat(run("evaluate", "a\0b").err())
                .startsWith("'a?b' cannot be the name of a file or folder; write another one\n");
    }

    @Test
    void a_case_is_not_asked_for_that_could_not_be_saved(@TempDir Path folder) {
        for (Path file : new Path[] {folder, folder.resolve("nowhere").resolve("x")}) {
            Command run = run("ask", "--save", file.toString());

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("' cannot be written; name a file in a folder that is there");
        }
    }
}

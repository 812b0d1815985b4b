package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.cli.Command.run;

import java.util.List;
import org.junit.jupiter.api.Test;

class HelpTest {

    @Test
    void the_help_of_the_command_says_what_it_is_for_and_where_to_read_on() {
        Command help = run("--help");

        assertThat(help.status()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .contains("staff may do something online")
                .contains("evaluate  Decides cases")
                .contains("it is no legal advice")
                .contains("policy evaluate --help");
    }

    @Test
    void the_help_of_evaluate_shows_a_case_an_error_each_option_each_exit_status_and_an_example() {
        Command help = run("evaluate", "--help");

        assertThat(help.status()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .contains("\n  {\"id\": \"c1\", \"facts\": {\"on\": \"2025-03-14\", …}}\n")
                .contains(
                        "\n  {\"id\": \"c1\", \"error\": {\"line\": 1, \"path\": \"facts.on\", \"message\": \"…\"}}\n")
                .contains("--policy=DIR", "--format=FORMAT", "[FILE]", "standard input")
                .containsPattern("\n +0 +every line was decided\n")
                .containsPattern("\n +1 +the policy or the input could not be read")
                .containsPattern("\n +2 +some line was in error")
                .contains("policy evaluate --format text events.jsonl");
    }

    @Test
    void help_fits_a_narrow_terminal() {
        for (String command : List.of("ask", "evaluate", "explain", "check", "schema", "java")) {
            Command help = run(command, "--help");

            assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
            // a line of a description that does not fit would be broken a second time
            assertThat(help.out()).doesNotContainPattern("\n[a-z][^\n]{0,30}\n[a-z]");
        }
        assertThat(run("--help").out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void without_a_subcommand_the_help_follows_on_standard_error() {
        Command run = run();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("name a command, such as policy evaluate", "evaluate  Decides cases");
    }

    @Test
    void the_version_is_told() {
        assertThat(run("--version").out()).matches("policy \\d+\\.\\d+\\.\\d+\\R");
    }
}

package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.cli.Command.fed;
import static school.policy.cli.Command.line;
import static school.policy.cli.Command.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy with words of its own, which nobody compiled. */
class OwnWordsTest {

    private static final String CASE =
            line("a", "\"action\": {\"type\": \"livestream_lesson\"}, \"stream\": {\"viewers\": 30}") + "\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void write_the_policy() throws IOException {
        OwnWords.in(folder);
    }

    @Test
    void its_cases_are_decided_and_explained() {
        Command decided = fed(CASE, "evaluate", "--policy", folder.toString());

        assertThat(decided.status()).isZero();
        assertThat(decided.answers().get(0).path("verdict").asString()).isNotEmpty();
        assertThat(fed(CASE, "explain", "--policy", folder.toString()).status()).isZero();
    }

    @Test
    void under_another_policy_its_words_are_refused_and_that_policy_is_named() {
        Command act = fed(line("a", "\"action\": {\"type\": \"livestream_lesson\"}") + "\n", "evaluate");
        Command fact = fed(line("b", "\"stream\": {\"viewers\": 30}") + "\n", "evaluate");

        assertThat(act.onlyError().path("path").asString()).isEqualTo("facts.action.type");
        assertThat(act.onlyError().path("message").asString())
                .startsWith("unknown word 'liv…'; write one of ")
                .endsWith("; these are the words of the policy 'croughton-social-media 2024-01'");
        assertThat(fact.onlyError().path("message").asString())
                .startsWith("unknown key 'str…'; write one of ")
                .endsWith("; these are the words of the policy 'croughton-social-media 2024-01'");
    }

    @Test
    void a_case_in_the_words_of_the_shipped_policy_is_decided_as_under_that() {
        String common = line("a", "\"action\": {\"type\": \"share_password\"}") + "\n";

        assertThat(fed(common, "evaluate", "--policy", folder.toString())
                        .answers()
                        .get(0)
                        .path("breached"))
                .isEqualTo(fed(common, "evaluate").answers().get(0).path("breached"));
    }

    @Test
    void the_interview_offers_them() {
        Command asked = fed("streamed a lesson live\nthe chaplain\n", "ask", "--policy", folder.toString());

        assertThat(asked.out())
                .contains("\nAnything else\n  40 streamed a lesson live\n")
                .contains("\n  19 the chaplain\n")
                .contains("> the chaplain\n\nOn which day did it happen?");
    }

    @Test
    void its_schema_holds_them_and_that_of_the_shipped_policy_does_not() {
        assertThat(run("schema", folder.toString()).out())
                .contains("\"livestream_lesson\"", "\"how many people watched\"");
        assertThat(run("schema").out()).contains("\"share_password\"").doesNotContain("livestream");
    }

    @Test
    void a_file_of_words_with_a_mistake_is_told_at_its_place() throws IOException {
        Path words = folder.resolve("vocabulary.yaml");
        Files.writeString(words, Files.readString(words).replace("holds: number", "holds: numbre"));

        Command check = run("check", folder.toString());

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).contains("vocabulary.yaml:13:16: nothing is called 'numbre'; did you mean 'number'?");
    }
}

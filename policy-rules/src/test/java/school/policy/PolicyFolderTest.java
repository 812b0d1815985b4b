package school.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.source.Limits;

class PolicyFolderTest {

    private static final String LINK =
            "this is a link, and links are not followed; put the file itself into the folder, or ask for links within it to be followed";
    private static final String NO_PLAIN_FILE = "this is no plain file; put a text file in its place";

    private final Path folder;
    private final TinyPolicy tiny;

    PolicyFolderTest(@TempDir Path folder) {
        this.folder = folder;
        this.tiny = TinyPolicy.in(folder);
    }

    @Test
    void a_sound_folder_has_no_problems() {
        assertThat(tiny.problems()).isEmpty();
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(folder.resolve("main.clauses.yaml"));

        assertThat(tiny.problems())
                .containsExactly(
                        "main.clauses.yaml: the file is missing; see that the folder is the right one and that policy.yaml spells its sections as their files are named");
    }

    @Test
    void a_section_may_do_without_rules_and_scenarios() throws IOException {
        Files.delete(folder.resolve("main.drl"));

        assertThat(tiny.problems()).isEmpty();
    }

    @Test
    void a_folder_without_settings_is_no_policy() throws IOException {
        Files.delete(folder.resolve("policy.yaml"));

        assertThat(tiny.problems()).singleElement().satisfies(p -> assertThat(p)
                .startsWith("policy.yaml: the file is missing"));
        assertThatThrownBy(() -> Policy.read(folder.resolve("nowhere"))).isInstanceOf(PolicyFilesException.class);
    }

    @Test
    void files_that_no_section_lists_are_refused_once_for_the_section() {
        tiny.file("other.drl", "x").file("other.clauses.yaml", "x").file("other.scenarios.yaml", "x");

        assertThat(tiny.problems())
                .containsExactly(
                        "other.clauses.yaml: no section lists this file; list its section in policy.yaml, or remove it");
    }

    @Test
    void a_link_is_refused_even_where_it_leads_to_a_sound_file(@TempDir Path elsewhere) throws IOException {
        Path target = elsewhere.resolve("target");
        Files.move(folder.resolve("main.drl"), target);
        Files.createSymbolicLink(folder.resolve("main.drl"), target);

        assertThat(tiny.problems()).containsExactly("main.drl: " + LINK);
    }

    @Test
    void a_link_that_leads_nowhere_is_refused_too() throws IOException {
        Files.createSymbolicLink(folder.resolve("main.scenarios.yaml"), folder.resolve("nowhere"));

        assertThat(tiny.problems()).containsExactly("main.scenarios.yaml: " + LINK);
    }

    @Test
    void a_folder_in_the_place_of_a_file_is_refused() throws IOException {
        Files.createDirectory(folder.resolve("main.scenarios.yaml"));

        assertThat(tiny.problems()).containsExactly("main.scenarios.yaml: " + NO_PLAIN_FILE);
    }

    @Test
    void a_file_larger_than_any_policy_is_refused() {
        tiny.file("main.drl", "/".repeat(Limits.FILE_BYTES + 1));

        assertThat(tiny.problems())
                .containsExactly(
                        "main.drl: " + "the file is larger than 1 MB, which is the limit; divide it into sections");
        tiny.file("main.drl", TinyPolicy.HEADER + "/".repeat(Limits.FILE_BYTES - TinyPolicy.HEADER.length()));
        assertThat(tiny.problems()).isEmpty();
    }

    @Test
    void a_file_in_another_encoding_is_refused() throws IOException {
        Files.write(folder.resolve("main.drl"), "// caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(tiny.problems())
                .containsExactly(
                        "main.drl:1:7: the file is not saved as UTF-8, as this character shows; save it again with the"
                                + " encoding UTF-8");
    }

    @Test
    void everything_that_is_wrong_is_reported_at_once() throws IOException {
        Files.write(folder.resolve("main.scenarios.yaml"), new byte[] {(byte) 0xff});
        tiny.file("other.drl", "")
                .clauses("- { id: AA-1 }\n")
                .rules("rule \"x\" when Evnt() then verdict.breach( \"AA-01\" ); end");

        assertThat(tiny.problems())
                .extracting(p -> p.substring(0, p.indexOf(": ")))
                .containsExactly(
                        "main.clauses.yaml:1:3",
                        "main.clauses.yaml:1:3",
                        "main.clauses.yaml:1:3",
                        "main.clauses.yaml:1:9",
                        "main.drl:4:15",
                        "main.scenarios.yaml:1:1",
                        "other.drl");
        assertThatThrownBy(() -> Policy.read(folder)).hasMessageContaining("did you mean 'Event'?");
    }
}

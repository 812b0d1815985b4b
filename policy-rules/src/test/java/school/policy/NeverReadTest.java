package school.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a folder nothing is read but the settings and the files of its sections, and of those nothing but plain files. */
class NeverReadTest {

    private static final String LINK =
            ": this is a link, and links are not followed; put the file itself into the folder, or ask for links within it to be followed";
    private static final String NO_PLAIN_FILE = ": this is no plain file; put a text file in its place";
    private static final Path ENDLESS = Path.of("/dev/zero");

    private final Path folder;
    private final TinyPolicy tiny;
    private final String revision;

    NeverReadTest(@TempDir Path folder) {
        this.folder = folder;
        this.tiny = TinyPolicy.in(folder)
                .clauses(TinyPolicy.clause("AA-01"))
                .rules(TinyPolicy.rule("AA-01 x", "Event()", "breach AA-01"));
        this.revision = tiny.read().stamp().revision();
    }

    /** A file beside the policy of a kind that Drools would take in, or that looks like one of the policy's own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kmodule.xml",
                "META-INF/kmodule.xml",
                "META-INF/kie.conf",
                "META-INF/services/java.lang.Runnable",
                "KieModule.info",
                "pom.properties",
                "main.pkg",
                "main.ser",
                "main.kjar",
                "main.jar",
                "main.xls",
                "main.xlsx",
                "main.drl.xls",
                "main.drl.csv",
                "main.dsl",
                "main.dslr",
                "main.rdrl",
                "main.rdslr",
                "main.gdst",
                "main.template",
                "main.xdrl",
                "main.brl",
                "main.bpmn2",
                "main.dmn",
                "main.pmml",
                "main.java",
                "main.class",
                "main.mvel",
                "main.js",
                "main.drl.bak",
                "main.drl~",
                "main.clauses.yml",
                "policy.yml",
                "policy.json",
                "policy.properties",
                "more/other.drl",
                "more/other.clauses.yaml"
            })
    void a_file_of_another_kind_changes_nothing_whatever_it_holds(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        for (byte[] garbage : List.of(new byte[0], new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5}, new byte[2_000_000])) {
            Files.write(file, garbage);
            assertThatNothingHasChanged();
        }
        Files.delete(file);
        Files.createSymbolicLink(file, folder.resolve("nowhere"));
        assertThatNothingHasChanged();
    }

    private void assertThatNothingHasChanged() {
        assertThat(tiny.problems()).isEmpty();
        assertThat(tiny.read().stamp().revision()).isEqualTo(revision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kmodule.xml", "main.ser", "main.drl.xls", "main.java"})
    void a_file_of_another_kind_is_not_even_opened(String name) throws Exception {
        pipe(name);

        assertTimeoutPreemptively(Duration.ofSeconds(20), this::assertThatNothingHasChanged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy.yaml", "main.clauses.yaml", "main.drl", "main.scenarios.yaml"})
    void a_link_out_of_the_folder_is_refused_for_each_kind_of_file(String name, @TempDir Path elsewhere)
            throws IOException {
        Path target = Files.writeString(elsewhere.resolve("secret"), "policy was here");
        Files.deleteIfExists(folder.resolve(name));
        Files.createSymbolicLink(folder.resolve(name), target);

        assertThat(tiny.problems()).containsExactly(name + LINK);
    }

    @Test
    void a_link_to_another_file_of_the_policy_is_refused_too() throws IOException {
        Files.move(folder.resolve("main.drl"), folder.resolve("main.txt"));
        Files.createSymbolicLink(folder.resolve("main.drl"), Path.of("main.txt"));

        assertThat(tiny.problems()).containsExactly("main.drl" + LINK);
    }

    @Test
    @EnabledIf("hasEndlessFile")
    void a_link_to_a_file_without_end_is_refused_at_once() throws IOException {
        Files.createSymbolicLink(folder.resolve("main.scenarios.yaml"), ENDLESS);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(tiny.problems())
                .containsExactly("main.scenarios.yaml" + LINK));
    }

    static boolean hasEndlessFile() {
        return Files.exists(ENDLESS);
    }

    @Test
    void a_pipe_is_refused_at_once_where_reading_it_would_wait_for_ever() throws Exception {
        pipe("main.scenarios.yaml");

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(tiny.problems())
                .containsExactly("main.scenarios.yaml" + NO_PLAIN_FILE));
    }

    private void pipe(String name) throws InterruptedException {
        boolean made;
        try {
            made = new ProcessBuilder("mkfifo", folder.resolve(name).toString())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            made = false;
        }
        assumeTrue(made, "no pipes here");
    }

    @Test
    void a_link_that_no_section_lists_is_not_followed() throws IOException {
        Files.createSymbolicLink(folder.resolve("other.drl"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("other"), Path.of("/"));

        assertThat(tiny.problems())
                .containsExactly(
                        "other.drl: no section lists this file; list its section in policy.yaml, or remove it");
    }
}

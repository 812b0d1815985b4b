package school.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.scenario.Inspection;
import school.policy.source.Problem;

/** A folder as an orchestrator of containers mounts it: each file is a link into a folder beside it. */
class LinksTest {

    private static final String LEADS_OUT =
            "main.drl: this is a link that leads out of the folder, or nowhere; put the file itself into the folder";

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private String revision = "";

    @BeforeEach
    void mount() throws IOException {
        Path data = Files.createDirectory(folder.resolve("..2025_03_12"));
        revision = TinyPolicy.in(data)
                .clauses(TinyPolicy.clause("AA-01"))
                .rules(TinyPolicy.rule("AA-01 x", "Event()", "breach AA-01"))
                .read()
                .stamp()
                .revision();
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2025_03_12"));
        for (String name : List.of("policy.yaml", "main.clauses.yaml", "main.drl")) {
            Files.createSymbolicLink(folder.resolve(name), Path.of("..data", name));
        }
    }

    private List<String> problems() {
        return catchThrowableOfType(PolicyFilesException.class, () -> Policy.read(folder, Links.WITHIN_FOLDER))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void links_within_the_folder_are_followed_on_request() {
        assertThat(Policy.read(folder, Links.WITHIN_FOLDER).stamp().revision()).isEqualTo(revision);
        assertThat(Inspection.of(folder, Links.WITHIN_FOLDER).policy()).isPresent();
    }

    @Test
    void without_a_request_they_are_refused() {
        assertThat(Inspection.of(folder).problems())
                .extracting(Problem::toString)
                .hasSize(3)
                .allMatch(
                        problem -> problem.endsWith(
                                ": this is a link, and links are not followed; put the file itself into the folder, or ask for links within it to be followed"));
    }

    @Test
    void a_mount_that_is_reached_by_a_link_is_followed_too() throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("mount"), folder);

        assertThat(Policy.read(link, Links.WITHIN_FOLDER).stamp().revision()).isEqualTo(revision);
    }

    @Test
    void a_link_out_of_the_folder_is_refused_however_it_leads_there() throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "policy was here");
        Files.delete(folder.resolve("main.drl"));
        Files.createSymbolicLink(folder.resolve("main.drl"), secret);
        assertThat(problems()).containsExactly(LEADS_OUT);

        Files.delete(folder.resolve("main.drl"));
        Files.createSymbolicLink(folder.resolve("way"), elsewhere);
        Files.createSymbolicLink(folder.resolve("main.drl"), Path.of("way", "secret"));
        assertThat(problems()).containsExactly(LEADS_OUT);

        Files.delete(folder.resolve("main.drl"));
        Files.createSymbolicLink(folder.resolve("main.drl"), Path.of("nowhere"));
        assertThat(problems()).containsExactly(LEADS_OUT);

        Files.move(
                Files.createSymbolicLink(elsewhere.resolve("round"), folder.resolve("main.drl")),
                folder.resolve("main.drl"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(problems()).hasSize(1);
    }

    @Test
    void a_link_to_a_folder_is_no_file() throws IOException {
        Files.delete(folder.resolve("main.drl"));
        Files.createSymbolicLink(folder.resolve("main.drl"), Path.of("..data"));

        assertThat(problems()).containsExactly("main.drl: this is no plain file; put a text file in its place");
    }
}

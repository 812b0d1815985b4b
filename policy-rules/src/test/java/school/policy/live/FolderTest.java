package school.policy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static school.policy.live.Lively.PERMITTED;
import static school.policy.live.Lively.assertDecides;
import static school.policy.live.Lively.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.Links;
import school.policy.decision.Verdict;

/** What befalls the folder itself, and files in it that are no plain files any more. */
class FolderTest {

    private static final String NO_PLAIN_FILE = "main.drl: this is no plain file; put a text file in its place";
    private static final String LINK =
            "main.drl: this is a link, and links are not followed; put the file itself into the folder, or ask for links within it to be followed";
    private static final String UNREADABLE = "main.drl: the file cannot be read; see that you may read it";

    private final Path folder;
    private final Path elsewhere;
    private final Path rules;
    private final Lively lively;

    FolderTest(@TempDir Path parent) {
        lively = new Lively(parent);
        folder = lively.folder;
        elsewhere = lively.elsewhere;
        rules = folder.resolve("main.drl");
    }

    private void deleteFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** The problem that the folder is away; that its files are, one after the other, may be told before. */
    private void awaitAway() throws InterruptedException {
        Reload next = lively.next();
        while (!problems(next).get(0).startsWith("policy.yaml: the folder cannot be listed")) {
            assertThat(next.taken()).isFalse();
            next = lively.next();
        }
        assertThat(next.problems()).hasSize(1);
    }

    @Test
    void a_deleted_folder_is_told_once_and_followed_again_when_it_is_back() throws IOException, InterruptedException {
        try (LiveEngine engine = lively.watch()) {
            deleteFolder();
            awaitAway();
            // some looks later
            assertThat(lively.heard.poll(2500, TimeUnit.MILLISECONDS)).isNull();
            assertDecides(engine, Verdict.BREACH);

            Files.createDirectory(folder);
            Lively.fill(folder);
            lively.write("main.drl", PERMITTED);
            lively.taken();
            assertDecides(engine, Verdict.PERMITTED);

            lively.write("main.drl", Lively.BREACH);
            lively.taken();
            assertDecides(engine, Verdict.BREACH);
        }
    }

    @Test
    void a_folder_that_comes_back_as_it_was_ends_the_problems() throws IOException, InterruptedException {
        try (LiveEngine engine = lively.watch()) {
            Files.move(folder, elsewhere.resolve("away"));
            awaitAway();

            Files.move(elsewhere.resolve("away"), folder);

            assertThat(lively.next().problems()).isEmpty();
            assertThat(lively.heard).isEmpty();
            assertDecides(engine, Verdict.BREACH);
        }
    }

    @Test
    void a_folder_put_in_the_place_of_the_watched_one_is_taken_and_watched() throws IOException, InterruptedException {
        Path next = Files.createDirectory(elsewhere.resolve("next"));
        Lively.fill(next);
        Files.writeString(next.resolve("main.drl"), PERMITTED);
        try (LiveEngine engine = lively.watch()) {
            Files.move(folder, elsewhere.resolve("before"));
            Files.move(next, folder);
            lively.taken();
            assertDecides(engine, Verdict.PERMITTED);

            lively.write("main.drl", Lively.BREACH);
            lively.taken();
            assertDecides(engine, Verdict.BREACH);
        }
    }

    @Test
    void a_link_to_the_folder_that_is_turned_elsewhere_is_followed() throws IOException, InterruptedException {
        Path next = Files.createDirectory(elsewhere.resolve("next"));
        Lively.fill(next);
        Files.writeString(next.resolve("main.drl"), PERMITTED);
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);
        try (LiveEngine engine = LiveEngine.watch(link, Lively.QUIET, lively.heard::add)) {
            Path turned = Files.createSymbolicLink(elsewhere.resolve("turned"), next);
            Files.move(turned, link, StandardCopyOption.ATOMIC_MOVE);
            lively.taken();

            assertDecides(engine, Verdict.PERMITTED);
        }
    }

    @Test
    void a_file_replaced_by_a_link_to_outside_is_refused() throws IOException, InterruptedException {
        Path outside = Files.writeString(elsewhere.resolve("outside.drl"), PERMITTED);
        try (LiveEngine engine = lively.watch()) {
            Path link = Files.createSymbolicLink(elsewhere.resolve("link.drl"), outside);
            Files.move(link, rules, StandardCopyOption.ATOMIC_MOVE);

            assertKept(engine, LINK);
        }
    }

    @Test
    void a_link_that_leads_nowhere_is_refused() throws IOException, InterruptedException {
        try (LiveEngine engine = lively.watch()) {
            Path link = Files.createSymbolicLink(elsewhere.resolve("link.drl"), elsewhere.resolve("nowhere"));
            Files.move(link, rules, StandardCopyOption.ATOMIC_MOVE);

            assertKept(engine, LINK);
        }
    }

    /** As orchestrators of containers change what they mount: the link to the folder beside is turned at once. */
    @Test
    void a_mount_whose_links_are_turned_together_is_followed_on_request() throws IOException, InterruptedException {
        Path mount = Files.createDirectory(elsewhere.resolve("mount"));
        Path first = Files.createDirectory(mount.resolve("..first"));
        Path second = Files.createDirectory(mount.resolve("..second"));
        Lively.fill(first);
        Lively.fill(second);
        Files.writeString(second.resolve("main.drl"), PERMITTED);
        Path data = Files.createSymbolicLink(mount.resolve("..data"), Path.of("..first"));
        try (var files = Files.list(first)) {
            for (Path file : files.toList()) {
                Files.createSymbolicLink(
                        mount.resolve(file.getFileName()), Path.of("..data").resolve(file.getFileName()));
            }
        }
        try (LiveEngine engine = LiveEngine.watch(mount, Links.WITHIN_FOLDER, Lively.QUIET, lively.heard::add)) {
            assertDecides(engine, Verdict.BREACH);
            Path turned = Files.createSymbolicLink(mount.resolve("..data_tmp"), Path.of("..second"));
            Files.move(turned, data, StandardCopyOption.ATOMIC_MOVE);
            lively.taken();

            assertDecides(engine, Verdict.PERMITTED);
        }
    }

    @Test
    void a_folder_in_the_place_of_a_file_is_refused() throws IOException {
        try (LiveEngine engine = lively.still()) {
            Files.delete(rules);
            Files.createDirectory(rules);
            engine.reload();

            assertThat(lively.heard).singleElement().satisfies(r -> assertThat(problems(r))
                    .containsExactly(NO_PLAIN_FILE));
            assertDecides(engine, Verdict.BREACH);
        }
    }

    @Test
    void a_file_that_may_not_be_read_keeps_the_old_policy() throws IOException, InterruptedException {
        Files.setPosixFilePermissions(rules, PosixFilePermissions.fromString("---------"));
        boolean unbound = Files.isReadable(rules);
        Files.setPosixFilePermissions(rules, PosixFilePermissions.fromString("rw-------"));
        assumeFalse(unbound, "permissions do not bind whoever runs this");
        try (LiveEngine engine = lively.watch()) {
            Files.setPosixFilePermissions(rules, PosixFilePermissions.fromString("---------"));

            assertKept(engine, UNREADABLE);
        }
    }

    private void assertKept(LiveEngine engine, String problem) throws InterruptedException {
        Reload reload = lively.next();

        assertThat(reload.taken()).isFalse();
        assertThat(problems(reload)).containsExactly(problem);
        assertDecides(engine, Verdict.BREACH);
    }
}

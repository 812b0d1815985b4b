package school.policy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.policy.live.Lively.BREACH;
import static school.policy.live.Lively.PERMITTED;
import static school.policy.live.Lively.assertDecides;
import static school.policy.live.Lively.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.Policy;
import school.policy.PolicyFilesException;
import school.policy.decision.PolicyStamp;
import school.policy.decision.Verdict;
import school.policy.scenario.Inspection;

/** What becomes of edits, seen through the real watcher. */
class EditsTest {

    private static final String BROKEN = BREACH.replace("UNFRIEND", "UNFREIND");
    private static final String EXPECTS_BREACH = """
            - scenario: somebody unfriends
              facts: { on: 2025-03-14, actor: { roles: [teacher] }, action: { type: unfriend } }
              expect: { verdict: breach, strength: mandatory, breached: [AA-01] }
            """;

    private final Lively lively;

    EditsTest(@TempDir Path parent) {
        lively = new Lively(parent);
    }

    @Test
    void an_edit_is_taken_once_it_is_moved_into_place() throws InterruptedException {
        try (LiveEngine engine = lively.watch()) {
            assertDecides(engine, Verdict.BREACH);

            lively.write("main.drl", PERMITTED);
            Reload reload = lively.taken();

            assertThat(reload.problems()).isEmpty();
            assertThat(reload.inForce()).isEqualTo(Policy.read(lively.folder).stamp());
            assertDecides(engine, Verdict.PERMITTED);
        }
    }

    @Test
    void a_broken_edit_keeps_the_old_policy_and_a_mended_one_is_taken() throws InterruptedException {
        try (LiveEngine engine = lively.watch()) {
            lively.write("main.drl", BROKEN);
            Reload broken = lively.next();

            assertThat(broken.taken()).isFalse();
            assertThat(broken.inForce()).isEqualTo(engine.policy().stamp());
            assertThat(problems(broken))
                    .singleElement()
                    .asString()
                    .startsWith("main.drl:4:")
                    .contains("'UNFREIND'");
            assertDecides(engine, Verdict.BREACH);

            lively.write("main.drl", PERMITTED);

            assertThat(lively.taken().problems()).isEmpty();
            assertDecides(engine, Verdict.PERMITTED);
        }
    }

    @Test
    void an_edit_that_is_undone_ends_the_problems_and_takes_nothing() throws InterruptedException {
        try (LiveEngine engine = lively.watch()) {
            Policy before = engine.policy();
            lively.write("main.drl", BROKEN);
            assertThat(lively.next().problems()).isNotEmpty();

            lively.write("main.drl", BREACH);
            Reload undone = lively.next();

            assertThat(undone).isEqualTo(new Reload(before.stamp(), false, List.of()));
            assertThat(engine.policy()).isSameAs(before);
        }
    }

    @Test
    void only_news_is_told() {
        try (LiveEngine engine = lively.still()) {
            engine.reload();
            lively.write("main.drl", BROKEN);
            engine.reload();
            engine.reload();
            lively.write("notes.txt", "of no concern");
            engine.reload();

            assertThat(lively.heard).hasSize(1);
        }
    }

    @Test
    void a_worked_case_that_fails_keeps_the_old_policy() throws InterruptedException {
        lively.write("main.scenarios.yaml", EXPECTS_BREACH);
        try (LiveEngine engine = lively.watch()) {
            lively.write("main.drl", PERMITTED);
            Reload reload = lively.next();

            assertThat(reload.taken()).isFalse();
            assertThat(problems(reload))
                    .singleElement()
                    .asString()
                    .startsWith("main.scenarios.yaml:1:3: 'somebody unfriends' comes out as permitted by AA-01,"
                            + " expected a mandatory breach of AA-01;");
            assertDecides(engine, Verdict.BREACH);
        }
    }

    @Test
    void a_half_written_file_never_decides() throws IOException, InterruptedException {
        Path rules = lively.folder.resolve("main.drl");
        try (LiveEngine engine = lively.watch()) {
            PolicyStamp old = engine.policy().stamp();
            // up to the last word: without the line end behind it the file is whole
            for (int half = 1; half < PERMITTED.length() - 4; half += PERMITTED.length() / 7) {
                Files.writeString(rules, PERMITTED.substring(0, half));
                assertThat(lively.until(r -> !r.problems().isEmpty()).inForce()).isEqualTo(old);
                assertDecides(engine, Verdict.BREACH);

                Files.writeString(rules, PERMITTED.substring(half), StandardOpenOption.APPEND);
                assertThat(lively.taken().inForce())
                        .isEqualTo(Policy.read(lively.folder).stamp());
                assertDecides(engine, Verdict.PERMITTED);

                lively.write("main.drl", BREACH);
                assertThat(lively.taken().inForce()).isEqualTo(old);
            }
        }
    }

    @Test
    void an_edit_is_taken_once_it_is_written_in_its_place() throws IOException, InterruptedException {
        try (LiveEngine engine = lively.watch()) {
            Files.writeString(lively.folder.resolve("main.drl"), PERMITTED);
            lively.taken();

            assertDecides(engine, Verdict.PERMITTED);
        }
    }

    @Test
    void an_edit_of_many_files_is_taken_as_one() throws InterruptedException {
        lively.write("main.scenarios.yaml", EXPECTS_BREACH);
        try (LiveEngine engine = lively.watch()) {
            lively.write("main.drl", PERMITTED);
            lively.write("main.scenarios.yaml", "[]");
            lively.taken();

            assertDecides(engine, Verdict.PERMITTED);
        }
    }

    @Test
    void a_folder_that_never_gets_quiet_is_read_all_the_same() throws InterruptedException {
        try (LiveEngine engine = LiveEngine.watch(lively.folder, Duration.ofMillis(200), lively.heard::add)) {
            lively.write("main.drl", PERMITTED);
            int written = 0;
            while (lively.heard.poll(10, TimeUnit.MILLISECONDS) == null) {
                lively.write("notes.txt", "note " + written++);
                assertThat(written).isLessThan(3000);
            }

            assertDecides(engine, Verdict.PERMITTED);
        }
    }

    @Test
    void files_that_change_while_they_are_read_are_not_taken() {
        AtomicInteger reads = new AtomicInteger();
        try (LiveEngine engine = LiveEngine.watch(lively.folder, Lively.NEVER, lively.heard::add, folder -> {
            Inspection found = Inspection.of(folder);
            if (reads.getAndIncrement() == 1) {
                lively.write("main.drl", BREACH + "// changed\n");
            }
            return found;
        })) {
            lively.write("main.drl", PERMITTED);
            assertThat(engine.reload()).as("whether to read again").isTrue();

            assertThat(lively.heard).isEmpty();
            assertDecides(engine, Verdict.BREACH);

            assertThat(engine.reload()).as("whether to read again").isFalse();

            assertThat(lively.heard)
                    .extracting(Reload::inForce)
                    .containsExactly(Policy.read(lively.folder).stamp());
        }
    }

    @Test
    void files_that_change_while_they_are_read_first_are_refused() {
        assertThatThrownBy(() -> LiveEngine.watch(lively.folder, Lively.NEVER, lively.heard::add, folder -> {
                    Inspection found = Inspection.of(folder);
                    lively.write("main.drl", PERMITTED);
                    return found;
                }))
                .isInstanceOf(PolicyFilesException.class)
                .hasMessageContaining("the files changed while they were read");
    }

    @Test
    void a_folder_that_is_not_sound_at_first_is_refused() {
        lively.write("main.drl", BROKEN);
        assertThatThrownBy(lively::watch)
                .isInstanceOf(PolicyFilesException.class)
                .hasMessageContaining("main.drl:4:");

        lively.write("main.drl", PERMITTED);
        lively.write("main.scenarios.yaml", EXPECTS_BREACH);
        assertThatThrownBy(lively::watch)
                .isInstanceOf(PolicyFilesException.class)
                .hasMessageContaining("comes out as permitted");

        assertThatThrownBy(() -> LiveEngine.watch(lively.elsewhere.resolve("nowhere"), lively.heard::add))
                .isInstanceOf(PolicyFilesException.class)
                .hasMessageContaining("the folder cannot be listed");
    }
}

package school.policy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.policy.live.Lively.BREACH;
import static school.policy.live.Lively.PERMITTED;
import static school.policy.live.Lively.assertDecides;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.decision.Verdict;
import school.policy.scenario.Inspection;

/** What becomes of the watching thread. */
class LiveEngineTest {

    private final Lively lively;

    LiveEngineTest(@TempDir Path parent) {
        lively = new Lively(parent);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("policy-reload"))
                .count();
    }

    @Test
    void a_listener_that_fails_or_interrupts_does_not_end_the_watching() throws InterruptedException {
        try (LiveEngine engine = LiveEngine.watch(lively.folder, Lively.QUIET, reload -> {
            lively.heard.add(reload);
            Thread.currentThread().interrupt();
            if (lively.heard.size() % 2 == 0) {
                throw new AssertionError("on purpose");
            }
            throw new IllegalStateException("on purpose");
        })) {
            for (int i = 0; i < 3; i++) {
                lively.write("main.drl", PERMITTED);
                lively.taken();
                assertDecides(engine, Verdict.PERMITTED);
                lively.write("main.drl", BREACH);
                lively.taken();
                assertDecides(engine, Verdict.BREACH);
            }
        }
    }

    @Test
    void closing_stops_the_thread_and_leaves_the_last_good_policy() {
        LiveEngine engine = lively.watch();
        assertThat(threads()).isOne();

        engine.close();
        engine.close();

        assertThat(threads()).isZero();
        lively.write("main.drl", PERMITTED);
        assertDecides(engine, Verdict.BREACH);
    }

    @Test
    void a_refused_folder_leaves_no_thread() {
        lively.write("main.drl", "");

        assertThatThrownBy(lively::watch).hasMessageContaining("the file says nothing");
        assertThat(threads()).isZero();
    }

    @Test
    void a_listener_may_close() throws InterruptedException {
        AtomicReference<LiveEngine> itself = new AtomicReference<>();
        try (LiveEngine engine = LiveEngine.watch(lively.folder, Lively.QUIET, reload -> {
            itself.get().close();
            lively.heard.add(reload);
        })) {
            itself.set(engine);
            lively.write("main.drl", PERMITTED);

            assertThat(lively.heard.poll(30, TimeUnit.SECONDS)).isNotNull();
            assertDecides(engine, Verdict.PERMITTED);
        }
        assertThat(threads()).isZero();
    }

    @Test
    void what_goes_wrong_unforeseen_is_a_report_unless_the_virtual_machine_is_broken() {
        AtomicReference<Throwable> fault = new AtomicReference<>();
        try (LiveEngine engine = LiveEngine.watch(lively.folder, Lively.NEVER, lively.heard::add, folder -> {
            if (fault.get() instanceof Error e) {
                throw e;
            } else if (fault.get() instanceof RuntimeException e) {
                throw e;
            }
            return Inspection.of(folder);
        })) {
            for (Throwable each :
                    new Throwable[] {new IllegalStateException(), new StackOverflowError(), new NoClassDefFoundError()
                    }) {
                fault.set(each);
                engine.reload();
                assertThat(lively.heard.remove().problems())
                        .singleElement()
                        .asString()
                        .startsWith("policy.yaml: the policy cannot be loaded");
                fault.set(null);
                engine.reload();
                assertThat(lively.heard.remove().problems()).isEmpty();
            }

            fault.set(new OutOfMemoryError());
            assertThatThrownBy(engine::reload).isInstanceOf(OutOfMemoryError.class);
            assertThat(lively.heard).isEmpty();
            assertDecides(engine, Verdict.BREACH);
        }
    }
}

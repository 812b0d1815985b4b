package school.policy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.live.Lively.BREACH;
import static school.policy.live.Lively.EVENT;
import static school.policy.live.Lively.PERMITTED;
import static school.policy.live.Lively.assertDecides;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.decision.Decision;
import school.policy.decision.Verdict;

/** What many reloads in a row do to decisions and to memory. */
class ManyReloadsTest {

    private static final int THREADS = 16;

    private final Lively lively;

    /** How often may still be evaluated: threads that do nothing else would leave no processor to reload with. */
    private final Semaphore evaluations = new Semaphore(0);

    ManyReloadsTest(@TempDir Path parent) {
        lively = new Lively(parent);
    }

    @FunctionalInterface
    private interface Edits {
        void make(LiveEngine engine) throws InterruptedException;
    }

    /** Lets many threads evaluate while edits are made; each decision must be wholly that of the revision it names. */
    private void evaluateDuring(LiveEngine engine, Map<String, Verdict> verdicts, Edits edits) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                threads.add(pool.submit(() -> {
                    int decided = 0;
                    while (!over.get()) {
                        evaluations.acquire();
                        Decision decision = engine.evaluate(EVENT);
                        assertThat(decision.verdict())
                                .isEqualTo(verdicts.get(decision.policy().revision()));
                        decided++;
                    }
                    return decided;
                }));
            }
            edits.make(engine);
            over.set(true);
            evaluations.release(THREADS);
            for (Future<Integer> thread : threads) {
                assertThat(thread.get(30, TimeUnit.SECONDS)).isPositive();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** The two revisions, and what each of them says. */
    private Map<String, Verdict> verdicts(LiveEngine engine) {
        String breach = engine.policy().stamp().revision();
        lively.write("main.drl", PERMITTED);
        engine.reload();
        String permitted = engine.policy().stamp().revision();
        lively.heard.clear();
        return Map.of(breach, Verdict.BREACH, permitted, Verdict.PERMITTED);
    }

    @Test
    void decisions_during_1000_reloads_are_each_of_one_revision() throws Exception {
        try (LiveEngine engine = lively.still()) {
            evaluateDuring(engine, verdicts(engine), e -> reload(e, 1000));

            assertThat(lively.heard).hasSize(1000).allMatch(Reload::taken);
        }
    }

    private void reload(LiveEngine engine, int times) {
        for (int i = 0; i < times; i++) {
            lively.write("main.drl", i % 2 == 0 ? BREACH : PERMITTED);
            evaluations.release(2 * THREADS);
            engine.reload();
            assertDecides(engine, i % 2 == 0 ? Verdict.BREACH : Verdict.PERMITTED);
        }
    }

    @Test
    void decisions_while_files_are_edited_are_each_of_one_revision() throws Exception {
        Map<String, Verdict> verdicts;
        try (LiveEngine engine = lively.still()) {
            verdicts = verdicts(engine);
        }
        try (LiveEngine engine = lively.watch()) {
            evaluateDuring(engine, verdicts, e -> {
                for (int i = 0; i < 20; i++) {
                    evaluations.release(10 * THREADS);
                    lively.write("main.drl", i % 2 == 0 ? BREACH : PERMITTED);
                    assertThat(lively.next().taken()).isTrue();
                }
            });
        }
    }

    /** Bytes of heap and metaspace, and loaded classes, once all is collected that nobody holds. */
    private record Held(long heap, long metaspace, long classes) {

        static Held now() {
            System.gc();
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .mapToLong(pool -> pool.getUsage().getUsed())
                    .sum();
            return new Held(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    metaspace,
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        }
    }

    @Test
    void memory_does_not_grow_with_reloads() {
        try (LiveEngine engine = LiveEngine.watch(lively.folder, Lively.NEVER, reload -> {})) {
            lively.write("main.drl", PERMITTED);
            engine.reload();
            reload(engine, 100);
            Held before = Held.now();
            reload(engine, 1000);
            Held after = Held.now();

            assertThat(after.heap() - before.heap()).as("heap").isLessThan(8_000_000);
            assertThat(after.metaspace() - before.metaspace()).as("metaspace").isLessThan(2_000_000);
            assertThat(after.classes() - before.classes()).as("classes").isLessThan(50);
        }
    }
}

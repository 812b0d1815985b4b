package school.policy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.policy.live.Lively.BREACH;
import static school.policy.live.Lively.PERMITTED;
import static school.policy.live.Lively.assertDecides;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.Links;
import school.policy.PolicyEngine;
import school.policy.PolicyFilesException;
import school.policy.TinyPolicy;
import school.policy.decision.Verdict;
import school.policy.fact.Question;
import school.policy.scenario.Inspection;

/** What becomes of the watching thread. */
class LiveEngineTest {

    private final Lively lively;

    LiveEngineTest(@TempDir Path parent) {
        lively = new Lively(parent);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("policy-(reload|loading|file.*)"))
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
            engine.reload();
            assertThat(lively.heard.remove().problems())
                    .singleElement()
                    .asString()
                    .startsWith("policy.yaml: loading the policy takes more memory than there is");

            fault.set(new InternalError());
            assertThatThrownBy(engine::reload).isInstanceOf(InternalError.class);
            assertThat(lively.heard).isEmpty();
            assertDecides(engine, Verdict.BREACH);
        }
    }

    @Test
    void when_memory_runs_out_the_folder_is_followed_further() throws InterruptedException {
        AtomicBoolean large = new AtomicBoolean();
        try (LiveEngine engine = LiveEngine.watch(lively.folder, Lively.QUIET, lively.heard::add, folder -> {
            if (large.getAndSet(false)) {
                throw new OutOfMemoryError("on purpose");
            }
            return Inspection.of(folder);
        })) {
            large.set(true);
            lively.write("main.drl", BREACH + "// changed\n");
            assertThat(lively.next().problems()).hasSize(1);

            lively.write("main.drl", PERMITTED);
            lively.taken();
            assertDecides(engine, Verdict.PERMITTED);
        }
    }

    /** One that waits, as a reader may that has been fooled, until it is told to end. */
    private LiveEngine thatMayHang(AtomicBoolean hangs, CountDownLatch hanging, Duration longest) {
        return LiveEngine.watch(
                lively.folder,
                Links.REFUSED,
                Lively.QUIET,
                lively.heard::add,
                folder -> {
                    if (hangs.getAndSet(false)) {
                        hanging.countDown();
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                    return Inspection.of(folder);
                },
                longest);
    }

    @Test
    void a_reload_that_takes_too_long_is_told_given_up_and_followed_by_the_next_edit() throws InterruptedException {
        AtomicBoolean hangs = new AtomicBoolean();
        // generous for the one that does not hang
        try (LiveEngine engine = thatMayHang(hangs, new CountDownLatch(1), Duration.ofSeconds(10))) {
            hangs.set(true);
            lively.write("main.drl", BREACH + "// changed\n");
            Reload told = lively.next();
            assertThat(told.taken()).isFalse();
            assertThat(Lively.problems(told))
                    .containsExactly("policy.yaml: loading the policy takes too long, and was given up; undo what was"
                            + " changed last, or take out what nothing needs");
            assertDecides(engine, Verdict.BREACH);

            lively.write("main.drl", PERMITTED);
            lively.taken();
            assertDecides(engine, Verdict.PERMITTED);
        }
        assertThat(threads()).isZero();
    }

    @Test
    void closing_gives_up_a_reload_that_hangs_and_leaves_no_thread() throws InterruptedException {
        AtomicBoolean hangs = new AtomicBoolean();
        CountDownLatch hanging = new CountDownLatch(1);
        LiveEngine engine = thatMayHang(hangs, hanging, Duration.ofDays(1));
        hangs.set(true);
        lively.write("main.drl", PERMITTED);
        assertThat(hanging.await(30, TimeUnit.SECONDS)).isTrue();

        engine.close();

        assertThat(threads()).isZero();
        assertThat(lively.heard).isEmpty();
        assertDecides(engine, Verdict.BREACH);
    }

    @Test
    void closing_gives_up_a_reload_that_tries_readings_and_leaves_no_thread() {
        LiveEngine engine = lively.watch();
        String answers = IntStream.range(0, 10)
                .mapToObj(i -> "{ answer: a" + i + ", means: m }")
                .collect(Collectors.joining(", ", "[ ", " ]"));
        TinyPolicy.in(lively.elsewhere)
                .settings("readings:\n"
                        + IntStream.range(0, 100)
                                .mapToObj(i -> "- { name: q" + i + ", reading: I-" + (100 + i)
                                        + ", asks: q, taken: a0, answers: " + answers + " }\n")
                                .collect(Collectors.joining()));
        // one that takes a good while under each of a thousand answers, and never comes out so
        lively.write("main.scenarios.yaml", """
                - scenario: much is open
                  facts:
                    on: 2025-03-14
                    actor: { roles: [teacher] }
                    action: { type: unfriend }
                    unknown: [%s]
                  expect: { verdict: not-covered }
                """.formatted(Stream.of(Question.values())
                .map(question -> "judgements." + question.word())
                .collect(Collectors.joining(", "))));
        lively.move("policy.yaml");

        while (!isTryingReadings()) {
            Thread.onSpinWait();
        }
        engine.close();

        assertThat(threads()).isZero();
        assertDecides(engine, Verdict.BREACH);
    }

    private static boolean isTryingReadings() {
        return Thread.getAllStackTraces().values().stream().flatMap(Stream::of).anyMatch(frame -> frame.getMethodName()
                .equals("rests"));
    }

    @Test
    void a_listener_hears_that_following_ends() throws InterruptedException {
        AtomicBoolean broken = new AtomicBoolean();
        try (LiveEngine engine = LiveEngine.watch(lively.folder, Lively.QUIET, lively.heard::add, folder -> {
            if (broken.get()) {
                throw new InternalError("on purpose");
            }
            return Inspection.of(folder);
        })) {
            broken.set(true);
            lively.write("main.drl", PERMITTED);

            assertThat(Lively.problems(lively.next()))
                    .singleElement()
                    .asString()
                    .startsWith("policy.yaml: the folder is no longer followed");
            assertDecides(engine, Verdict.BREACH);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-0.1S", "PT24H0.1S", "PT1000000000000000H"})
    void a_quiet_period_has_limits(String quiet) {
        assertThatThrownBy(() -> LiveEngine.watch(lively.folder, Duration.parse(quiet), reload -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(threads()).isZero();
    }

    @Test
    void a_folder_that_cannot_be_watched_is_refused() throws IOException {
        URI archive = URI.create("jar:" + lively.elsewhere.resolve("policy.zip").toUri());
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            assertThatThrownBy(() -> LiveEngine.watch(zip.getPath("/"), reload -> {}))
                    .isInstanceOf(PolicyFilesException.class)
                    .hasMessageContaining("the folder cannot be listed and watched");
        }
    }

    @Test
    void an_engine_and_its_policy_belong_together_whatever_is_taken_later() {
        try (LiveEngine live = lively.still()) {
            PolicyEngine engine = live.engine();
            lively.write("main.drl", PERMITTED);
            live.reload();

            assertThat(engine.evaluate(Lively.EVENT).policy())
                    .isEqualTo(engine.policy().stamp());
            assertThat(live.policy().stamp()).isNotEqualTo(engine.policy().stamp());
        }
    }
}

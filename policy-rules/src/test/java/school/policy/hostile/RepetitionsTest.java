package school.policy.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.scenario.Inspection;

/**
 * However a file of a policy repeats itself, reading and checking it takes time that grows with its size alone. The bound is ten
 * times what a linear reader needs and a hundredth of what a quadratic one does.
 */
class RepetitionsTest {

    private static final long SEED = Long.getLong("policy.repetitions.seed", 20_250_312);
    private static final long FROM = Long.getLong("policy.repetitions.from", 0);
    private static final int BYTES = Integer.getInteger("policy.repetitions.bytes", 1_000_000);
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("policy.repetitions.seconds", 10));
    private static final Duration LONGEST = Duration.ofSeconds(2);
    /** What is allocated is given back at once: in a heap of 256 MB every file was read. */
    private static final long MOST = 4L << 30;

    private static final int TRIALS = 3;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final TinyPolicy tiny;
    private final Path folder;
    private final List<String> failures = new ArrayList<>();
    private long slowest;
    private long largest;

    RepetitionsTest(@TempDir Path folder) {
        this.folder = folder;
        this.tiny = TinyPolicy.in(folder).clauses(TinyPolicy.clause("AA-01"));
    }

    @Test
    void repetitions_that_once_took_minutes_are_read_in_time() throws IOException {
        check(new Repetitions(BYTES).known(), Duration.ofDays(1));
    }

    @Test
    void repetitions_at_random_are_read_in_time() throws IOException {
        Repetitions repetitions = new Repetitions(BYTES);
        check(LongStream.iterate(FROM, number -> number + 1).mapToObj(n -> repetitions.random(SEED, n)), TIME);
    }

    @Test
    void sheets_that_once_took_long_are_read_in_time() throws IOException {
        check(new YamlRepetitions(BYTES).known(), Duration.ofDays(1));
    }

    @Test
    void sheets_at_random_are_read_in_time() throws IOException {
        YamlRepetitions repetitions = new YamlRepetitions(BYTES);
        check(LongStream.iterate(FROM, number -> number + 1).mapToObj(n -> repetitions.random(SEED, n)), TIME);
    }

    private void check(Stream<HostileFile> files, Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        int tried = 0;
        for (Iterator<HostileFile> each = files.iterator(); each.hasNext() && System.nanoTime() < end; tried++) {
            check(each.next());
        }
        System.out.printf(
                Locale.ROOT,
                "policy.repetitions.seed=%d: %d files from number %d, %d ms and %d MB at most%n",
                SEED,
                tried,
                FROM,
                slowest / 1_000_000,
                largest >> 20);
        assertThat(failures).isEmpty();
    }

    /** The least of some trials counts, as the machine may be busy. */
    private void check(HostileFile file) throws IOException {
        tiny.settings("").clauses(TinyPolicy.clause("AA-01")).rules().file("main.scenarios.yaml", "[]\n");
        Files.write(folder.resolve(file.place()), file.bytes());
        long least = Long.MAX_VALUE;
        long allocated = 0;
        for (int i = 0; i < TRIALS && least > LONGEST.toNanos(); i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            try {
                Inspection.of(folder);
            } catch (RuntimeException | StackOverflowError e) {
                failures.add(file + " throws " + e + " at "
                        + List.of(e.getStackTrace()).subList(0, 5));
                return;
            }
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
            allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        }
        if (Boolean.getBoolean("policy.repetitions.print")) {
            System.out.printf(
                    Locale.ROOT,
                    "%8.3f s %6d MB %s%n",
                    least / 1e9,
                    allocated >> 20,
                    file.toString().replace("\n", "\\n"));
        }
        slowest = Math.max(slowest, least);
        largest = Math.max(largest, allocated);
        if (least > LONGEST.toNanos() || allocated > MOST) {
            failures.add(file + " takes " + Duration.ofNanos(least) + " and " + (allocated >> 20) + " MB");
        }
    }
}

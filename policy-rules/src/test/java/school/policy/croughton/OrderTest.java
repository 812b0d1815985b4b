package school.policy.croughton;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.decision.Decision;
import school.policy.fact.Case;
import school.policy.json.DecisionFormat;

/** The same case under the same policy gives the same bytes, in whatever order files stand and threads run. */
class OrderTest {

    private static final long SEED = 20_250_312;
    private static final int THREADS = 4;

    private final Policy policy = Croughton.policy();
    private final PolicyEngine engine = PolicyEngine.of(policy);
    private final List<Case> events = events(new Likely(policy));

    private static List<Case> events(Likely likely) {
        return IntStream.range(0, 150)
                .mapToObj(number -> likely.event(new Random(SEED * 1_000_003L + number)))
                .toList();
    }

    @Test
    void the_order_in_which_files_are_written_and_listed_changes_no_byte(@TempDir Path parent) throws IOException {
        List<String> sections = new ArrayList<>(policy.settings().sections());
        Random random = new Random(SEED);
        for (int i = 0; i < 4; i++) {
            Collections.shuffle(sections, random);
            PolicyEngine other = PolicyEngine.of(Policy.read(copy(parent.resolve("copy" + i), sections, random)));
            for (Case event : events) {
                assertThat(bytes(other.evaluate(event))).isEqualTo(bytes(engine.evaluate(event)));
            }
        }
    }

    /** A copy of the shipped files, written in any order, that lists its sections in another one. */
    private static Path copy(Path folder, List<String> sections, Random random) throws IOException {
        Files.createDirectory(folder);
        List<Map.Entry<String, byte[]>> files = new ArrayList<>(Shipped.files().entrySet());
        Collections.shuffle(files, random);
        for (Map.Entry<String, byte[]> file : files) {
            String text = new String(file.getValue(), UTF_8)
                    .replaceFirst("(?m)^sections: .*$", "sections: [" + String.join(", ", sections) + "]");
            Files.writeString(folder.resolve(file.getKey()), text);
        }
        return folder;
    }

    /** The decision without the revision, which is a digest of all bytes of all files. */
    private static String bytes(Decision decision) {
        return DecisionFormat.write(decision).replace(decision.policy().revision(), "");
    }

    @Test
    void the_order_of_threads_changes_no_byte() throws Exception {
        List<String> alone =
                events.stream().map(event -> bytes(engine.evaluate(event))).toList();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(SEED + i);
                PolicyEngine either = i % 2 == 0 ? engine : engine.directUpTo(0);
                threads.add(pool.submit(() -> {
                    List<Integer> order = new ArrayList<>(
                            IntStream.range(0, events.size()).boxed().toList());
                    Collections.shuffle(order, random);
                    for (int number : order) {
                        assertThat(bytes(either.evaluate(events.get(number)))).isEqualTo(alone.get(number));
                    }
                }));
            }
            for (Future<?> thread : threads) {
                thread.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}

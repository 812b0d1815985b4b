package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.EvaluationException;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.PolicyFilesException;
import school.policy.fact.Case;
import school.policy.scenario.Scenario;
import school.policy.source.Problem;
import school.policy.source.Source;

/**
 * The shipped files, broken at random: whatever comes of it is a policy, or problems that a person can mend, within a
 * second. Every mutant is made from the seed and its number alone, which a failure names.
 */
class MutationFuzzTest {

    private static final long SEED = Long.getLong("policy.fuzz.seed", 20_250_312);
    private static final long FROM = Long.getLong("policy.fuzz.from", 0);
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("policy.fuzz.seconds", 20));
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int TRIALS = 3;
    private static final int TOLD = 20;
    private static final int EVALUATED = 50;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, byte[]> shipped = shipped();
    private final List<Case> events =
            Croughton.policy().scenarios().stream()
                    .flatMap(source -> Scenario.read(source, new ArrayList<>()).stream())
                    .map(Scenario::event)
                    .toList();
    private final Mutations mutations = new Mutations(shipped);
    private final List<String> failures = new ArrayList<>();
    private int accepted;
    private int refused;

    @TempDir
    private Path folder;

    private static Map<String, byte[]> shipped() {
        Map<String, byte[]> shipped = new TreeMap<>();
        try (Stream<Path> files = Files.list(
                Path.of(Croughton.class.getResource("/policies/croughton").toURI()))) {
            for (Path file : files.toList()) {
                shipped.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return shipped;
    }

    @Test
    void a_broken_file_is_accepted_or_refused_at_a_place_and_never_slow() throws IOException {
        restore(shipped.keySet());
        long end = System.nanoTime() + TIME.toNanos();
        long number = FROM;
        do {
            check(mutations.mutant(SEED, number++));
        } while (System.nanoTime() < end && failures.size() < TOLD);

        System.out.printf(
                "policy.fuzz.seed=%d: %d mutants from number %d, %d accepted, %d refused%n",
                SEED, number - FROM, FROM, accepted, refused);
        assertThat(failures).isEmpty();
    }

    @Test
    void a_mutant_is_made_anew_from_its_seed_and_number() {
        for (int number = 0; number < 100; number++) {
            assertThat(mutations.mutant(7, number)).isEqualTo(new Mutations(shipped).mutant(7, number));
        }
        assertThat(mutations.mutant(7, 1).steps()).isNotEqualTo(mutations.mutant(7, 2).steps());
    }

    private void check(Mutant mutant) throws IOException {
        for (String file : mutant.files().keySet()) {
            Files.write(folder.resolve(file), mutant.bytes(file));
        }
        long least = Long.MAX_VALUE;
        List<Problem> problems = List.of();
        for (int i = 0; i < TRIALS && least > LONGEST.toNanos(); i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            problems = problems(mutant);
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
        }
        if (least > LONGEST.toNanos()) {
            fail(mutant, "takes " + Duration.ofNanos(least));
        }
        for (Problem problem : problems) {
            byte[] bytes = mutant.files().containsKey(problem.file())
                    ? mutant.bytes(problem.file())
                    : shipped.getOrDefault(problem.file(), new byte[0]);
            List<String> wrong = Told.wrong(problem, bytes);
            if (!wrong.isEmpty()) {
                fail(mutant, wrong + " of " + problem);
            }
        }
        restore(mutant.files().keySet());
    }

    private void restore(Iterable<String> files) throws IOException {
        for (String file : files) {
            Files.write(folder.resolve(file), shipped.get(file));
        }
    }

    private List<Problem> problems(Mutant mutant) {
        try {
            return mutant.isOfScenarios() ? ofScenarios(mutant) : ofPolicy();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            fail(mutant, "throws " + e + " at " + Stream.of(e.getStackTrace()).limit(8).toList());
            return List.of();
        }
    }

    private List<Problem> ofPolicy() {
        try {
            Policy policy = Policy.read(folder);
            accepted++;
            if (accepted % EVALUATED == 0) {
                evaluate(policy, events.get(accepted % events.size()));
                evaluate(policy, events.get(accepted * 31 % events.size()));
            }
            return policy.warnings();
        } catch (PolicyFilesException e) {
            refused++;
            return e.problems();
        }
    }

    /** Reading the folder does not read these in depth, and trying each policy on all of them would take long. */
    private List<Problem> ofScenarios(Mutant mutant) {
        List<Problem> problems = new ArrayList<>();
        mutant.files().keySet().forEach(file -> {
            List<Problem> own = new ArrayList<>();
            Optional<Source> source = Source.of(file, mutant.bytes(file), own);
            List<Scenario> scenarios =
                    source.map(text -> Scenario.read(text, own)).orElse(List.of());
            own.forEach(problem -> problems.add(source.map(problem::quoting).orElse(problem)));
        });
        if (problems.stream().anyMatch(Problem::isError)) {
            refused++;
        } else {
            accepted++;
        }
        return problems;
    }

    private static void evaluate(Policy policy, Case event) {
        try {
            PolicyEngine.of(policy).evaluate(event);
        } catch (EvaluationException e) {
            // a broken rule may cost more than its budget; anything else is a fault of the program
            if (e.reason().isEmpty()) {
                throw e;
            }
        }
    }

    private void fail(Mutant mutant, String how) {
        failures.add(mutant + "\n    " + how);
    }
}

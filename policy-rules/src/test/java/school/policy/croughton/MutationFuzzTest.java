package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.EvaluationException;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.PolicyFilesException;
import school.policy.fact.Case;
import school.policy.fact.SchoolVocabulary;
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
    private static final String SCENARIOS = ".scenarios.yaml";
    private static final int TRIALS = 3;
    private static final int TOLD = 20;
    private static final int EVALUATED = 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, byte[]> shipped = Shipped.files();
    private final List<Case> events = Croughton.policy().scenarios().stream()
            .flatMap(source -> Cases.scenarios(source).stream())
            .map(scenario -> Case.of(scenario.event()))
            .toList();
    private final Mutations mutations = new Mutations(shipped);
    private final List<String> failures = new ArrayList<>();
    private Optional<Policy> sound = Optional.empty();
    private int accepted;
    private int refused;
    private Duration slowest = Duration.ZERO;
    private String slowestName = "";

    @TempDir
    private Path folder;

    @Test
    void a_broken_file_is_accepted_or_refused_at_a_place_and_never_slow() throws IOException {
        restore(shipped.keySet());
        long end = System.nanoTime() + TIME.toNanos();
        long number = FROM;
        do {
            check(mutations.mutant(SEED, number++));
        } while (System.nanoTime() < end && failures.size() < TOLD);

        System.out.printf(
                Locale.ROOT,
                "policy.fuzz.seed=%d: %d mutants from number %d, %d accepted, %d refused, %d ms at most (%s)%n",
                SEED,
                number - FROM,
                FROM,
                accepted,
                refused,
                slowest.toMillis(),
                slowestName);
        assertThat(failures).isEmpty();
    }

    @Test
    void a_mutant_is_made_anew_from_its_seed_and_number() {
        for (int number = 0; number < 100; number++) {
            assertThat(mutations.mutant(7, number)).isEqualTo(new Mutations(shipped).mutant(7, number));
        }
        assertThat(mutations.mutant(7, 1).steps())
                .isNotEqualTo(mutations.mutant(7, 2).steps());
    }

    private void check(Mutant mutant) throws IOException {
        for (String file : mutant.files().keySet()) {
            Files.write(folder.resolve(file), mutant.bytes(file));
        }
        sound = Optional.empty();
        long least = Long.MAX_VALUE;
        List<Problem> problems = List.of();
        for (int i = 0; i < TRIALS && least > LONGEST.toNanos(); i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            problems = problems(mutant);
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
        }
        if (least > slowest.toNanos()) {
            slowest = Duration.ofNanos(least);
            slowestName = mutant.name();
        }
        if (least > LONGEST.toNanos()) {
            fail(mutant, "takes " + Duration.ofNanos(least));
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            refused++;
        } else {
            accepted++;
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
        if (accepted % EVALUATED == 0) {
            sound.ifPresent(policy -> evaluate(mutant, policy));
        }
        restore(mutant.files().keySet());
    }

    /** Reading a policy does not read its worked cases; without them it is done sooner. */
    private void restore(Iterable<String> files) throws IOException {
        for (String file : files) {
            if (file.endsWith(SCENARIOS)) {
                Files.deleteIfExists(folder.resolve(file));
            } else {
                Files.write(folder.resolve(file), shipped.get(file));
            }
        }
    }

    private List<Problem> problems(Mutant mutant) {
        try {
            return isOfScenarios(mutant) ? ofScenarios(mutant) : ofPolicy();
        } catch (RuntimeException | StackOverflowError e) {
            fail(
                    mutant,
                    "throws " + e + " at "
                            + Stream.of(e.getStackTrace()).limit(8).toList());
            return List.of();
        }
    }

    private List<Problem> ofPolicy() {
        try {
            Policy policy = Policy.read(folder);
            sound = Optional.of(policy);
            return policy.warnings();
        } catch (PolicyFilesException e) {
            return e.problems();
        }
    }

    private static boolean isOfScenarios(Mutant mutant) {
        return mutant.files().keySet().stream().allMatch(file -> file.endsWith(SCENARIOS));
    }

    private List<Problem> ofScenarios(Mutant mutant) {
        List<Problem> problems = new ArrayList<>();
        mutant.files().keySet().forEach(file -> {
            List<Problem> own = new ArrayList<>();
            Optional<Source> source = Source.of(file, mutant.bytes(file), own);
            source.ifPresent(text -> Scenario.read(text, SchoolVocabulary.vocabulary(), own));
            own.forEach(problem -> problems.add(source.map(problem::quoting).orElse(problem)));
        });
        return problems;
    }

    private void evaluate(Mutant mutant, Policy policy) {
        for (Case event : List.of(events.get(accepted % events.size()), events.get(accepted * 31 % events.size()))) {
            try {
                PolicyEngine.of(policy).evaluate(event);
            } catch (EvaluationException e) {
                // a broken rule may cost more than its budget; anything else is a fault of the program
                if (e.reason().isEmpty()) {
                    fail(mutant, "throws " + e.getCause());
                }
            } catch (RuntimeException e) {
                fail(mutant, "throws " + e);
            }
        }
    }

    private void fail(Mutant mutant, String how) {
        failures.add(mutant + "\n    " + (how.length() <= 2_000 ? how : how.substring(0, 2_000) + " ..."));
    }
}

package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.Policy;
import school.policy.PolicyFilesException;

/**
 * The engine and the interpreter decide alike under policies that nobody thought of. Every policy and every case of it is
 * made from the seed and its number alone, which a failure names.
 */
class AgreementOnRandomPoliciesTest {

    private static final long SEED = Long.getLong("policy.agreement.seed", 20_250_312);
    private static final long FROM = Long.getLong("policy.agreement.from", 0);
    private static final long POLICIES = Long.getLong("policy.agreement.policies", 30);
    private static final long CASES = Math.min(1_000, Long.getLong("policy.agreement.cases", 30));

    private final Map<String, Integer> refusals = new TreeMap<>();
    private long accepted;
    private long refused;
    private long cases;
    private long open;
    private long undetermined;
    private long spoken;

    @TempDir
    private Path folder;

    @Test
    void in_every_field_of_every_case_of_every_policy() throws IOException {
        long before = Cpu.millis();
        for (long number = FROM; accepted < POLICIES; number++) {
            tryOut(number);
            if ((number + 1) % 250 == 0) {
                report(number + 1 - FROM, before);
            }
        }
        report(accepted + refused, before);
        assertThat(accepted).isGreaterThan(refused);
        assertThat(spoken).isPositive();
    }

    private void report(long tried, long before) {
        System.out.printf(
                Locale.ROOT,
                "policy.agreement.seed=%d: %d policies from number %d, %d accepted, %d refused %s, %d cases, of %d a"
                        + " clause spoke, %d with unknowns, %d undetermined, no disagreement, %d ms of CPU%n",
                SEED,
                tried,
                FROM,
                accepted,
                refused,
                refusals,
                cases,
                spoken,
                open,
                undetermined,
                Cpu.millis() - before);
    }

    private void tryOut(long number) throws IOException {
        Random random = new Random(SEED * 1_000_003L + number);
        Map<String, String> files = RandomPolicy.files(random);
        Optional<Policy> policy = read(files);
        if (policy.isEmpty()) {
            refused++;
            return;
        }
        accepted++;
        Agreement agreement = Agreement.under(policy.get());
        Mentioned mentioned = Mentioned.in(policy.get());
        for (long i = 0; i < CASES; i++) {
            Optional<String> disagreement = agreement.disagreement(AnyCase.of(random, mentioned));
            if (disagreement.isPresent()) {
                throw new AssertionError("policy.agreement.seed=" + SEED + " policy.agreement.from=" + number + "\n"
                        + String.join("\n", files.values()) + "\n" + disagreement.get());
            }
        }
        cases += agreement.cases();
        open += agreement.open();
        undetermined += agreement.undetermined();
        spoken += agreement.spoken();
    }

    private Optional<Policy> read(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        try {
            return Optional.of(Policy.read(folder));
        } catch (PolicyFilesException e) {
            e.problems().stream()
                    .filter(problem -> problem.isError())
                    .findFirst()
                    .ifPresent(problem -> refusals.merge(problem.kind().id(), 1, Integer::sum));
            return Optional.empty();
        }
    }
}

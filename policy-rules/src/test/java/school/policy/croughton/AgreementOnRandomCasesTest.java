package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import school.policy.Policy;
import school.policy.explain.Interpreter;
import school.policy.explain.PolicyText;
import school.policy.fact.Case;

/**
 * The engine and the interpreter decide alike whatever the format can say, under the shipped policy. Every case is made
 * from the seed and its number alone, which a failure names.
 */
class AgreementOnRandomCasesTest {

    private static final long SEED = Long.getLong("policy.agreement.seed", 20_250_312);
    private static final long FROM = Long.getLong("policy.agreement.from", 0);
    private static final long CASES = Long.getLong("policy.agreement.cases", 500);

    private final Policy policy = Croughton.policy();
    private final Mentioned mentioned = Mentioned.in(policy);

    private Case event(long number) {
        return AnyCase.of(new Random(SEED * 1_000_003L + number), mentioned);
    }

    @Test
    void in_every_field_of_every_case() {
        Agreement agreement = Agreement.under(policy);
        long before = Cpu.millis();
        for (long number = FROM; number < FROM + CASES; number++) {
            String name = "policy.agreement.seed=" + SEED + " policy.agreement.from=" + number;
            assertThat(agreement.disagreement(event(number))).as(name).isEmpty();
            if ((number + 1) % 10_000 == 0) {
                report(agreement, before);
            }
        }
        report(agreement, before);
        assertThat(agreement.open()).isPositive();
    }

    private static void report(Agreement agreement, long before) {
        System.out.printf(
                Locale.ROOT,
                "policy.agreement.seed=%d: %d cases from number %d, %d with unknowns, %d undetermined, no disagreement,"
                        + " %d ms of CPU%n",
                SEED,
                agreement.cases(),
                FROM,
                agreement.open(),
                agreement.undetermined(),
                Cpu.millis() - before);
    }

    @Test
    void a_difference_is_found_and_told_with_the_smallest_case() {
        String left = "MC-02 a safeguarding concern";
        PolicyText less = new PolicyText(
                policy.vocabulary(),
                policy.settings(),
                policy.stamp(),
                policy.clauses(),
                policy.rules().stream()
                        .filter(rule -> !rule.title().equals(left))
                        .toList());
        Agreement agreement = Agreement.of(policy, new Interpreter(less, 12_800_000, Duration.ofMinutes(1)));

        assertThat(LongStream.range(0, 1_000)
                        .mapToObj(this::event)
                        .filter(event -> event.unknown().isEmpty())
                        .map(agreement::disagreement)
                        .flatMap(Optional::stream)
                        .findFirst())
                .hasValueSatisfying(
                        told -> assertThat(told.lines())
                                .first()
                                .isEqualTo(
                                        "case:        {\"on\":\"2025-03-12\",\"judgements\":{\"safeguarding_concern\":{\"value\":true}}}"));
    }
}

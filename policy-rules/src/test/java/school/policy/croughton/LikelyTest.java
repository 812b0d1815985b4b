package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.decision.Finding;
import school.policy.decision.Verdict;

/** Whether the cases on which properties are tried are such that every clause has its say. */
class LikelyTest {

    private static final long SEED = 20_250_312;
    private static final int CASES = 2_500;
    private static final int ONE_IN = 500;

    private final Policy policy = Croughton.policy();

    @Test
    void each_clause_with_a_rule_speaks_in_one_case_of_500_and_each_verdict_is_given() {
        PolicyEngine engine = PolicyEngine.of(policy);
        Likely likely = new Likely(policy);
        Map<ClauseId, Integer> spoke = new HashMap<>();
        Map<Verdict, Integer> given = new HashMap<>();
        Stream.iterate(0L, number -> number < CASES, number -> number + 1)
                .map(number -> engine.evaluate(likely.event(new Random(SEED * 1_000_003L + number))))
                .forEach(decision -> {
                    given.merge(decision.verdict(), 1, Integer::sum);
                    decision.findings().stream()
                            .map(Finding::clause)
                            .distinct()
                            .forEach(clause -> spoke.merge(clause, 1, Integer::sum));
                });

        assertThat(policy.clauses().values().stream()
                        .filter(clause -> clause.reasonForNoRule().isEmpty())
                        .map(Clause::id)
                        .filter(clause -> spoke.getOrDefault(clause, 0) < CASES / ONE_IN)
                        .collect(Collectors.toMap(clause -> clause, clause -> spoke.getOrDefault(clause, 0))))
                .isEmpty();
        assertThat(given).containsOnlyKeys(Verdict.values());
        assertThat(given.values()).allMatch(count -> count >= CASES / 50);
    }
}

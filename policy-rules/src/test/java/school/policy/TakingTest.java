package school.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.decision.Decision;
import school.policy.decision.Verdict;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Role;

/** An engine under another answer to a contested reading. */
class TakingTest {

    private static final Case EVENT = Case.on(LocalDate.of(2025, 3, 14))
            .by(Role.TEACHER)
            .did(ActionType.UNFRIEND)
            .build();

    private final Policy policy;

    TakingTest(@TempDir Path folder) {
        policy = TinyPolicy.in(folder)
                .settings("""
                        readings:
                          - name: kin
                            reading: I-01
                            asks: a question
                            taken: inside
                            answers: [ { answer: inside, means: it is }, { answer: outside, means: it is not } ]
                        """)
                .clauses(clause("AA-01"))
                .rules(rule(
                        "AA-01 a",
                        "StaffAction() Reading( question == \"kin\", answer == \"inside\" )",
                        "breach AA-01"))
                .read();
    }

    @Test
    void it_decides_as_an_engine_made_for_the_policy_under_that_answer() {
        PolicyEngine engine = PolicyEngine.of(policy);

        Decision decision = engine.taking("kin", "outside").evaluate(EVENT);

        assertThat(decision)
                .isEqualTo(PolicyEngine.of(policy.taking("kin", "outside")).evaluate(EVENT));
        assertThat(decision.verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(engine.evaluate(EVENT).verdict()).isEqualTo(Verdict.BREACH);
    }

    @Test
    void an_answer_that_is_not_listed_is_refused() {
        PolicyEngine engine = PolicyEngine.of(policy);

        assertThatIllegalArgumentException().isThrownBy(() -> engine.taking("kin", "sideways"));
    }
}

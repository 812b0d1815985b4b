package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.clause.ClauseId;
import school.policy.explain.Explained;
import school.policy.explain.Explanation;
import school.policy.explain.Interpreter;
import school.policy.explain.PolicyText;
import school.policy.explain.Telling;
import school.policy.explain.UnexplainedException;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Party;
import school.policy.fact.Role;

/** A decision stands whatever becomes of its explanation, and what is left out of that is said. */
class LeftOutTest {

    private static final Duration TIME = Duration.ofMinutes(1);

    private final Policy policy = Croughton.policy();
    private final PolicyEngine engine = PolicyEngine.of(policy);
    private final Case event = Case.on(LocalDate.of(2025, 3, 14))
            .id("k1 # k2")
            .by(Role.TEACHER)
            .did(ActionType.ACCEPT_FRIEND_REQUEST)
            .towards(Party.PUPIL)
            .build();

    private Explanation explanation(PolicyText text, long steps) {
        return new Explanation(new Interpreter(text, steps, TIME), event, engine.evaluate(event));
    }

    @Test
    void what_there_is_too_much_to_look_at_for_is_left_out_and_said_to_be() {
        Explained explained =
                explanation(policy.text(), 1).all(ClauseId.of("PU-03").orElseThrow());

        assertThat(explained.decision()).isEqualTo(engine.evaluate(event));
        assertThat(explained.reasons()).isEmpty();
        assertThat(explained.whyNot()).isEmpty();
        assertThat(explained.leftOut()).singleElement().asString().startsWith("the budget of 1 steps was spent");
        assertThat(Telling.of(explained).text()).contains("not worked out:\n    - the budget of 1 steps was spent");
    }

    @Test
    void nothing_is_left_out_where_there_is_budget_enough() {
        assertThat(engine.explain(event).all(ClauseId.of("PU-03").orElseThrow()).leftOut())
                .isEmpty();
    }

    @Test
    void a_fault_of_the_program_is_told_as_one_and_hides_no_cause() {
        PolicyText torn =
                new PolicyText(policy.vocabulary(), policy.settings(), policy.stamp(), Map.of(), policy.rules());

        assertThatThrownBy(() -> explanation(torn, 100_000).reasons())
                .isInstanceOf(UnexplainedException.class)
                .hasMessageContaining("a fault of the program")
                .hasCauseInstanceOf(RuntimeException.class);
    }

    @Test
    void a_sign_in_an_id_begins_nothing_new_in_markdown() {
        assertThat(Telling.of(engine.explain(event).all()).markdown()).startsWith("### k1 \\# k2: ");
    }
}

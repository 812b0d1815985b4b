package school.policy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.benchmarks.byhand.Answer;
import school.policy.benchmarks.byhand.ByHand;
import school.policy.benchmarks.plain.Plain;
import school.policy.cases.Case;
import school.policy.cases.Essentials;
import school.policy.cases.Matching;
import school.policy.croughton.Croughton;
import school.policy.decision.Decision;
import school.policy.engine.PolicyScope;
import school.policy.scenario.Scenario;

/** The floor to compare with is the whole policy: plain Java says what the library says to its worked cases. */
class ByHandTest {

    private static final Policy POLICY = Croughton.policy();
    private static final PolicyScope SCOPE = new PolicyScope(
            POLICY.vocabulary(), POLICY.settings(), POLICY.settings().taken(), POLICY.rules());

    @Test
    void plain_java_says_the_same_to_each_worked_case_in_which_all_is_known() {
        PolicyEngine engine = PolicyEngine.of(POLICY);
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Scenario scenario : POLICY.scenarios().stream()
                .flatMap(source -> Scenario.read(source, POLICY.vocabulary(), new ArrayList<>()).stream())
                .toList()) {
            Case event = scenario.event();
            if (event.unknown().isEmpty()
                    && Essentials.unsaid(Matching.of(event, SCOPE::isRegistered))
                            .isEmpty()
                    && event.roleHolders().isEmpty()) {
                Decision decision = engine.evaluate(event);
                compared++;
                if (!ByHand.decide(Plain.of(event)).equals(Answer.of(decision))) {
                    differences.add(scenario.title() + "\n  by hand " + ByHand.decide(Plain.of(event)) + "\n  library "
                            + Answer.of(decision));
                }
            }
        }

        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(200);
    }
}

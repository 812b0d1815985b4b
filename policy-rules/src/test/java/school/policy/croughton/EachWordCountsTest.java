package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import school.policy.Policy;
import school.policy.check.PolicyCheck;
import school.policy.check.Subject;
import school.policy.rule.Rule;
import school.policy.scenario.OtherRules;
import school.policy.source.Problem;

/**
 * No word of a shipped rule can change without notice: each change to a rule makes a worked case, or one of the cases
 * {@link WordByWord}, come out otherwise than it must, or is refused; but for those that change no decision.
 */
class EachWordCountsTest {

    private static final Policy POLICY = Croughton.policy();
    private static final OtherRules CASES = new OtherRules(POLICY);

    @BeforeAll
    static void addWords() {
        WordByWord.trials().forEach(trial -> CASES.add(trial.name(), trial.event(), trial.readings(), trial::passes));
    }

    @Test
    void every_case_comes_out_as_it_must() {
        assertThat(CASES.failing()).isEmpty();
    }

    @Test
    void a_change_to_a_rule_is_noticed_unless_it_changes_no_decision() throws IOException {
        List<String> listed = withoutEffect();
        List<String> unnoticed = new ArrayList<>();
        int changes = 0;
        int refused = 0;
        for (int i = 0; i < POLICY.rules().size(); i++) {
            Rule rule = POLICY.rules().get(i);
            List<RuleChanges.Changed> all =
                    RuleChanges.of(rule, POLICY.settings().readings());
            List<Optional<String>> noticed =
                    CASES.failing(i, all.stream().map(RuleChanges.Changed::rule).toList());
            changes += all.size();
            for (int j = 0; j < all.size(); j++) {
                if (noticed.get(j).isPresent()) {
                    continue;
                }
                String name = rule.title() + ": " + all.get(j).change();
                // checking a whole policy takes long
                if (listed.contains(name)
                        || !isRefused(
                                RuleChanges.with(POLICY.rules(), i, all.get(j).rule()))) {
                    unnoticed.add(name);
                } else {
                    refused++;
                }
            }
        }

        System.out.printf(
                Locale.ROOT,
                "%d changes to %d rules: %d noticed, %d refused, %d without effect%n",
                changes,
                POLICY.rules().size(),
                changes - refused - unnoticed.size(),
                refused,
                unnoticed.size());
        assertThat(unnoticed).containsExactlyInAnyOrderElementsOf(listed);
    }

    private static boolean isRefused(List<Rule> rules) {
        Subject subject = new Subject(
                POLICY.vocabulary(),
                Optional.of(POLICY.settings()),
                POLICY.clauses(),
                rules,
                "",
                "",
                "",
                false,
                Optional.empty());
        return PolicyCheck.ALL.stream()
                .flatMap(check -> check.problems(subject))
                .anyMatch(Problem::isError);
    }

    private static List<String> withoutEffect() throws IOException {
        try (InputStream file = EachWordCountsTest.class.getResourceAsStream("/changes-without-effect.yaml")) {
            List<?> all = (List<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
            return all.stream()
                    .map(one -> (Map<?, ?>) one)
                    .flatMap(EachWordCountsTest::named)
                    .toList();
        }
    }

    private static Stream<String> named(Map<?, ?> one) {
        assertThat(one.get("because")).asString().isNotBlank();
        return ((List<?>) one.get("changes")).stream().map(change -> one.get("rule") + ": " + change);
    }
}

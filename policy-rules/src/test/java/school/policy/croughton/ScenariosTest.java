package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import school.policy.Policy;
import school.policy.clause.Clause;
import school.policy.scenario.Rehearsal;

/** The worked cases that stand beside the rules. */
class ScenariosTest {

    private static final Policy POLICY = Croughton.policy();
    private static final Rehearsal REHEARSAL = Rehearsal.of(POLICY);

    @Test
    void every_file_of_scenarios_can_be_read() {
        assertThat(REHEARSAL.problems()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> each_scenario_is_decided_as_it_says() {
        return REHEARSAL.results().stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.scenario().place() + " " + result.scenario().title(),
                        () -> assertThat(result.differences()).isEmpty()));
    }

    @Test
    void each_clause_that_has_rules_speaks_in_one_scenario_and_is_a_near_miss_in_another() {
        Set<String> ruled = new TreeSet<>();
        POLICY.clauses().values().stream()
                .filter(clause -> clause.reasonForNoRule().isEmpty())
                .map(Clause::id)
                .forEach(id -> ruled.add(id.text()));
        Set<String> speak = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        REHEARSAL.results().forEach(result -> {
            result.decision()
                    .findings()
                    .forEach(finding -> speak.add(finding.clause().text()));
            silent.addAll(result.scenario().silent());
        });

        assertThat(speak).containsAll(ruled);
        assertThat(silent).containsAll(ruled);
    }

    @Test
    void each_rule_finds_something_in_some_scenario() {
        Set<String> places = new TreeSet<>();
        POLICY.rules().forEach(rule -> places.add(rule.place()));
        REHEARSAL.results().forEach(result -> result.decision().findings().forEach(f -> places.remove(f.rule())));

        assertThat(places).isEmpty();
    }

    @Test
    void each_answer_to_a_contested_reading_is_tried() {
        Set<String> untried = new TreeSet<>();
        POLICY.settings().readings().values().forEach(reading -> reading.answers().stream()
                .filter(answer -> !answer.answer().equals(reading.taken()))
                .forEach(answer -> untried.add(reading.name() + "=" + answer.answer())));
        REHEARSAL.results().forEach(result -> result.scenario()
                .readings()
                .forEach((name, answer) -> untried.remove(name + "=" + answer)));

        assertThat(untried).isEmpty();
    }
}

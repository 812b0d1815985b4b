package school.policy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.benchmarks.plain.Plain;
import school.policy.clause.ClauseId;
import school.policy.croughton.Croughton;
import school.policy.decision.Verdict;
import school.policy.fact.Case;

/** What is measured is what the names say. */
class CasesTest {

    private static final PolicyEngine ENGINE = PolicyEngine.of(Croughton.policy());

    @Test
    void a_picture_is_as_many_facts_as_it_is_said_to_be_and_permitted() {
        for (int facts : new int[] {9, 49, 499}) {
            assertThat(FactsBenchmark.event(facts).ruleFacts().all()).hasSize(facts);
            assertThat(ENGINE.evaluate(FactsBenchmark.event(facts)).verdict()).isEqualTo(Verdict.PERMITTED);
        }
    }

    @Test
    void each_unknown_decides_and_without_any_a_post_is_permitted() {
        assertThat(ENGINE.evaluate(UnknownsBenchmark.event(0)).verdict()).isEqualTo(Verdict.PERMITTED);
        for (int unknown = 0; unknown <= 4; unknown++) {
            assertThat(ENGINE.evaluate(UnknownsBenchmark.event(unknown)).missing())
                    .hasSize(unknown);
        }
    }

    @Test
    void more_cases_are_told_apart_by_steps_and_others_than_rulings_are_remembered() {
        assertThat(NewCaseBenchmark.events())
                .extracting(event -> List.of(event.done(), event.involvedRoles()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(2000);
        assertThat(NewCaseBenchmark.events())
                .allSatisfy(
                        event -> assertThat(ENGINE.evaluate(event).breached()).contains(new ClauseId("PU-15")));
    }

    @Test
    void a_hosts_data_come_to_the_typical_case_either_way() {
        Case typical = Events.PARENTS_REQUEST_ACCEPTED.event();

        assertThat(HostBenchmark.told(HostBenchmark.row()).whole()).isEqualTo(typical.whole());
        assertThat(HostBenchmark.plain(HostBenchmark.row())).isEqualTo(Plain.of(typical));
    }

    @Test
    void a_policy_of_more_rules_says_the_same_to_the_typical_case() throws IOException {
        Policy policy = ManyRules.policy(470);

        assertThat(policy.rules()).hasSize(470);
        assertThat(PolicyEngine.of(policy)
                        .evaluate(Events.PARENTS_REQUEST_ACCEPTED.event())
                        .breached())
                .containsExactly(new ClauseId("PU-15"));
    }

    @ParameterizedTest
    @EnumSource
    void the_dearest_worked_cases_are_among_the_policys(WorkedCase each) {
        assertThat(each.event().unknown()).isEmpty();
    }
}

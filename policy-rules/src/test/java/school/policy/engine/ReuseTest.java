package school.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.PolicyEngine;
import school.policy.TinyPolicy;
import school.policy.cases.Fact;
import school.policy.decision.Decision;
import school.policy.fact.ActionType;
import school.policy.fact.Breach;
import school.policy.fact.Case;
import school.policy.fact.Role;
import school.policy.fact.Session;

/** One engine that runs through Drools decides many cases: each as if it were the only one. */
class ReuseTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

    private final TinyPolicy policy;

    ReuseTest(@TempDir Path folder) {
        policy = TinyPolicy.in(folder)
                .clauses(
                        clause("AA-01", "misuse: true"),
                        clause("AA-02"),
                        clause("AA-03", "modality: may", "overrides: [AA-02]"),
                        clause("AA-04", "duty: { name: remove_content }"),
                        clause("AA-05"))
                .rules(
                        rule("AA-01 a", "exists LessonContext( offsite )", "breach AA-01"),
                        rule("AA-02 a", "not LessonContext( offsite )", "breach AA-02"),
                        rule("AA-03 a", "not Profile() exists Involved()", "permit AA-03"),
                        rule("AA-04 a", "exists Breach( misuse )", "duty AA-04"),
                        rule(
                                "AA-05 a",
                                "LessonContext( $s : session ) StaffAction( type == ActionType.UNFRIEND )"
                                        + " LessonContext( session == $s, session != Session.PPA )",
                                "breach AA-05"));
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Boolean offsite : List.of(true, false)) {
            for (Session session : List.of(Session.PPA, Session.OWN_BREAK)) {
                Case.Builder plain = Case.on(DAY)
                        .id("c" + cases.size())
                        .by(Role.TEACHER)
                        .did(ActionType.UNFRIEND)
                        .during(c -> c.offsite(offsite).session(session));
                cases.add(plain.build());
                cases.add(plain.id("d" + cases.size()).together(Role.GOVERNOR).build());
                cases.add(plain.unknown("context.offsite").build());
            }
        }
        return cases;
    }

    @Test
    void the_cases_before_it_make_no_difference_to_a_case() {
        PolicyEngine used = policy.engine().directUpTo(0);
        List<Case> cases = cases();
        List<Decision> fresh =
                cases.stream().map(c -> policy.engine().evaluate(c)).toList();

        for (int first = 0; first < cases.size(); first++) {
            for (int second = 0; second < cases.size(); second++) {
                used.evaluate(cases.get(first));
                assertThat(used.evaluate(cases.get(second))).isEqualTo(fresh.get(second));
            }
        }
    }

    @Test
    void a_rule_about_what_is_not_there_speaks_in_every_case() {
        PolicyEngine engine = policy.engine().directUpTo(0);
        Case onSite = cases().get(6);

        for (int i = 0; i < 3; i++) {
            assertThat(engine.evaluate(onSite).breached())
                    .extracting(Object::toString)
                    .contains("AA-02");
        }
    }

    @Test
    void eight_threads_get_equal_decisions() throws Exception {
        PolicyEngine engine = policy.engine().directUpTo(0);
        List<Case> cases = cases();
        List<Decision> expected = cases.stream().map(engine::evaluate).toList();
        CyclicBarrier start = new CyclicBarrier(8);
        Callable<List<List<Decision>>> work = () -> {
            start.await();
            List<List<Decision>> all = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                all.add(cases.stream().map(engine::evaluate).toList());
            }
            return all;
        };

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<List<List<Decision>>> done :
                    threads.invokeAll(List.of(work, work, work, work, work, work, work, work))) {
                assertThat(done.get()).hasSize(25).allMatch(expected::equals);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void after_an_exception_or_an_error_nothing_of_the_case_is_left() {
        RuleBase base = new RuleBase(policy.read().rules());
        Case offsite = cases().get(0);
        Case onSite = cases().get(6);
        BitSet expected = run(base, onSite, spoken -> List.of());

        List<Runnable> failures = List.of(
                () -> {
                    throw new IllegalStateException("for a test");
                },
                () -> {
                    throw new StackOverflowError("for a test");
                });
        for (Runnable failure : failures) {
            assertThatThrownBy(() -> run(base, offsite, spoken -> {
                        failure.run();
                        return List.of();
                    }))
                    .hasMessage("for a test");

            assertThat(run(base, onSite, spoken -> List.of())).isEqualTo(expected);
        }
    }

    @Test
    void what_follows_is_heard_after_the_first_round_and_is_gone_with_the_case() {
        RuleBase base = new RuleBase(policy.read().rules());
        Case onSite = cases().get(6);
        int aboutBreaches = 3;
        BitSet first = new BitSet();

        BitSet with = run(base, onSite, spoken -> {
            first.or(spoken);
            return List.of(new Breach("AA-01", true, true).fact());
        });
        BitSet without = run(base, onSite, spoken -> List.of());

        assertThat(first.get(aboutBreaches)).isFalse();
        assertThat(with.get(aboutBreaches)).isTrue();
        assertThat(without.get(aboutBreaches)).isFalse();
    }

    private static BitSet run(RuleBase base, Case event, Function<BitSet, List<Fact>> whatFollows) {
        Meter meter = new Meter(Meter.Budget.of(10_000, Long.MAX_VALUE, Duration.ofMinutes(1)));
        return base.run(event.ruleFacts(), meter, whatFollows);
    }
}

package school.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.decision.Decision;
import school.policy.decision.Verdict;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ConsentForm;
import school.policy.fact.Role;

class BudgetTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String PAIRS = "Consent( $a : child ) Consent( child != $a )";

    private final TinyPolicy tiny;

    BudgetTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder).clauses(clause("AA-01"));
    }

    private Policy policy(String... patterns) {
        String[] rules = new String[patterns.length];
        for (int i = 0; i < patterns.length; i++) {
            rules[i] = rule("AA-01 " + i, patterns[i], "breach AA-01");
        }
        return tiny.rules(rules).read();
    }

    private static PolicyEngine throughDrools(Policy policy) {
        return throughDrools(policy, Budget.standard());
    }

    private static PolicyEngine throughDrools(Policy policy, Budget budget) {
        return PolicyEngine.of(policy, budget).directUpTo(0);
    }

    private static Case with(int consents) {
        return Case.on(LocalDate.of(2025, 3, 14))
                .id("with " + consents)
                .by(Role.TEACHER)
                .did(ActionType.UNFRIEND)
                .consents(IntStream.range(0, consents)
                        .mapToObj(i -> ConsentBuilder.builder()
                                .child("child" + i)
                                .form(ConsentForm.WRITTEN)
                                .build())
                        .toArray(Consent[]::new))
                .build();
    }

    private static List<String> joins() {
        return List.of(
                String.join(" ", Collections.nCopies(6, "Consent()")),
                String.join(" ", Collections.nCopies(6, "Consent( child != \"x\" )")),
                PAIRS + " Consent( child != $a ) Consent( child != $a )",
                "Consent( $a : form ) Consent( form == $a ) Consent( form == $a )",
                "Consent( $a : child ) not Consent( by == $a || by == \"x\" )",
                "Consent( $a : child ) exists Consent( by == $a || by == \"x\" )",
                "StaffAction( $a : type ) Consent() StaffAction( type == $a ) Consent() StaffAction( type == $a ) Consent()",
                "Consent() not Profile() Consent() exists Consent() Consent()",
                "not Profile() exists Consent() Consent() Consent() Consent()",
                "Consent() Consent() " + String.join(" ", Collections.nCopies(10, "not Profile()")));
    }

    @ParameterizedTest
    @MethodSource("joins")
    void a_join_without_end_ends_with_an_exception_before_it_fills_the_memory(String patterns) {
        PolicyEngine engine = throughDrools(policy(patterns));
        Case event = with(500);
        long before = THREADS.getCurrentThreadAllocatedBytes();

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> engine.evaluate(event))
                .withMessage(
                        "case 'with 500' could not be evaluated: the budget of 200000 steps was spent before the case"
                                + " was decided; state fewer facts, write rules of fewer patterns, or give the engine a larger"
                                + " budget")
                .withNoCause();

        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(64L << 20);
    }

    @Test
    void what_follows_from_a_breach_is_paid_from_the_same_budget() {
        String following = "Breach() Consent() Consent() Consent()";
        Case event = with(500);

        assertThat(throughDrools(policy(following)).evaluate(event).verdict()).isEqualTo(Verdict.PERMITTED);
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(
                        () -> throughDrools(policy(following, "StaffAction()")).evaluate(event))
                .withMessageContaining("200000 steps");
    }

    @Test
    void many_facts_each_joined_to_its_equal_are_within_the_standard_budget() {
        assertThat(throughDrools(policy("Consent( $a : child ) Consent( child == $a )"))
                        .evaluate(with(5000))
                        .verdict())
                .isEqualTo(Verdict.BREACH);
    }

    @Test
    void a_fact_is_paid_for_once_for_each_rule_that_is_told_of_it() {
        String[] rules = Collections.nCopies(100, "Consent( by == null )").toArray(String[]::new);
        Policy policy = policy(rules);

        assertThat(isDecided(throughDrools(policy, new Budget(100 * 50, LONG)), with(50)))
                .isTrue();
        assertThat(isDecided(throughDrools(policy, new Budget(100 * 50 - 1, LONG)), with(50)))
                .isFalse();
    }

    @Test
    void rules_that_begin_otherwise_pay_nothing_for_each_other() {
        Policy policy = policy(IntStream.range(0, 20)
                .mapToObj(i -> "Consent( child != \"p" + i + "\", by == null )")
                .toArray(String[]::new));

        // each looks at each consent, first at its child, then at who signed it
        assertThat(isDecided(throughDrools(policy, new Budget(20 * 2 * 50, LONG)), with(50)))
                .isTrue();
        assertThat(isDecided(throughDrools(policy, new Budget(20 * 2 * 50 - 1, LONG)), with(50)))
                .isFalse();
    }

    @Test
    void a_fact_that_no_rule_keeps_is_paid_for_once_however_many_ask_the_same_of_it() {
        Policy policy = policy(IntStream.range(0, 20)
                .mapToObj(i -> "Consent( by == \"nobody\", child != \"p" + i + "\" )")
                .toArray(String[]::new));

        assertThat(isDecided(throughDrools(policy, new Budget(50, LONG)), with(50)))
                .isTrue();
        assertThat(isDecided(throughDrools(policy, new Budget(50 - 1, LONG)), with(50)))
                .isFalse();
    }

    @Test
    void rules_that_begin_alike_pay_once_for_what_they_share() {
        Policy policy = policy(Collections.nCopies(20, PAIRS).toArray(String[]::new));

        // ten consents are kept in two places, a hundred pairs are tried, and ninety are told to each of twenty rules
        int steps = 2 * 10 + 100 + 90 * 20;

        assertThat(isDecided(throughDrools(policy, new Budget(steps, LONG)), with(10)))
                .isTrue();
        assertThat(isDecided(throughDrools(policy, new Budget(steps - 1, LONG)), with(10)))
                .isFalse();
    }

    @Test
    void a_combination_is_paid_for_at_each_not_that_comes_next_and_for_each_rule_behind_it() {
        Policy policy = policy(IntStream.range(0, 10)
                .mapToObj(i -> PAIRS + " not Objection( child == \"p" + i + "\" )")
                .toArray(String[]::new));

        // ten consents are kept in two places, a hundred pairs are tried, and ninety come to ten rules through a 'not'
        // each
        int steps = 2 * 10 + 100 + 90 * (10 + 10);

        assertThat(isDecided(throughDrools(policy, new Budget(steps, LONG)), with(10)))
                .isTrue();
        assertThat(isDecided(throughDrools(policy, new Budget(steps - 1, LONG)), with(10)))
                .isFalse();
    }

    @Test
    void rules_that_ask_for_no_fact_are_paid_for_too() {
        Policy policy = policy(IntStream.range(0, 20)
                .mapToObj(i -> "not Consent( child == \"p" + i + "\" )")
                .toArray(String[]::new));

        // the event comes to each 'not' and to the rule behind it
        assertThat(isDecided(throughDrools(policy, new Budget(20 + 20, LONG)), with(0)))
                .isTrue();
        assertThat(isDecided(throughDrools(policy, new Budget(20 + 20 - 1, LONG)), with(0)))
                .isFalse();
    }

    @Test
    void a_joined_pattern_pays_for_the_table_that_facts_are_looked_up_in() {
        Policy policy = policy("Consent( $a : child ) " + "Consent( child == $a ) ".repeat(11));

        assertThat(isDecided(throughDrools(policy, new Budget(11 * 8, LONG)), with(1)))
                .isFalse();
        assertThat(isDecided(throughDrools(policy, new Budget(11 * 8 + 100, LONG)), with(1)))
                .isTrue();
    }

    @Test
    void many_facts_without_a_join_are_within_the_standard_budget() {
        assertThat(throughDrools(policy("Consent()")).evaluate(with(5000)).verdict())
                .isEqualTo(Verdict.BREACH);
    }

    @Test
    void time_is_spent_too() {
        PolicyEngine engine = throughDrools(policy(PAIRS), new Budget(1000, Duration.ofNanos(1)));

        EvaluationException e = catchThrowableOfType(EvaluationException.class, () -> engine.evaluate(with(2)));

        assertThat(e.reason())
                .contains(
                        "the time of 0.000000001 s was up before the budget of steps was spent, as on a busy machine; try"
                                + " again, state fewer facts, or give the engine more time");
    }

    @Test
    void a_case_costs_the_same_whatever_came_before_it() {
        Policy policy = policy(
                PAIRS + " not Consent( form != null, child == $a )", "not Consent( form == null ) LessonContext()");
        Case event = with(30);
        Case inLesson = Case.on(event.on())
                .by(Role.TEACHER)
                .during(c -> c.offsite(true))
                .build();
        long least = 1;
        for (long step = 1L << 16; step > 0; step /= 2) {
            if (!isDecided(throughDrools(policy, new Budget(least + step - 1, LONG)), event)) {
                least += step;
            }
        }
        PolicyEngine engine = throughDrools(policy, new Budget(least, LONG));
        PolicyEngine poorer = throughDrools(policy, new Budget(least - 1, LONG));

        for (Case other : List.of(with(0), inLesson, with(29), with(31), event)) {
            isDecided(engine, other);
            isDecided(poorer, other);
            assertThat(isDecided(engine, event)).isTrue();
            assertThat(isDecided(poorer, event)).isFalse();
        }
    }

    private static boolean isDecided(PolicyEngine engine, Case event) {
        try {
            engine.evaluate(event);
            return true;
        } catch (EvaluationException e) {
            return false;
        }
    }

    @Test
    void after_it_is_spent_the_engine_decides_as_a_fresh_one_does() throws Exception {
        Policy policy = policy("Consent() Consent() Consent() Consent()", "not Consent()");
        PolicyEngine engine = throughDrools(policy);
        List<Decision> fresh = List.of(
                throughDrools(policy).evaluate(with(0)), throughDrools(policy).evaluate(with(3)));
        CyclicBarrier start = new CyclicBarrier(4);
        Callable<List<Decision>> work = () -> {
            start.await();
            List<Decision> decisions = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                assertThat(isDecided(engine, with(500))).isFalse();
                decisions.add(engine.evaluate(with(0)));
                decisions.add(engine.evaluate(with(3)));
            }
            return decisions;
        };

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<Decision>> done : threads.invokeAll(Collections.nCopies(4, work))) {
                assertThat(done.get()).hasSize(10).hasSameElementsAs(fresh);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, PT1S", "-1, PT1S", "1, PT0S", "1, PT-1S"})
    void a_budget_has_something_to_spend(long steps, Duration time) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Budget(steps, time))
                .withMessage("a budget without steps or time decides nothing; give it some of both");
    }

    @Test
    void a_budget_may_be_as_good_as_endless() {
        Budget endless = new Budget(Long.MAX_VALUE, Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(throughDrools(policy(PAIRS), endless).evaluate(with(2)).verdict())
                .isEqualTo(Verdict.BREACH);
    }
}

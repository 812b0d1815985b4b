package school.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.decision.Decision;
import school.policy.decision.Verdict;
import school.policy.explain.Explained;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ConsentForm;
import school.policy.fact.Question;
import school.policy.fact.Role;

/** Cases of many facts and many unknowns: what they cost is counted in steps, and the steps end them before the time. */
class LargeCasesTest {

    /** Several times what it takes, and far below what it took before it was bounded. */
    private static final Duration ENOUGH = Duration.ofSeconds(8);

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final String ALL = "the budget of 12800000 steps for all the ways in which the case can turn out";

    private final TinyPolicy tiny;

    LargeCasesTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder).clauses(clause("AA-01"), clause("AA-02", "modality: may", "overrides: [AA-01]"));
    }

    private Policy policy(String breach, String permission) {
        return tiny.rules(rule("AA-01 a", breach, "breach AA-01"), rule("AA-02 a", permission, "permit AA-02"))
                .read();
    }

    private static Case.Builder event() {
        return Case.on(LocalDate.of(2025, 3, 14)).id("large").by(Role.TEACHER).did(ActionType.UNFRIEND);
    }

    private static String[] judgements(int count) {
        return Arrays.stream(Question.values())
                .limit(count)
                .map(question -> "judgements." + question.word())
                .toArray(String[]::new);
    }

    private static Consent[] consents(int count) {
        return ids(count).stream()
                .map(child -> ConsentBuilder.builder()
                        .child(child)
                        .form(ConsentForm.WRITTEN)
                        .build())
                .toArray(Consent[]::new);
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "child" + i).toList();
    }

    /** Does some work within a generous time of the processor. */
    private static <T> T bounded(Supplier<T> work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T done = work.get();
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before)
                .isLessThan(ENOUGH.toNanos());
        return done;
    }

    private static EvaluationException refused(PolicyEngine engine, Case event) {
        return bounded(() -> catchThrowableOfType(EvaluationException.class, () -> engine.evaluate(event)));
    }

    private static boolean isDecided(PolicyEngine engine, Case event) {
        try {
            engine.evaluate(event);
            return true;
        } catch (EvaluationException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 500, Integer.MAX_VALUE})
    void thousands_of_facts_that_can_turn_out_in_thousands_of_ways_spend_the_steps_whatever_the_time(int direct) {
        Policy policy = policy("Consent( by == \"nobody\" )", "Objection()");
        Case event = event().consents(consents(8_000)).unknown(judgements(12)).build();

        EvaluationException e = refused(PolicyEngine.of(policy).directUpTo(direct), event);
        EvaluationException late =
                refused(PolicyEngine.of(policy, new Budget(200_000, LONG)).directUpTo(direct), event);

        assertThat(e.reason().orElseThrow())
                .startsWith(ALL)
                .isEqualTo(late.reason().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 500})
    void what_all_ways_take_is_the_same_whatever_came_before(int direct) {
        Policy policy = policy(
                "Consent( $c : child ) Judgement( value == true )",
                "Judgement( question == Question.DAMAGING ) Consent()");
        Case event = event().consents(consents(20)).unknown(judgements(8)).build();
        long least = 1;
        for (long step = 1L << 16; step > 0; step /= 2) {
            PolicyEngine poor = PolicyEngine.of(policy, new Budget(least + step - 1, LONG));
            least += isDecided(poor.directUpTo(direct), event) ? 0 : step;
        }
        PolicyEngine engine = PolicyEngine.of(policy, new Budget(least, LONG)).directUpTo(direct);
        PolicyEngine poorer =
                PolicyEngine.of(policy, new Budget(least - 1, LONG)).directUpTo(direct);

        for (Case other : List.of(
                event().build(),
                event().unknown(judgements(3)).build(),
                event().together(Role.GOVERNOR).unknown(judgements(5)).build(),
                event)) {
            isDecided(engine, other);
            isDecided(poorer, other);
            assertThat(isDecided(engine, event)).isTrue();
            assertThat(refused(poorer, event)).hasMessageContaining(" steps for all the ways");
        }
    }

    @Test
    void a_picture_of_unknown_children_and_thousands_of_consents_is_undetermined_before_a_way_is_made() {
        PolicyEngine engine = PolicyEngine.of(policy("ShownChild( child == \"child7\" )", "Objection()"));
        Case event =
                event().consents(consents(12_000)).unknown("photo.children").build();

        Decision decision = bounded(() -> engine.evaluate(event));

        assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(decision.missing()).containsExactly("photo.children");
    }

    @Test
    void long_lists_of_one_fact_are_looked_up_and_not_looked_through() {
        PolicyEngine engine = PolicyEngine.of(policy(
                "Photo( $n : namesUsed ) ShownChild( $c : child, child memberOf $n ) Photo( adults contains $c )",
                "Objection()"));
        Case event = event().photo(photo ->
                        photo.children(ids(12_000)).namesUsed(ids(12_000)).adults(List.of("child11999")))
                .build();

        assertThat(bounded(() -> engine.evaluate(event)).verdict()).isEqualTo(Verdict.BREACH);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 500, Integer.MAX_VALUE})
    void long_lists_that_are_copied_in_thousands_of_ways_spend_the_steps_whatever_the_time(int direct) {
        Policy policy = policy("Consent( by == \"nobody\" )", "Objection()");
        List<String> ids = ids(12_000);
        Case picture = event().photo(photo -> photo.children(ids).namesUsed(ids).adults(ids))
                .unknown(judgements(12))
                .build();
        Case asked = event().photo(photo -> photo.children(ids))
                .unknown(Stream.concat(Stream.of("consents", "objections"), Stream.of(judgements(10)))
                        .toArray(String[]::new))
                .build();

        for (Case event : List.of(picture, asked)) {
            assertThat(refused(PolicyEngine.of(policy).directUpTo(direct), event)
                            .reason()
                            .orElseThrow())
                    .startsWith(ALL);
        }
    }

    @Test
    void a_long_word_that_is_spelled_in_thousands_of_ways_spends_the_steps() {
        tiny.settings("subjects: [Art, Music, Dance, Drama, History, Physical Education]\n");
        Policy policy = policy("LessonContext( subject == \"Physical Education\" )", "Objection()");
        Case event = event().during(context -> context.subject("z-".repeat(100_000)))
                .unknown(judgements(12))
                .build();

        assertThat(refused(PolicyEngine.of(policy), event).reason().orElseThrow())
                .startsWith(ALL);
    }

    @Test
    void clauses_that_set_hundreds_of_others_aside_are_looked_up() {
        String[] clauses = Stream.concat(
                        IntStream.range(0, 900).mapToObj(i -> clause(id(i))),
                        IntStream.range(900, 1_200)
                                .mapToObj(i -> clause(
                                        id(i),
                                        "modality: may",
                                        IntStream.range(0, 300)
                                                .mapToObj(LargeCasesTest::id)
                                                .collect(Collectors.joining(", ", "overrides: [", "]")))))
                .toArray(String[]::new);
        String[] rules = IntStream.range(0, 1_200)
                .mapToObj(i -> rule(id(i) + " a", "StaffAction()", (i < 900 ? "breach " : "permit ") + id(i)))
                .toArray(String[]::new);
        PolicyEngine engine = PolicyEngine.of(tiny.clauses(clauses).rules(rules).read(), new Budget(200_000, LONG));

        Decision decision = bounded(() -> engine.evaluate(event().build()));

        assertThat(decision.breached()).hasSize(600);
    }

    private static String id(int number) {
        return "" + (char) ('A' + number / 900) + (char) ('A' + number / 90 % 10) + "-" + (10 + number % 90);
    }

    @Test
    void a_whole_explanation_has_one_budget_of_steps() {
        PolicyEngine engine = PolicyEngine.of(
                policy(
                        "Consent( $c : child ) not Objection( child == $c )",
                        "Consent( $c : child ) Objection( child == $c, by == \"parent\" )"),
                new Budget(200_000, LONG));
        Case event = event().consents(consents(400)).unknown(judgements(9)).build();

        Explained explained = bounded(() -> engine.explain(event).all());

        assertThat(explained.decision().verdict()).isEqualTo(Verdict.BREACH);
        assertThat(explained.leftOut())
                .singleElement()
                .asString()
                .startsWith("the budget of 12800000 steps was spent before the case was explained");
    }

    @Test
    void what_is_asked_again_of_an_explanation_costs_nothing() {
        PolicyEngine engine = PolicyEngine.of(policy("StaffAction()", "Objection()"), new Budget(1_000, LONG));
        Case event = event().build();
        var explanation = engine.explain(event);

        for (int i = 0; i < 10_000; i++) {
            assertThat(explanation.reasons()).hasSize(1);
        }
    }
}

package school.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.PolicyEngine;
import school.policy.TinyPolicy;
import school.policy.clause.ClauseId;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.Objection;
import school.policy.fact.ObjectionBuilder;
import school.policy.fact.Role;

/** Rules that ask for facts with an equal value, of few facts and of many, each way. */
class JoinsTest {

    private final TinyPolicy tiny;

    JoinsTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder);
    }

    /** How many further facts there are, also about as many as make them many; and up to how many go directly. */
    private static List<Arguments> ways() {
        return IntStream.of(0, 8, 9, 10, 11, 12, 100)
                .boxed()
                .flatMap(further -> Stream.of(0, 1000).map(direct -> Arguments.of(further, direct)))
                .toList();
    }

    private PolicyEngine engine(int directUpTo, String... rules) {
        return tiny.clauses(IntStream.rangeClosed(1, rules.length)
                        .mapToObj(i -> clause("AA-0" + i))
                        .toArray(String[]::new))
                .rules(rules)
                .engine()
                .directUpTo(directUpTo);
    }

    private static Consent consent(String child, @Nullable String by) {
        return ConsentBuilder.builder().child(child).by(by).build();
    }

    private static Objection objection(String child, @Nullable String by) {
        return ObjectionBuilder.builder().child(child).by(by).build();
    }

    /** A case with some consents and one objection, and further consents by others. */
    private static Case event(int further, Objection objection, Consent... consents) {
        return Case.on(LocalDate.of(2025, 3, 14))
                .by(Role.TEACHER)
                .did(ActionType.UNFRIEND)
                .consents(Stream.concat(
                                Stream.of(consents),
                                IntStream.range(0, further).mapToObj(i -> consent("other" + i, "grandmother" + i)))
                        .toArray(Consent[]::new))
                .objections(objection)
                .build();
    }

    /** The same, of somebody who learned of a colleague's breach. */
    private static Case learning(Case event) {
        return Case.from(event)
                .did(ActionType.BECOME_AWARE_OF_STAFF_MISUSE, a -> a.clause("AA-03"))
                .build();
    }

    private static List<String> breached(PolicyEngine engine, Case event) {
        return engine.evaluate(event).breached().stream().map(ClauseId::text).toList();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_value_is_met_by_its_equal_and_an_absent_one_by_none(int further, int directUpTo) {
        PolicyEngine engine = engine(
                directUpTo,
                rule("AA-01 a", "Objection( $by : by ) Consent( by == $by )", "breach AA-01"),
                rule("AA-02 a", "Objection( $by : by ) exists Consent( by == $by )", "breach AA-02"),
                rule("AA-03 a", "Objection( $by : by ) not Consent( by == $by )", "breach AA-03"));

        assertThat(breached(engine, event(further, objection("c", "aunt"), consent("c", null), consent("d", "aunt"))))
                .containsExactly("AA-01", "AA-02");
        assertThat(breached(engine, event(further, objection("c", "aunt"), consent("c", null), consent("d", "uncle"))))
                .containsExactly("AA-03");
        assertThat(breached(engine, event(further, objection("c", null), consent("c", null), consent("d", "aunt"))))
                .containsExactly("AA-03");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void two_values_are_met_by_one_fact_that_equals_both(int further, int directUpTo) {
        PolicyEngine engine = engine(
                directUpTo,
                rule("AA-01 a", "Objection( $c : child, $by : by ) Consent( child == $c, by == $by )", "breach AA-01"));

        assertThat(breached(engine, event(further, objection("c", "aunt"), consent("c", "aunt"))))
                .containsExactly("AA-01");
        assertThat(breached(
                        engine, event(further, objection("c", "aunt"), consent("c", "uncle"), consent("d", "aunt"))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void rules_that_ask_alike_of_facts_of_two_types_are_told_apart(int further, int directUpTo) {
        PolicyEngine engine = engine(
                directUpTo,
                rule("AA-01 a", "Consent( by == \"aunt\" )", "breach AA-01"),
                rule("AA-02 a", "Objection( by == \"aunt\" )", "breach AA-02"),
                rule("AA-03 a", "Consent( by == \"aunt\", child == \"d\" )", "breach AA-03"));

        assertThat(breached(engine, event(further, objection("c", "uncle"), consent("c", "aunt"))))
                .containsExactly("AA-01");
        assertThat(breached(engine, event(further, objection("c", "aunt"), consent("c", "uncle"))))
                .containsExactly("AA-02");
        assertThat(breached(engine, event(further, objection("c", "uncle"), consent("d", "aunt"))))
                .containsExactly("AA-01", "AA-03");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void what_is_found_to_be_broken_is_joined_too(int further, int directUpTo) {
        PolicyEngine engine = engine(
                directUpTo,
                rule("AA-01 a", "Objection( by == \"aunt\" )", "breach AA-01"),
                rule("AA-02 a", "Consent( $c : child ) Breach( clause == $c )", "breach AA-02"));

        assertThat(breached(engine, event(further, objection("c", "aunt"), consent("AA-01", "x"))))
                .containsExactly("AA-01", "AA-02");
        assertThat(breached(engine, event(further, objection("c", "aunt"), consent("AA-02", "x"))))
                .containsExactly("AA-01");
        // where breaches are there from the beginning, those found are looked up with them
        assertThat(breached(engine, learning(event(further, objection("c", "aunt"), consent("AA-01", "x")))))
                .containsExactly("AA-01", "AA-02");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_pattern_can_ask_about_the_values_of_earlier_ones(int further, int directUpTo) {
        PolicyEngine engine = engine(
                directUpTo,
                rule("AA-01 a", "Objection( $by : by ) Consent( $by in ( \"aunt\" ), child == \"d\" )", "breach AA-01"),
                rule(
                        "AA-02 a",
                        "Objection( $by : by ) Consent( $by not in ( \"aunt\" ), child == \"d\" )",
                        "breach AA-02"),
                rule(
                        "AA-03 a",
                        "Objection( $by : by ) Consent( $c : child ) Consent( by == $by || by == $c )",
                        "breach AA-03"));

        assertThat(breached(engine, event(further, objection("c", "aunt"), consent("d", "uncle"))))
                .containsExactly("AA-01");
        assertThat(breached(engine, event(further, objection("c", "uncle"), consent("d", "uncle"))))
                .containsExactly("AA-02", "AA-03");
        assertThat(breached(engine, event(further, objection("c", null), consent("d", "d"))))
                .containsExactly("AA-03");
        assertThat(breached(engine, event(further, objection("c", null), consent("d", "x"))))
                .isEmpty();
    }
}

package school.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.Budget;
import school.policy.EvaluationException;
import school.policy.PolicyEngine;
import school.policy.TinyPolicy;
import school.policy.clause.ClauseId;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ConsentForm;
import school.policy.fact.ObjectionBuilder;
import school.policy.fact.Role;

/** What is particular to rules that are walked one by one; that they say what Drools says is tested with the policy. */
class DirectTest {

    private final TinyPolicy tiny;

    DirectTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder).clauses(clause("AA-01", "misuse: true"));
    }

    private PolicyEngine engine(String... rules) {
        return tiny.rules(rules).engine().directUpTo(Integer.MAX_VALUE);
    }

    private static Case.Builder teacher(ActionType type) {
        return Case.on(LocalDate.of(2025, 3, 14)).by(Role.TEACHER).did(type);
    }

    private static Case with(int consents) {
        return teacher(ActionType.UNFRIEND)
                .consents(IntStream.range(0, consents)
                        .mapToObj(i -> ConsentBuilder.builder()
                                .child("c" + i)
                                .form(ConsentForm.WRITTEN)
                                .build())
                        .toArray(Consent[]::new))
                .build();
    }

    private static ClauseId id(String text) {
        return ClauseId.of(text).orElseThrow();
    }

    @Test
    void a_rule_about_one_kind_of_act_speaks_of_a_further_act_of_the_event_too() {
        PolicyEngine engine = engine(rule("AA-01 a", "StaffAction( type == ActionType.POST )", "breach AA-01"));

        assertThat(engine.evaluate(teacher(ActionType.UNFRIEND)
                                .alsoDid(ActionType.POST)
                                .build())
                        .breached())
                .containsExactly(id("AA-01"));
        assertThat(engine.evaluate(teacher(ActionType.UNFRIEND).build()).breached())
                .isEmpty();
    }

    @Test
    void a_rule_that_forbids_a_kind_of_act_is_tried_whatever_happened() {
        PolicyEngine engine = engine(rule("AA-01 a", "not StaffAction( type == ActionType.POST )", "breach AA-01"));

        assertThat(engine.evaluate(teacher(ActionType.UNFRIEND).build()).breached())
                .containsExactly(id("AA-01"));
        assertThat(engine.evaluate(teacher(ActionType.POST).build()).breached()).isEmpty();
    }

    @Test
    void rules_about_breaches_speak_over_those_found() {
        tiny.clauses(clause("AA-01", "misuse: true"), clause("AA-02"));
        PolicyEngine engine = engine(
                rule("AA-01 a", "StaffAction( type == ActionType.POST )", "breach AA-01"),
                rule("AA-02 a", "Breach( misuse )", "breach AA-02"));

        assertThat(engine.evaluate(teacher(ActionType.POST).build()).breached())
                .containsExactly(id("AA-01"), id("AA-02"));
    }

    @Test
    void facts_that_join_too_often_end_in_a_refusal_and_the_engine_stays_usable() {
        PolicyEngine engine = PolicyEngine.of(
                        tiny.rules(rule(
                                        "AA-01 a",
                                        "Consent( $a : child ) Consent( $b : child ) Consent( $c : child ) Consent( $d : child )"
                                                + " Consent( child == $a, child == $b, by == \"x\" )"
                                                + " Consent( child == $c, child == $d )",
                                        "breach AA-01"))
                                .read(),
                        new Budget(10_000, Duration.ofMinutes(1)))
                .directUpTo(Integer.MAX_VALUE);

        assertThatThrownBy(() -> engine.evaluate(with(40)))
                .isInstanceOfSatisfying(EvaluationException.class, e -> assertThat(e.reason())
                        .hasValueSatisfying(why -> assertThat(why).contains("10000 steps")));
        assertThat(engine.evaluate(with(2)).breached()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Consent( $a : child ) Consent( by == \"nobody\", child != $a )",
                "Consent( $f : form, $c : child ) Consent( form == $f, child == $c, by == null, child != \"c0\" )",
                "Consent( $c : child ) Consent( by == null, child == $c ) Objection( child == $c )"
            })
    void what_a_rule_asks_of_a_fact_alone_is_tried_once_whatever_was_met_before(String when) {
        PolicyEngine engine = PolicyEngine.of(
                        tiny.rules(rule("AA-01 a", when, "breach AA-01")).read(),
                        new Budget(2000, Duration.ofMinutes(1)))
                .directUpTo(Integer.MAX_VALUE);

        // so many that each beside each would be 230,400
        assertThat(engine.evaluate(with(480)).findings()).hasSizeLessThan(2);
    }

    @Test
    void a_look_up_that_finds_nothing_is_paid_too() {
        String[] rules = IntStream.range(0, 50)
                .mapToObj(i -> rule(
                        "AA-01 " + i,
                        "Consent( $c : child ) Objection( child == $c, by == \"p" + i + "\" )",
                        "breach AA-01"))
                .toArray(String[]::new);
        PolicyEngine engine = PolicyEngine.of(tiny.rules(rules).read(), new Budget(50 * 480, Duration.ofMinutes(1)))
                .directUpTo(Integer.MAX_VALUE);
        Case event = Case.from(with(480))
                .objections(ObjectionBuilder.builder().child("x").build())
                .build();

        assertThatThrownBy(() -> engine.evaluate(event)).isInstanceOf(EvaluationException.class);
    }
}

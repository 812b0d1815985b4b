package school.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.Policy;
import school.policy.TinyPolicy;
import school.policy.decision.Verdict;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Role;
import school.policy.fact.Step;

/** What is remembered of rulings, and what is forgotten so that memory stays bounded. */
class RulingsTest {

    private static final BitSet NONE = new BitSet();

    private final Rulings rulings;

    RulingsTest(@TempDir Path folder) {
        Policy policy = TinyPolicy.in(folder)
                .clauses(clause("AA-01"), clause("AA-02", "duty: { name: remove_content }"))
                .rules(
                        rule("AA-01 a", "StaffAction()", "breach AA-01"),
                        rule("AA-02 a", "exists Breach()", "duty AA-02"),
                        rule("AA-02 b", "StaffAction()", "duty AA-02"))
                .read();
        rulings = new Rulings(
                policy.vocabulary(), new BreachFacts(policy.vocabulary()), policy.clauses(), policy.rules());
    }

    private static BitSet spoken(int... rules) {
        BitSet spoken = new BitSet();
        IntStream.of(rules).forEach(spoken::set);
        return spoken;
    }

    /** An event, told with some of nine steps and some of three roles that took part: one of 4,096 sets. */
    private static Case event(int set) {
        return Case.on(LocalDate.of(2025, 3, 14))
                .by(Role.TEACHER)
                .did(ActionType.POST)
                .done(some(List.of(Step.values()), set & 511).toArray(Step[]::new))
                .together(some(List.of(Role.SUPPLY_TEACHER, Role.VOLUNTEER, Role.SITE_STAFF), set >> 9)
                        .toArray(Role[]::new))
                .build();
    }

    private static <T> Stream<T> some(List<T> all, int set) {
        return IntStream.range(0, all.size()).filter(i -> (set >> i & 1) == 1).mapToObj(all::get);
    }

    @Test
    void the_same_rules_in_the_same_circumstances_are_ruled_on_once() {
        Ruling ruling = rulings.on(spoken(0), NONE, event(0), true);

        assertThat(ruling.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(rulings.on(spoken(0), NONE, event(0), true)).isSameAs(ruling);
        assertThat(rulings.on(ruling, spoken(0, 1))).isSameAs(rulings.on(ruling, spoken(0, 1)));
    }

    @Test
    void other_rules_or_circumstances_are_another_ruling() {
        Ruling ruling = rulings.on(spoken(0), NONE, event(0), true);

        assertThat(rulings.on(spoken(0, 2), NONE, event(0), true)).isNotSameAs(ruling);
        assertThat(rulings.on(spoken(0), spoken(0), event(0), true).verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(rulings.on(spoken(0), NONE, event(0), false).verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(rulings.on(spoken(0), NONE, event(1), true)).isNotSameAs(ruling);
    }

    @Test
    void what_rules_said_at_first_and_what_they_said_of_a_breach_is_told_apart() {
        Ruling first = rulings.on(spoken(0), NONE, event(0), true);
        Ruling later = rulings.on(first, spoken(0, 1));
        Ruling atOnce = rulings.on(spoken(0, 1), NONE, event(0), true);

        assertThat(rulings.on(first, spoken(0, 1))).isSameAs(later).isNotSameAs(atOnce);
        assertThat(rulings.on(first, spoken(0))).isSameAs(first);
    }

    @Test
    void of_one_set_of_rules_the_latest_thirty_two_circumstances_are_remembered() {
        Ruling first = rulings.on(spoken(0), NONE, event(0), true);
        IntStream.range(1, 32).forEach(i -> rulings.on(spoken(0), NONE, event(i), true));
        assertThat(rulings.on(spoken(0), NONE, event(0), true)).isSameAs(first);

        rulings.on(spoken(0), NONE, event(32), true);

        assertThat(rulings.on(spoken(0), NONE, event(0), true)).isNotSameAs(first);
    }

    @Test
    void after_two_thousand_rulings_memory_begins_anew() {
        Ruling first = rulings.on(spoken(2), NONE, event(0), true);
        IntStream.range(1, 2000).forEach(i -> rulings.on(spoken(0), NONE, event(i), true));
        assertThat(rulings.on(spoken(2), NONE, event(0), true)).isSameAs(first);

        Ruling last = rulings.on(spoken(0), NONE, event(2000), true);

        Ruling again = rulings.on(spoken(2), NONE, event(0), true);
        assertThat(again).isNotSameAs(first);
        assertThat(rulings.on(spoken(0), NONE, event(2000), true)).isSameAs(last);
        // and lasts as long as before
        IntStream.range(2, 2000).forEach(i -> rulings.on(spoken(0), NONE, event(i), true));
        assertThat(rulings.on(spoken(2), NONE, event(0), true)).isSameAs(again);
    }
}

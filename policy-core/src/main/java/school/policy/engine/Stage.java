package school.policy.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Fact;
import school.policy.rule.Condition;
import school.policy.rule.Rule.Quantifier;

/** A pattern on the way that rules share, the rules that speak once it is met, and what comes next in the others. */
final class Stage {

    /** A pattern as rules share it: alike, at the same place, and its fact named later in all of them or in none. */
    record Shared(int place, int type, Quantifier quantifier, List<Condition> conditions, boolean named) {}

    /** A condition and the places of the earlier patterns that it names; -1: none. */
    private record Check(Tests.Test test, int first, int second) {

        boolean holds(Fact fact, @Nullable Fact[] met) {
            return test.holds(fact, at(first, met), at(second, met));
        }

        private static @Nullable Fact at(int place, @Nullable Fact[] met) {
            return place < 0 ? null : met[place];
        }
    }

    final Shared pattern;
    /** What comes next, in the order in which it is tried, and by what it asks for. */
    final List<Stage> next = new ArrayList<>();

    private final Map<Shared, Stage> known = new HashMap<>();
    /** The rules that end here. */
    final BitSet ending = new BitSet();
    /** All the rules that it leads to. */
    final BitSet leading = new BitSet();
    /** The types of fact without which none of them speaks, a bit for each. */
    long needs = -1;

    private final FactTest alone;
    private final List<Check> checks;
    private final List<Tests.Join> joins;

    Stage(Shared pattern) {
        this.pattern = pattern;
        this.alone = FactTest.of(
                pattern.conditions().stream()
                        .filter(condition ->
                                Tests.others(condition, pattern.place()).isEmpty())
                        .toList(),
                pattern.place());
        this.checks = pattern.conditions().stream()
                .filter(condition -> !Tests.others(condition, pattern.place()).isEmpty())
                .map(condition -> check(condition, pattern.place()))
                .toList();
        this.joins = pattern.conditions().stream()
                .map(condition -> Tests.join(condition, pattern.place()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Check check(Condition condition, int place) {
        List<Integer> named = Tests.others(condition, place);
        return new Check(
                Tests.of(condition, place), named.isEmpty() ? -1 : named.get(0), named.size() < 2 ? -1 : named.get(1));
    }

    /** The stage behind this one that asks for such a pattern; made where there is none. */
    Stage next(Shared pattern) {
        return known.computeIfAbsent(pattern, some -> {
            Stage stage = new Stage(some);
            next.add(stage);
            return stage;
        });
    }

    /** What its fact shares with facts met before. */
    List<Tests.Join> joins() {
        return joins;
    }

    /** Whether a fact of its type meets what it asks of that fact alone. */
    boolean canMeet(Fact fact, Meter meter) {
        meter.spend(1);
        return alone.holds(fact);
    }

    /** Whether a fact of its type meets all that it asks. */
    boolean meets(Fact fact, @Nullable Fact[] met, Meter meter) {
        meter.spend(1);
        if (!alone.holds(fact)) {
            return false;
        }
        for (int i = 0; i < checks.size(); i++) {
            if (!checks.get(i).holds(fact, met)) {
                return false;
            }
        }
        return true;
    }
}

package school.policy.croughton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Comparison;
import school.policy.rule.Condition.Term;
import school.policy.vocabulary.Word;

/** Every small change to a condition. */
final class ConditionChanges {

    private static final String ANOTHER_TEXT = "another text";

    private final Condition condition;
    private final Map<String, Condition> all = new TreeMap<>();

    ConditionChanges(Condition condition) {
        this.condition = condition;
    }

    /** What is changed, and the condition that comes of it. */
    Map<String, Condition> all() {
        if (condition instanceof Condition.All every) {
            parts(every.parts(), Condition.All::new);
            add("one of " + Spelled.of(condition) + " is enough", new Condition.Any(every.parts()));
        } else if (condition instanceof Condition.Any any) {
            parts(any.parts(), Condition.Any::new);
            add("both of " + Spelled.of(condition), new Condition.All(any.parts()));
        } else if (condition instanceof Condition.Given given) {
            opposite(new Condition.Given(given.term(), !given.given()));
        } else if (condition instanceof Condition.Compare compare) {
            opposite(new Condition.Compare(compare.left(), compare.comparison().opposite(), compare.right()));
            compare(compare);
        } else if (condition instanceof Condition.OneOf oneOf) {
            opposite(new Condition.OneOf(oneOf.term(), oneOf.values(), !oneOf.among()));
            list(oneOf);
        } else if (condition instanceof Condition.Holds holds) {
            opposite(new Condition.Holds(holds.list(), holds.item(), !holds.held()));
            if (holds.item() instanceof Term.Literal literal) {
                others(literal.value())
                        .forEach(other -> add(
                                Spelled.value(other) + " in " + Spelled.of(holds),
                                new Condition.Holds(holds.list(), new Term.Literal(other), holds.held())));
            }
        }
        return all;
    }

    private interface Joined {
        Condition of(List<Condition> parts);
    }

    private void parts(List<Condition> parts, Joined joined) {
        for (int i = 0; i < parts.size(); i++) {
            int place = i;
            List<Condition> rest = RuleChanges.without(parts, i);
            add("without " + Spelled.of(parts.get(i)), rest.size() == 1 ? rest.get(0) : joined.of(rest));
            new ConditionChanges(parts.get(i))
                    .all()
                    .forEach((change, part) -> add(change, joined.of(RuleChanges.with(parts, place, part))));
        }
    }

    private void compare(Condition.Compare compare) {
        Comparison near =
                switch (compare.comparison()) {
                    case LESS -> Comparison.AT_MOST;
                    case AT_MOST -> Comparison.LESS;
                    case MORE -> Comparison.AT_LEAST;
                    case AT_LEAST -> Comparison.MORE;
                    default -> compare.comparison();
                };
        if (near != compare.comparison()) {
            add(
                    near.sign() + " in " + Spelled.of(compare),
                    new Condition.Compare(compare.left(), near, compare.right()));
        }
        if (compare.right() instanceof Term.Literal literal) {
            others(literal.value())
                    .forEach(other -> add(
                            Spelled.value(other) + " in " + Spelled.of(compare),
                            new Condition.Compare(compare.left(), compare.comparison(), new Term.Literal(other))));
        }
    }

    private void list(Condition.OneOf oneOf) {
        for (int i = 0; i < oneOf.values().size(); i++) {
            Object word = oneOf.values().get(i);
            if (oneOf.values().size() > 1) {
                add(
                        "without " + Spelled.value(word) + " in " + Spelled.of(oneOf),
                        new Condition.OneOf(oneOf.term(), RuleChanges.without(oneOf.values(), i), oneOf.among()));
            }
        }
        others(oneOf.values().get(0))
                .filter(other -> other != ANOTHER_TEXT && !oneOf.values().contains(other))
                .forEach(other -> {
                    List<Object> more = new ArrayList<>(oneOf.values());
                    more.add(other);
                    add(
                            Spelled.value(other) + " too in " + Spelled.of(oneOf),
                            new Condition.OneOf(oneOf.term(), List.copyOf(more), oneOf.among()));
                });
    }

    /** Other values of its sort. The opposite of a truth value is the opposite of its comparison. */
    private static Stream<?> others(Object value) {
        if (value instanceof Word word) {
            return Cases.VOCABULARY.list(word.list()).all().stream().filter(other -> !other.equals(word));
        }
        return value instanceof String ? Stream.of(ANOTHER_TEXT) : Stream.empty();
    }

    private void opposite(Condition opposite) {
        add("the opposite of " + Spelled.of(condition), opposite);
    }

    private void add(String change, Condition changed) {
        all.put(change, changed);
    }
}

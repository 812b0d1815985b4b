package school.policy.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Fact;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Comparison;
import school.policy.rule.Condition.Term;
import school.policy.vocabulary.Property;

/** Conditions as predicates over the fact of their pattern and at most two facts of earlier patterns. */
final class Tests {

    /** Whether a condition holds of a fact and the facts of the earlier patterns it names. */
    @FunctionalInterface
    interface Test {
        boolean holds(Fact fact, @Nullable Fact first, @Nullable Fact second);
    }

    /** A value read from one of the facts; null where it is absent. */
    @FunctionalInterface
    private interface Reader {
        @Nullable
        Object read(Fact fact, @Nullable Fact first, @Nullable Fact second);
    }

    private final int pattern;
    private final List<Integer> others;

    private Tests(int pattern, List<Integer> others) {
        this.pattern = pattern;
        this.others = others;
    }

    /** The earlier patterns that a condition of a pattern names, at most two. */
    static List<Integer> others(Condition condition, int pattern) {
        return condition
                .terms()
                .filter(Term.Of.class::isInstance)
                .map(t -> ((Term.Of) t).pattern())
                .filter(p -> p != pattern)
                .distinct()
                .toList();
    }

    /**
     * A property of the fact of a pattern that must equal one of the fact of an earlier pattern.
     *
     * @param pattern the earlier pattern
     */
    record Join(Property own, int pattern, Property other) {}

    /** The condition of a pattern as a join; null where it is none. */
    static @Nullable Join join(Condition condition, int pattern) {
        if (condition instanceof Condition.Compare compare
                && compare.comparison() == Comparison.EQUAL
                && compare.left() instanceof Term.Of left
                && compare.right() instanceof Term.Of right
                && (left.pattern() == pattern) != (right.pattern() == pattern)) {
            return left.pattern() == pattern
                    ? new Join(left.property(), right.pattern(), right.property())
                    : new Join(right.property(), left.pattern(), left.property());
        }
        return null;
    }

    /** The condition of a pattern as a predicate; the other facts come in the order of {@link #others}. */
    static Test of(Condition condition, int pattern) {
        return new Tests(pattern, others(condition, pattern)).test(condition);
    }

    private Test test(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), true);
        } else if (condition instanceof Condition.Any any) {
            return joined(any.parts(), false);
        } else if (condition instanceof Condition.Given given) {
            return given(given);
        } else if (condition instanceof Condition.Compare compare) {
            return compare(compare);
        } else if (condition instanceof Condition.OneOf oneOf) {
            return oneOf(oneOf);
        }
        return holds((Condition.Holds) condition);
    }

    private Test joined(List<Condition> parts, boolean all) {
        Test[] tests = parts.stream().map(this::test).toArray(Test[]::new);
        return (fact, first, second) -> {
            for (Test test : tests) {
                if (test.holds(fact, first, second) != all) {
                    return !all;
                }
            }
            return all;
        };
    }

    private Test given(Condition.Given given) {
        Reader reader = reader(given.term());
        return (fact, first, second) -> (reader.read(fact, first, second) != null) == given.given();
    }

    private Test compare(Condition.Compare compare) {
        Comparison comparison = compare.comparison();
        if (compare.left() instanceof Term.Of of
                && of.pattern() == pattern
                && compare.right() instanceof Term.Literal literal) {
            return new OwnCompared(of.property(), comparison, literal.value());
        }
        Reader left = reader(compare.left());
        Reader right = reader(compare.right());
        return (fact, first, second) -> {
            Object a = left.read(fact, first, second);
            Object b = right.read(fact, first, second);
            return a != null && b != null && holds(comparison, a, b);
        };
    }

    /**
     * A property of the fact itself against a value: so are most conditions, and as one class they are tried quicker than
     * as lambdas of many.
     */
    private record OwnCompared(Property property, Comparison comparison, Object value) implements Test {

        @Override
        public boolean holds(Fact fact, @Nullable Fact first, @Nullable Fact second) {
            Object known = fact.get(property);
            return known != null && Tests.holds(comparison, known, value);
        }
    }

    private static boolean holds(Comparison comparison, Object a, Object b) {
        return switch (comparison) {
            case EQUAL -> a.equals(b);
            case DIFFERENT -> !a.equals(b);
            case LESS -> order(a, b) < 0;
            case AT_MOST -> order(a, b) <= 0;
            case MORE -> order(a, b) > 0;
            case AT_LEAST -> order(a, b) >= 0;
        };
    }

    /** Only numbers and days have an order; the reading of a rule has made sure that both are of one kind. */
    @SuppressWarnings("unchecked")
    private static int order(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }

    private Test oneOf(Condition.OneOf oneOf) {
        Set<?> values = Set.copyOf(oneOf.values());
        if (oneOf.term() instanceof Term.Of of && of.pattern() == pattern) {
            return new OwnAmong(of.property(), values, oneOf.among());
        }
        Reader reader = reader(oneOf.term());
        return (fact, first, second) -> {
            Object value = reader.read(fact, first, second);
            return value != null && values.contains(value) == oneOf.among();
        };
    }

    /** As {@link OwnCompared}, of several values. */
    private record OwnAmong(Property property, Set<?> values, boolean among) implements Test {

        @Override
        public boolean holds(Fact fact, @Nullable Fact first, @Nullable Fact second) {
            Object value = fact.get(property);
            return value != null && values.contains(value) == among;
        }
    }

    private Test holds(Condition.Holds holds) {
        Reader list = reader(holds.list());
        Reader item = reader(holds.item());
        return (fact, first, second) -> {
            Object all = list.read(fact, first, second);
            Object one = item.read(fact, first, second);
            return all != null && one != null && Condition.Holds.has((List<?>) all, one) == holds.held();
        };
    }

    private Reader reader(Term term) {
        if (term instanceof Term.Literal literal) {
            Object value = literal.value();
            return (fact, first, second) -> value;
        }
        Term.Of of = (Term.Of) term;
        Property property = of.property();
        if (of.pattern() == pattern) {
            return (fact, first, second) -> fact.get(property);
        }
        return others.indexOf(of.pattern()) == 0
                ? (fact, first, second) -> Objects.requireNonNull(first).get(property)
                : (fact, first, second) -> Objects.requireNonNull(second).get(property);
    }
}

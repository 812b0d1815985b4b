package school.policy.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Term;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Word;

/**
 * Every way in which facts can turn out to be, as far as some conditions can tell them apart. Conditions compare with
 * written values and with each other, so that it is enough to try, of each property, the values that are written, their
 * neighbours, one that is written nowhere, and none at all. Of a pattern for which that is too much nothing is said. For
 * one thread and one policy.
 */
final class Possibilities {

    /** Enough for any rule that a person can read. */
    private static final int MOST = 20_000;

    /** What it costs to make ready for a trial, in comparisons. */
    private static final int READY = 20;

    private static final int LONGEST_LIST = 4;

    private final IdentityHashMap<List<Condition>, Pattern> patterns = new IdentityHashMap<>();
    private final Effort effort;

    Possibilities(Effort effort) {
        this.effort = effort;
    }

    /** Whether all these conditions of a pattern can hold together; true where that cannot be tried. */
    boolean canHold(List<Condition> conditions) {
        return new Trial(List.of(new Pattern(conditions, false)), false).some(values -> allHold(conditions, values));
    }

    /** Whether a condition can be other than true; true where that cannot be tried. */
    boolean canFail(Condition condition) {
        return new Trial(List.of(new Pattern(List.of(condition), false)), false)
                .some(values -> !condition.holds(values));
    }

    /**
     * Whether one fact can meet these conditions and, of each of the other lists, at least one not; true where that cannot
     * be tried. None of the conditions may be about several facts.
     */
    boolean canHoldWithout(List<Condition> conditions, List<List<Condition>> others) {
        Pattern pattern = pattern(conditions);
        List<Pattern> all = new ArrayList<>(List.of(pattern));
        for (List<Condition> other : others) {
            all.add(pattern(other));
        }
        Map<Property, Object> example = pattern.example();
        if (example != null && isMetWithout(example, all.subList(1, all.size()))) {
            return true;
        }
        return new Trial(all, true)
                .some(values ->
                        allHold(conditions, values) && others.stream().noneMatch(other -> allHold(other, values)));
    }

    /** Whether a fact that is like an example meets none of these patterns. */
    private boolean isMetWithout(Map<Property, Object> example, List<Pattern> others) {
        for (Pattern other : others) {
            effort.charge(1 + other.size / 4);
            if (!other.isToldBy(example) || allHold(other.conditions, of -> example.get(of.property()))) {
                return false;
            }
        }
        return true;
    }

    /** Each list of conditions is looked through once, however many others it is compared with. */
    private Pattern pattern(List<Condition> conditions) {
        return patterns.computeIfAbsent(conditions, c -> new Pattern(c, true));
    }

    /** Where all conditions are about one fact, the pattern that asks for it makes no difference. */
    private static Term.Of whose(Term.Of of, boolean oneFact) {
        return oneFact ? new Term.Of(0, of.property()) : of;
    }

    /** The values that a condition compares with as they are written. */
    static Stream<Object> written(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().flatMap(Possibilities::written);
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().flatMap(Possibilities::written);
        } else if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.values().stream();
        }
        return condition.terms().filter(Term.Literal.class::isInstance).map(t -> ((Term.Literal) t).value());
    }

    /** How many comparisons a condition makes at most. */
    static int comparisons(Condition condition) {
        if (condition instanceof Condition.All all) {
            return comparisons(all.parts());
        } else if (condition instanceof Condition.Any any) {
            return comparisons(any.parts());
        }
        return condition instanceof Condition.OneOf oneOf ? 1 + oneOf.values().size() : 2;
    }

    static int comparisons(List<Condition> conditions) {
        int all = 1;
        for (Condition condition : conditions) {
            all += comparisons(condition);
        }
        return all;
    }

    private static boolean allHold(List<Condition> conditions, Function<Term.Of, @Nullable Object> values) {
        for (Condition condition : conditions) {
            if (!condition.holds(values)) {
                return false;
            }
        }
        return true;
    }

    /** Some conditions, what they compare, and one way in which they hold. */
    private final class Pattern {

        private final List<Condition> conditions;
        private final Set<Term.Of> properties = new LinkedHashSet<>();
        private final Set<Object> written = new LinkedHashSet<>();
        private final int size;
        private boolean tried;
        private @Nullable Map<Property, Object> example;

        Pattern(List<Condition> conditions, boolean oneFact) {
            this.conditions = conditions;
            conditions.stream()
                    .flatMap(Condition::terms)
                    .filter(Term.Of.class::isInstance)
                    .map(term -> whose((Term.Of) term, oneFact))
                    .forEach(properties::add);
            conditions.stream().flatMap(Possibilities::written).forEach(written::add);
            this.size = comparisons(conditions);
            effort.charge(size);
        }

        /** Values with which the conditions hold; null where none were found. */
        @Nullable
        Map<Property, Object> example() {
            if (!tried) {
                tried = true;
                Trial trial = new Trial(List.of(this), true);
                if (trial.countable && trial.some(values -> allHold(conditions, values)) && effort.isLeft()) {
                    example = trial.given();
                }
            }
            return example;
        }

        /** Whether an example says enough of what these conditions compare: what it leaves out may be absent. */
        boolean isToldBy(Map<Property, Object> values) {
            for (Term.Of of : properties) {
                if (of.property().traits().required() && !values.containsKey(of.property())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Some patterns, and the values that can make a difference to them. */
    private final class Trial {

        private final Map<Term.Of, List<@Nullable Object>> values = new LinkedHashMap<>();
        private final Map<Term.Of, @Nullable Object> chosen = new HashMap<>();
        private final boolean oneFact;
        private final int size;
        private boolean countable = true;

        Trial(List<Pattern> patterns, boolean oneFact) {
            this.oneFact = oneFact;
            this.size = patterns.stream().mapToInt(pattern -> pattern.size).sum();
            Set<Term.Of> properties = new LinkedHashSet<>();
            Set<Object> written = new LinkedHashSet<>();
            Map<String, Integer> terms = new HashMap<>();
            for (Pattern pattern : patterns) {
                properties.addAll(pattern.properties);
                written.addAll(pattern.written);
            }
            effort.charge(READY + size);
            properties.forEach(of -> terms.merge(sort(of.property()), 1, Integer::sum));
            long ways = 1;
            for (Term.Of of : properties) {
                Property property = of.property();
                List<@Nullable Object> each = new ArrayList<>();
                if (!property.traits().required()) {
                    each.add(null);
                }
                each.addAll(values(property, written, terms.getOrDefault(sort(property), 1)));
                effort.charge(written.size() + each.size());
                values.put(of, each);
                ways *= Math.max(1, each.size());
                countable &= ways <= MOST;
                if (!countable) {
                    return;
                }
            }
        }

        /** The values chosen last that are there. */
        Map<Property, Object> given() {
            Map<Property, Object> given = new HashMap<>();
            chosen.forEach((of, value) -> {
                if (value != null) {
                    given.put(of.property(), value);
                }
            });
            return given;
        }

        private List<Object> values(Property property, Set<Object> written, int terms) {
            Set<Object> values = new LinkedHashSet<>();
            for (Object value : written) {
                if (isOf(property, value)) {
                    values.add(value);
                }
            }
            switch (property.kind()) {
                case BOOLEAN -> values.addAll(List.of(true, false));
                case WORD, WORDS ->
                    property.list().all().stream()
                            .filter(word -> !values.contains(word))
                            .limit(terms)
                            .forEach(values::add);
                case NUMBER -> around(values, 0, terms, (n, by) -> (Integer) n + by);
                case DATE -> around(values, LocalDate.EPOCH, terms, (day, by) -> ((LocalDate) day).plusDays(by));
                default -> Stream.iterate(0, i -> i + 1).limit(terms).forEach(i -> values.add("\n" + i));
            }
            return property.kind().isList() ? lists(List.copyOf(values)) : List.copyOf(values);
        }

        /** What its values, or its items, are, so that properties of one sort can be compared. */
        private static String sort(Property property) {
            return property.kind().isOfWords()
                    ? property.list().name()
                    : property.kind().isOfTexts() ? "text" : property.kind().spelled();
        }

        private static boolean isOf(Property property, Object value) {
            return switch (property.kind()) {
                case BOOLEAN -> value instanceof Boolean;
                case NUMBER -> value instanceof Integer;
                case DATE -> value instanceof LocalDate;
                case WORD, WORDS ->
                    value instanceof Word word
                            && word.list().equals(property.list().name());
                default -> value instanceof String;
            };
        }

        private interface Neighbour {
            Object of(Object value, int by);
        }

        /** As many neighbours on either side as there are properties that could lie there in one order or another. */
        private static void around(Set<Object> values, Object none, int terms, Neighbour neighbour) {
            List<Object> written = values.isEmpty() ? List.of(none) : List.copyOf(values);
            for (Object value : written) {
                for (int by = -terms; by <= terms; by++) {
                    values.add(neighbour.of(value, by));
                }
            }
        }

        /** Every list, as far as its order does not matter. */
        private List<Object> lists(List<Object> items) {
            countable &= items.size() <= LONGEST_LIST;
            List<Object> lists = new ArrayList<>();
            for (int chosen = 0; countable && chosen < 1 << items.size(); chosen++) {
                List<Object> list = new ArrayList<>();
                for (int i = 0; i < items.size(); i++) {
                    if (((chosen >> i) & 1) == 1) {
                        list.add(items.get(i));
                    }
                }
                lists.add(list);
            }
            return lists;
        }

        boolean some(Predicate<Function<Term.Of, @Nullable Object>> wanted) {
            return !countable || some(List.copyOf(values.keySet()), 0, wanted) || !effort.isLeft();
        }

        private boolean some(
                List<Term.Of> properties, int next, Predicate<Function<Term.Of, @Nullable Object>> wanted) {
            effort.charge(1);
            if (!effort.isLeft()) {
                return true;
            }
            if (next == properties.size()) {
                effort.charge(size);
                return wanted.test(of -> chosen.get(whose(of, oneFact)));
            }
            Term.Of property = properties.get(next);
            for (Object value : values.getOrDefault(property, List.of())) {
                chosen.put(property, value);
                if (some(properties, next + 1, wanted)) {
                    return true;
                }
            }
            return false;
        }
    }
}

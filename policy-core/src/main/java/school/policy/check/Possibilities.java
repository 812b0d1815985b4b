package school.policy.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.fact.Property;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Term;

/**
 * Every way in which facts can turn out to be, as far as some conditions can tell them apart. Conditions compare with
 * written values and with each other, so that it is enough to try, of each property, the values that are written, their
 * neighbours, one that is written nowhere, and none at all. Where that is more than can be tried, nothing is said. For one thread and one policy.
 */
final class Possibilities {

    /** Enough for any rule that a person can read. */
    private static final int MOST = 20_000;

    /** Ways tried for a whole policy: several times what one needs that people write, and done in a second. */
    private static final long EFFORT = 3_000_000;

    private static final int LONGEST_LIST = 4;

    private long left = EFFORT;

    /** Whether anything more can be tried; each question about a whole rule counts as some tries. */
    boolean isLeft() {
        left -= 10;
        return left > 0;
    }

    /** Whether all these conditions of a pattern can hold together; true where that cannot be tried. */
    boolean canHold(List<Condition> conditions) {
        return new Trial(conditions, false).some(values -> allHold(conditions, values));
    }

    /** Whether a condition can be other than true; true where that cannot be tried. */
    boolean canFail(Condition condition) {
        return new Trial(List.of(condition), false).some(values -> !condition.holds(values));
    }

    /**
     * Whether one fact can meet these conditions and, of each of the other lists, at least one not; true where that cannot
     * be tried. None of the conditions may be about several facts.
     */
    boolean canHoldWithout(List<Condition> conditions, List<List<Condition>> others) {
        List<Condition> all = new ArrayList<>(conditions);
        others.forEach(all::addAll);
        return new Trial(all, true)
                .some(values ->
                        allHold(conditions, values) && others.stream().noneMatch(other -> allHold(other, values)));
    }

    private static boolean allHold(List<Condition> conditions, Function<Term.Of, @Nullable Object> values) {
        return conditions.stream().allMatch(condition -> condition.holds(values));
    }

    /** Some conditions, and the values that can make a difference to them. */
    private final class Trial {

        private final Map<Term.Of, List<@Nullable Object>> values = new LinkedHashMap<>();
        private final boolean oneFact;
        private boolean countable = true;

        Trial(List<Condition> conditions, boolean oneFact) {
            this.oneFact = oneFact;
            Map<Class<?>, Set<Object>> written = new HashMap<>();
            Map<Class<?>, Integer> terms = new HashMap<>();
            Set<Term.Of> properties = new LinkedHashSet<>();
            conditions.forEach(condition -> collect(condition, written, properties));
            properties.forEach(of -> terms.merge(of.property().type(), 1, Integer::sum));
            long ways = 1;
            for (Term.Of of : properties) {
                Property property = of.property();
                List<@Nullable Object> each = new ArrayList<>();
                if (!property.means().required()) {
                    each.add(null);
                }
                each.addAll(values(
                        property,
                        written.getOrDefault(property.type(), Set.of()),
                        terms.getOrDefault(property.type(), 1)));
                values.put(of, each);
                ways *= Math.max(1, each.size());
                countable &= ways <= MOST;
            }
        }

        /** Where all conditions are about one fact, the pattern that asks for it makes no difference. */
        private Term.Of whose(Term.Of of) {
            return oneFact ? new Term.Of(0, of.property()) : of;
        }

        private void collect(Condition condition, Map<Class<?>, Set<Object>> written, Set<Term.Of> properties) {
            List<Term.Of> own = condition
                    .terms()
                    .filter(Term.Of.class::isInstance)
                    .map(Term.Of.class::cast)
                    .map(this::whose)
                    .toList();
            properties.addAll(own);
            own.forEach(of -> written(condition)
                    .forEach(value -> written.computeIfAbsent(of.property().type(), t -> new LinkedHashSet<>())
                            .add(value)));
        }

        private static Stream<Object> written(Condition condition) {
            if (condition instanceof Condition.All all) {
                return all.parts().stream().flatMap(Trial::written);
            } else if (condition instanceof Condition.Any any) {
                return any.parts().stream().flatMap(Trial::written);
            } else if (condition instanceof Condition.OneOf oneOf) {
                return oneOf.values().stream();
            }
            return condition.terms().filter(Term.Literal.class::isInstance).map(t -> ((Term.Literal) t).value());
        }

        private List<Object> values(Property property, Set<Object> written, int terms) {
            Set<Object> values = new LinkedHashSet<>();
            for (Object value : written) {
                if (property.type().isInstance(value)) {
                    values.add(value);
                }
            }
            switch (property.kind()) {
                case BOOLEAN -> values.addAll(List.of(true, false));
                case WORD, WORDS ->
                    Arrays.stream(property.type().getEnumConstants())
                            .filter(word -> !values.contains(word))
                            .limit(terms)
                            .forEach(values::add);
                case NUMBER -> around(values, 0, terms, (n, by) -> (Integer) n + by);
                case DATE -> around(values, LocalDate.EPOCH, terms, (day, by) -> ((LocalDate) day).plusDays(by));
                default -> Stream.iterate(0, i -> i + 1).limit(terms).forEach(i -> values.add("\n" + i));
            }
            return property.kind().isList() ? lists(List.copyOf(values)) : List.copyOf(values);
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
            return !countable || some(new HashMap<>(), List.copyOf(values.keySet()), 0, wanted) || left <= 0;
        }

        private boolean some(
                Map<Term.Of, @Nullable Object> chosen,
                List<Term.Of> properties,
                int next,
                Predicate<Function<Term.Of, @Nullable Object>> wanted) {
            if (left <= 0) {
                return true;
            }
            if (next == properties.size()) {
                left--;
                return wanted.test(of -> chosen.get(whose(of)));
            }
            Term.Of property = properties.get(next);
            for (Object value : values.getOrDefault(property, List.of())) {
                chosen.put(property, value);
                if (some(chosen, properties, next + 1, wanted)) {
                    return true;
                }
            }
            return false;
        }
    }
}

package school.policy.rule;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.vocabulary.Property;

/**
 * What must be so of a fact. A comparison with an absent value does not hold, and its opposite does not either; only
 * {@link Given} asks whether a value is there. Negation is pushed down to the comparisons when a condition is read, so
 * that this is all there is to it.
 */
public sealed interface Condition {

    /** All hold. */
    record All(List<Condition> parts) implements Condition {

        /** Refuses what is missing by its name. */
        public All {
            parts = school.policy.source.Given.list(parts, "parts");
        }

        @Override
        public Stream<Term> terms() {
            return parts.stream().flatMap(Condition::terms);
        }

        @Override
        public boolean holds(Function<Term.Of, @Nullable Object> values) {
            return parts.stream().allMatch(part -> part.holds(values));
        }
    }

    /** At least one holds. */
    record Any(List<Condition> parts) implements Condition {

        /** Refuses what is missing by its name. */
        public Any {
            parts = school.policy.source.Given.list(parts, "parts");
        }

        @Override
        public Stream<Term> terms() {
            return parts.stream().flatMap(Condition::terms);
        }

        @Override
        public boolean holds(Function<Term.Of, @Nullable Object> values) {
            return parts.stream().anyMatch(part -> part.holds(values));
        }
    }

    /** The value is there ({@code != null}), or it is not ({@code == null}). */
    record Given(Term term, boolean given) implements Condition {

        /** Refuses what is missing by its name. */
        public Given {
            Objects.requireNonNull(term, "term");
        }

        @Override
        public Stream<Term> terms() {
            return Stream.of(term);
        }

        @Override
        public boolean holds(Function<Term.Of, @Nullable Object> values) {
            return (term.in(values) != null) == given;
        }
    }

    /** Both values are there and compare so. */
    record Compare(Term left, Comparison comparison, Term right) implements Condition {

        /** Refuses what is missing by its name. */
        public Compare {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(comparison, "comparison");
            Objects.requireNonNull(right, "right");
        }

        @Override
        public Stream<Term> terms() {
            return Stream.of(left, right);
        }

        @Override
        public boolean holds(Function<Term.Of, @Nullable Object> values) {
            Object a = left.in(values);
            Object b = right.in(values);
            return a != null && b != null && comparison.holds(a, b);
        }
    }

    /** The value is there and is one of these ({@code in}), or none of them ({@code not in}). */
    record OneOf(Term term, List<Object> values, boolean among) implements Condition {

        /** Refuses what is missing by its name. */
        public OneOf {
            Objects.requireNonNull(term, "term");
            values = school.policy.source.Given.list(values, "values");
        }

        @Override
        public Stream<Term> terms() {
            return Stream.of(term);
        }

        @Override
        public boolean holds(Function<Term.Of, @Nullable Object> values) {
            Object value = term.in(values);
            return value != null && this.values.contains(value) == among;
        }
    }

    /** The list is there and has the value among its items ({@code contains}, {@code memberOf}), or has not. */
    record Holds(Term list, Term item, boolean held) implements Condition {

        /** Refuses what is missing by its name. */
        public Holds {
            Objects.requireNonNull(list, "list");
            Objects.requireNonNull(item, "item");
        }

        @Override
        public Stream<Term> terms() {
            return Stream.of(list, item);
        }

        @Override
        public boolean holds(Function<Term.Of, @Nullable Object> values) {
            Object all = list.in(values);
            Object one = item.in(values);
            return all != null && one != null && has((List<?>) all, one) == held;
        }

        /** Whether a property's list has an item; long ones are of texts, and a fact keeps its texts sorted. */
        @SuppressWarnings("unchecked")
        public static boolean has(List<?> list, Object item) {
            return (item instanceof String text && list.size() > 16 && list.get(0) instanceof String)
                    ? Collections.binarySearch((List<String>) list, text) >= 0
                    : list.contains(item);
        }
    }

    /** How two values compare. */
    enum Comparison {
        EQUAL("=="),
        DIFFERENT("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** As rules write it. */
        public String sign() {
            return sign;
        }

        /** Whether it holds of two values; they are of one kind, and have an order where it asks for one. */
        boolean holds(Object a, Object b) {
            return switch (this) {
                case EQUAL -> a.equals(b);
                case DIFFERENT -> !a.equals(b);
                case LESS -> order(a, b) < 0;
                case AT_MOST -> order(a, b) <= 0;
                case MORE -> order(a, b) > 0;
                case AT_LEAST -> order(a, b) >= 0;
            };
        }

        /** Only numbers and days are asked for it. */
        @SuppressWarnings("unchecked")
        private static int order(Object a, Object b) {
            return ((Comparable<Object>) a).compareTo(b);
        }

        /** The comparison that holds of two given values exactly where this one does not. */
        public Comparison opposite() {
            return switch (this) {
                case EQUAL -> DIFFERENT;
                case DIFFERENT -> EQUAL;
                case LESS -> AT_LEAST;
                case AT_MOST -> MORE;
                case MORE -> AT_MOST;
                case AT_LEAST -> LESS;
            };
        }
    }

    /** Something that has a value. */
    sealed interface Term {

        /**
         * A property of a fact.
         *
         * @param pattern the pattern that the fact fits, by its place in the rule from 0
         * @param property the property
         */
        record Of(int pattern, Property property) implements Term {

            /** Refuses what is missing by its name. */
            public Of {
                Objects.requireNonNull(property, "property");
            }

            @Override
            public @Nullable Object in(Function<Of, @Nullable Object> values) {
                return values.apply(this);
            }

            /**
             * As a record has it, but written out, since that of a record is put together when it is first called and slow
             * until it is compiled; and values are looked up by it in every trial of a condition.
             */
            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Of of && pattern == of.pattern && property.equals(of.property);
            }

            @Override
            public int hashCode() {
                return 31 * pattern + property.hashCode();
            }
        }

        /** A value written in the rule. */
        record Literal(Object value) implements Term {

            /** Refuses what is missing by its name. */
            public Literal {
                Objects.requireNonNull(value, "value");
            }

            @Override
            public @Nullable Object in(Function<Of, @Nullable Object> values) {
                return value;
            }
        }

        /** Its value, where the properties have these; null where it is absent. */
        @Nullable
        Object in(Function<Of, @Nullable Object> values);
    }

    /** The terms it compares. */
    Stream<Term> terms();

    /** Whether it holds where the properties have these values, null for an absent one. */
    boolean holds(Function<Term.Of, @Nullable Object> values);
}

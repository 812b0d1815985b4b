package school.policy.rule;

import java.util.List;
import java.util.stream.Stream;
import school.policy.fact.Property;

/**
 * What must be so of a fact. A comparison with an absent value does not hold, and its opposite does not either; only
 * {@link Given} asks whether a value is there. Negation is pushed down to the comparisons when a condition is read, so
 * that this is all there is to it.
 */
public sealed interface Condition {

    /** All hold. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public Stream<Term> terms() {
            return parts.stream().flatMap(Condition::terms);
        }
    }

    /** At least one holds. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public Stream<Term> terms() {
            return parts.stream().flatMap(Condition::terms);
        }
    }

    /** The value is there ({@code != null}), or it is not ({@code == null}). */
    record Given(Term term, boolean given) implements Condition {
        @Override
        public Stream<Term> terms() {
            return Stream.of(term);
        }
    }

    /** Both values are there and compare so. */
    record Compare(Term left, Comparison comparison, Term right) implements Condition {
        @Override
        public Stream<Term> terms() {
            return Stream.of(left, right);
        }
    }

    /** The value is there and is one of these ({@code in}), or none of them ({@code not in}). */
    record OneOf(Term term, List<Object> values, boolean among) implements Condition {
        @Override
        public Stream<Term> terms() {
            return Stream.of(term);
        }
    }

    /** The list is there and has the value among its items ({@code contains}, {@code memberOf}), or has not. */
    record Holds(Term list, Term item, boolean held) implements Condition {
        @Override
        public Stream<Term> terms() {
            return Stream.of(list, item);
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
        record Of(int pattern, Property property) implements Term {}

        /** A value written in the rule. */
        record Literal(Object value) implements Term {}
    }

    /** The terms it compares. */
    Stream<Term> terms();
}

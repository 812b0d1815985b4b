package school.policy.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import school.policy.source.Given;

/**
 * What must be so of a case, or of one fact, for something that a vocabulary or a policy declares: a conjunction of tests
 * of one property each. Immutable.
 *
 * @param tests the tests, all of which must hold; empty: it always is so
 */
public record Where(List<Test> tests) {

    /** Always so. */
    public static final Where ALWAYS = new Where(List.of());

    /** Refuses what is missing by its name; keeps what it is given as it is now. */
    public Where {
        tests = Given.list(tests, "tests");
    }

    /**
     * A test of one property.
     *
     * @param path the path, as the file has it
     * @param part the property of the case that holds the fact; absent: the property is the case's, or that of the one
     *     fact that is tested
     * @param filedUnder of facts that are filed under words, the word; absent: there is but one fact
     * @param property the property
     * @param check what must be so of its value
     */
    public record Test(
            String path, @Nullable Property part, @Nullable Word filedUnder, Property property, Check check) {

        /** Refuses what is missing by its name. */
        public Test {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(property, "property");
            Objects.requireNonNull(check, "check");
        }
    }

    /** What must be so of a value. */
    public sealed interface Check {

        /**
         * Whether it is so of a value; null stands for an absent one.
         *
         * @param registered whether a text stands on the policy's register of the property
         */
        boolean holds(@Nullable Object value, Predicate<String> registered);

        /** A value with which it is so, as an example; null where there is none, or none can be told. */
        default @Nullable Object example() {
            return null;
        }
    }

    /** The value, or one of the items of a list, is one of these words or truths. */
    public record Among(Set<Object> values) implements Check {

        /** Refuses what is missing by its name; keeps what it is given as it is now. */
        public Among {
            values = Given.set(values, "values");
        }

        @Override
        public boolean holds(@Nullable Object value, Predicate<String> registered) {
            if (value instanceof Collection<?> list) {
                for (Object item : list) {
                    if (values.contains(item)) {
                        return true;
                    }
                }
                return false;
            }
            return value != null && values.contains(value);
        }

        @Override
        public @Nullable Object example() {
            return values.stream()
                    .min((a, b) -> a instanceof Word one && b instanceof Word other
                            ? one.compareTo(other)
                            : a.toString().compareTo(b.toString()))
                    .orElse(null);
        }
    }

    /** The list has an item, and each is one of these words. */
    public record Only(Set<Object> values) implements Check {

        /** Refuses what is missing by its name; keeps what it is given as it is now. */
        public Only {
            values = Given.set(values, "values");
        }

        @Override
        public boolean holds(@Nullable Object value, Predicate<String> registered) {
            return value instanceof Collection<?> list && !list.isEmpty() && values.containsAll(list);
        }
    }

    /** The text is one of these, whatever its capitals, or begins so where one ends with an asterisk. */
    public record Texts(List<String> texts) implements Check {

        /** Refuses what is missing by its name; keeps what it is given as it is now. */
        public Texts {
            texts = Given.list(texts, "texts");
        }

        @Override
        public boolean holds(@Nullable Object value, Predicate<String> registered) {
            if (!(value instanceof String text)) {
                return false;
            }
            for (String each : texts) {
                boolean begins = each.endsWith("*");
                int length = begins ? each.length() - 1 : Math.max(each.length(), text.length());
                if (text.regionMatches(true, 0, each, 0, length)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Something is said of it, be it that there is none. */
    public record Said(boolean said) implements Check {

        @Override
        public boolean holds(@Nullable Object value, Predicate<String> registered) {
            return (value != null) == said;
        }
    }

    /** The list has an item; or it is said that there is none. */
    public record Some(boolean some) implements Check {

        @Override
        public boolean holds(@Nullable Object value, Predicate<String> registered) {
            return value instanceof Collection<?> list && list.isEmpty() != some;
        }

        @Override
        public @Nullable Object example() {
            return some ? List.of("?") : List.of();
        }
    }

    /** The number is at least this. */
    public record From(int least) implements Check {

        @Override
        public boolean holds(@Nullable Object value, Predicate<String> registered) {
            return value instanceof Integer number && number >= least;
        }
    }

    /** The text stands on the register of its property, or does not. */
    public record Registered(boolean registered) implements Check {

        @Override
        public boolean holds(@Nullable Object value, Predicate<String> registered) {
            return (value instanceof String text && registered.test(text)) == this.registered;
        }
    }
}

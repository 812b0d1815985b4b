package school.policy.fact;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One property of a type of fact, read off the record component that declares it.
 *
 * @param name its name in rules and in Java, such as {@code partOfLesson}
 * @param path its place below the fact in the exchange format, such as {@code part_of_lesson} or {@code link.basis}
 * @param kind what its values are
 * @param type the values' Java type; for a list, that of its elements
 * @param means its meaning and where it stands
 * @param read reads it from a fact; null where it is absent
 */
public record Property(
        String name, String path, Kind kind, Class<?> type, Means means, Function<Object, @Nullable Object> read) {

    /** What the values of a property are. */
    public enum Kind {
        BOOLEAN,
        NUMBER,
        TEXT,
        DATE,
        WORD,
        TEXTS,
        WORDS,
        FACT,
        FACTS;

        /** Whether it holds several values. */
        public boolean isList() {
            return this == TEXTS || this == WORDS || this == FACTS;
        }
    }

    /** By its name: that of an annotation is slow, and properties are looked up in every trial of a condition. */
    @Override
    public int hashCode() {
        return name.hashCode() * 31 + type.hashCode();
    }

    /** The value in a fact; null where it is absent. */
    public @Nullable Object of(Object fact) {
        return read.apply(fact);
    }
}

package school.policy.fact;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Refuses what is missing by its name. */
    public Property {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(means, "means");
        Objects.requireNonNull(read, "read");
    }

    private static final Pattern SLOT = Pattern.compile("'\\{}'|\\{(not)?}");
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

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

    /** Each is made once, by its type; and to compare annotations is slow. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    /** By its name: that of an annotation is slow, and properties are looked up in every trial of a condition. */
    @Override
    public int hashCode() {
        return name.hashCode() * 31 + type.hashCode();
    }

    /** The name of a component as the exchange format spells it, such as {@code part_of_lesson}. */
    public static String key(String component) {
        return CAPITAL.matcher(component).replaceAll("_$0").toLowerCase(Locale.ROOT);
    }

    /** The value in a fact; null where it is absent. */
    public @Nullable Object of(Object fact) {
        return read.apply(fact);
    }

    /**
     * What a value says, as half a sentence that reads well after "because" and "if". An empty list says that there is
     * none; several values of a property that holds one are alternatives.
     */
    public String says(Object value) {
        if (Boolean.FALSE.equals(value) || (value instanceof Collection<?> list && list.isEmpty())) {
            return means.denies();
        }
        Matcher slot = SLOT.matcher(means.says());
        if (!slot.find()) {
            return means.says();
        }
        Collection<?> values = value instanceof Collection<?> list ? list : List.of(value);
        String words = Lists.joined(
                values.stream().map(one -> words(slot.group(), one)).toList(), kind.isList() ? " and " : " or ");
        return means.says().substring(0, slot.start()) + words + means.says().substring(slot.end());
    }

    /** The question to put to a school office; empty where nobody needs to be asked. */
    public Optional<String> asks() {
        return Optional.of(means.asks()).filter(question -> !question.isEmpty());
    }

    private static String words(String slot, @Nullable Object value) {
        if (value instanceof Word word) {
            return slot.equals("{not}") ? word.denial() : word.phrase();
        } else if (value instanceof LocalDate day) {
            return DAY.format(day);
        } else if (value instanceof Fact fact) {
            // one of several, told apart by what none of them is without
            return words(slot, Vocabulary.type(fact.getClass()).required().of(fact));
        }
        // text without quotation marks is a word such as foster_carer
        return slot.startsWith("'")
                ? slot.replace("{}", String.valueOf(value))
                : String.valueOf(value).replace('_', ' ');
    }
}

package school.policy.views;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.policy.cases.CaseException;
import school.policy.source.Spelling;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Word;

/** How values of hosts' own types become values of properties. */
final class Conversions {

    private static final Set<Class<?>> COLLECTIONS = Set.of(List.class, Set.class, Collection.class);

    private final Property property;
    private final List<String> problems;

    private Conversions(Property property, List<String> problems) {
        this.property = property;
        this.problems = problems;
    }

    /** What makes a value of a property of one of a type; null where nothing can, which is added to the problems. */
    static @Nullable Function<Object, Object> of(Property property, Type type, List<String> problems) {
        Conversions conversions = new Conversions(property, problems);
        return property.kind().isList() ? conversions.list(type) : conversions.one(type, type);
    }

    private @Nullable Function<Object, Object> list(Type type) {
        if (!(type instanceof ParameterizedType list) || !COLLECTIONS.contains(list.getRawType())) {
            return refuse(type);
        }
        Type argument = list.getActualTypeArguments()[0];
        Type item = argument instanceof WildcardType any ? any.getUpperBounds()[0] : argument;
        Function<Object, Object> conversion = one(item, type);
        return conversion == null ? null : some -> each((Collection<?>) some, conversion);
    }

    private static List<@Nullable Object> each(Collection<?> some, Function<Object, Object> conversion) {
        List<@Nullable Object> all = new ArrayList<>(some.size());
        for (Object each : some) {
            // what is missing here the fact refuses
            all.add(each == null ? null : conversion.apply(each));
        }
        return all;
    }

    private @Nullable Function<Object, Object> one(Type type, Type whole) {
        boolean fits =
                switch (property.kind()) {
                    case BOOLEAN -> type == boolean.class || type == Boolean.class;
                    case NUMBER -> type == int.class || type == Integer.class;
                    case DATE -> type == LocalDate.class;
                    case TEXT, ID, CLAUSE, TEXTS, IDS -> type == String.class;
                    case WORD, WORDS, FACT, FACTS -> false;
                };
        if (fits) {
            return Function.identity();
        }
        if (!property.kind().isOfWords() || !(type instanceof Class<?> words)) {
            return refuse(whole);
        }
        if (words == String.class) {
            return this::word;
        }
        if (Word.class.isAssignableFrom(words)) {
            return Function.identity();
        }
        return words.isEnum() ? ofEnum(words) : refuse(whole);
    }

    /** By the names of the constants, whatever their capitals. */
    private @Nullable Function<Object, Object> ofEnum(Class<?> words) {
        Map<Object, Word> all = new HashMap<>();
        int before = problems.size();
        for (Object constant : words.getEnumConstants()) {
            String text = ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
            Word word = property.list().words().get(text);
            if (word == null) {
                problems.add(property.name() + ": " + property.list().name() + " has no word '" + text + "' for "
                        + words.getSimpleName() + "." + ((Enum<?>) constant).name() + meant(text));
            } else {
                all.put(constant, word);
            }
        }
        return problems.size() > before ? null : all::get;
    }

    private Word word(Object text) {
        Word word = property.list().words().get((String) text);
        if (word == null) {
            Optional<String> near = nearest((String) text);
            String owner = property.owner().path().isEmpty()
                    ? property.owner().name()
                    : property.owner().path();
            throw new CaseException(
                    owner + "." + property.path(),
                    "unknown word" + Spelling.PLAIN.quoted((String) text, near) + meant((String) text));
        }
        return word;
    }

    private String meant(String text) {
        return nearest(text)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("; give one of "
                        + String.join(", ", property.list().words().keySet()));
    }

    private Optional<String> nearest(String text) {
        return Spelling.PLAIN.nearest(text, property.list().words().keySet());
    }

    private @Nullable Function<Object, Object> refuse(Type type) {
        String found = type instanceof Class<?> plain ? plain.getSimpleName() : type.getTypeName();
        problems.add(property.name() + ": it is of the type " + found + "; the property needs " + wanted());
        return null;
    }

    private String wanted() {
        String one =
                switch (property.kind()) {
                    case BOOLEAN -> "Boolean";
                    case NUMBER -> "Integer";
                    case DATE -> "LocalDate";
                    case TEXT, ID, CLAUSE, TEXTS, IDS -> "String";
                    case WORD, WORDS ->
                        "an enum, a String or a generated class of "
                                + property.list().name();
                    case FACT, FACTS -> throw new IllegalArgumentException(property.name());
                };
        if (!property.kind().isList()) {
            return one;
        }
        return property.kind() == Property.Kind.WORDS ? "a List of " + one : "List<" + one + ">";
    }
}

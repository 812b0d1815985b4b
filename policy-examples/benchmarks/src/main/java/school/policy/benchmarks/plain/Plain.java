package school.policy.benchmarks.plain;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.vocabulary.Word;

/** Makes plain Java of cases before anybody measures; words and properties are found by their names. */
public final class Plain {

    private Plain() {}

    /** The case as records and enums. */
    public static Facts.Case of(Case event) {
        return (Facts.Case) of(event.whole(), Facts.Case.class);
    }

    private static Object of(Fact fact, Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            @Nullable Object[] values = new @Nullable Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = of(fact.get(components[i].getName()), components[i].getGenericType());
            }
            Constructor<?> made = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return made.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object of(@Nullable Object value, Type type) {
        if (value instanceof List<?> some && type instanceof ParameterizedType list) {
            return some.stream()
                    .map(each -> of(each, list.getActualTypeArguments()[0]))
                    .toList();
        } else if (value instanceof Fact fact && type instanceof Class<?> record) {
            return of(fact, record);
        } else if (value instanceof Word word && type instanceof Class<?> words) {
            return Arrays.stream(words.getEnumConstants())
                    .filter(each -> ((Enum<?>) each).name().equals(word.name()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(words + " has no " + word));
        }
        return value;
    }
}

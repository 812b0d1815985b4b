package school.policy.fact;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A type of fact, or the case itself: its properties in the order of their declaration, and how to make one. */
public final class FactType {

    private final String name;
    private final Class<? extends Record> recordClass;
    private final List<Property> properties;
    private final MethodHandle constructor;

    FactType(Class<? extends Record> recordClass) {
        this.name = recordClass.getSimpleName();
        this.recordClass = recordClass;
        RecordComponent[] components = recordClass.getRecordComponents();
        this.properties = Arrays.stream(components)
                .filter(c -> c.isAnnotationPresent(Means.class))
                .map(FactType::property)
                .toList();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            this.constructor = MethodHandles.lookup()
                    .findConstructor(recordClass, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Record.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its name in rules, such as {@code LessonContext}. */
    public String name() {
        return name;
    }

    /** The record. */
    public Class<? extends Record> recordClass() {
        return recordClass;
    }

    /** Its properties. */
    public List<Property> properties() {
        return properties;
    }

    /** The property of that name in rules. */
    public Optional<Property> property(String propertyName) {
        return properties.stream().filter(p -> p.name().equals(propertyName)).findFirst();
    }

    /** The property under whose word the exchange format files facts of this type, if any. */
    public Optional<Property> key() {
        return properties.stream().filter(p -> p.means().key()).findFirst();
    }

    /** The property that a fact of this type cannot be without. */
    Property required() {
        return properties.stream().filter(p -> p.means().required()).findFirst().orElseThrow();
    }

    /**
     * Makes a fact from one value a component, null for an absent one.
     *
     * @throws CaseException if the values contradict each other
     */
    public Record make(@Nullable Object... values) {
        try {
            return (Record) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fact with one property changed. */
    public Record with(Object fact, String propertyName, @Nullable Object value) {
        RecordComponent[] components = recordClass.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getName().equals(propertyName)
                        ? value
                        : components[i].getAccessor().invoke(fact);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return make(values);
    }

    private static Property property(RecordComponent component) {
        Means means = component.getAnnotation(Means.class);
        String path = means.path().isEmpty() ? snakeCase(component.getName()) : means.path();
        Class<?> type = elementType(component);
        return new Property(
                component.getName(),
                path,
                kind(type, component.getType() == List.class),
                type,
                means,
                reader(component));
    }

    private static Class<?> elementType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    private static Property.Kind kind(Class<?> type, boolean list) {
        if (type.isEnum()) {
            return list ? Property.Kind.WORDS : Property.Kind.WORD;
        } else if (type.isRecord()) {
            return list ? Property.Kind.FACTS : Property.Kind.FACT;
        } else if (type == String.class) {
            return list ? Property.Kind.TEXTS : Property.Kind.TEXT;
        } else if (type == Boolean.class) {
            return Property.Kind.BOOLEAN;
        } else if (type == Integer.class) {
            return Property.Kind.NUMBER;
        } else if (type == LocalDate.class) {
            return Property.Kind.DATE;
        }
        throw new IllegalStateException("no kind of property holds a " + type);
    }

    /** A plain lambda over the accessor: reading a property is on the path of every condition. */
    @SuppressWarnings("unchecked")
    private static Function<Object, @Nullable Object> reader(RecordComponent component) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle accessor = lookup.unreflect(component.getAccessor());
            return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            accessor,
                            accessor.type())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static String snakeCase(String camelCase) {
        List<String> words = new ArrayList<>();
        for (String word : camelCase.split("(?=[A-Z])", -1)) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
        return String.join("_", words);
    }

    @Override
    public String toString() {
        return name;
    }
}

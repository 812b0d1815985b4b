package school.policy.fact;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A type of fact, or the case itself: its properties in the order of their declaration, and how to make one. */
public final class FactType {

    private final String name;
    private final Class<? extends Record> recordClass;
    private final List<Reader> readers;
    private final List<Property> properties;
    private final Constructor<? extends Record> constructor;

    FactType(Class<? extends Record> recordClass) {
        this.name = recordClass.getSimpleName();
        this.recordClass = recordClass;
        this.readers = Arrays.stream(recordClass.getRecordComponents())
                .map(Reader::new)
                .toList();
        this.properties = readers.stream()
                .filter(reader -> reader.component.isAnnotationPresent(Means.class))
                .map(FactType::property)
                .toList();
        try {
            Class<?>[] types =
                    readers.stream().map(reader -> reader.component.getType()).toArray(Class<?>[]::new);
            this.constructor = recordClass.getDeclaredConstructor(types);
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
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            } else if (e.getCause() instanceof Error own) {
                throw own;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The fact with one property changed, null for an absent one; without a fact, one that says nothing else.
     *
     * @throws CaseException if the values contradict each other
     */
    public Record with(@Nullable Object fact, String propertyName, @Nullable Object value) {
        @Nullable Object[] values = new @Nullable Object[readers.size()];
        for (int i = 0; i < values.length; i++) {
            Reader reader = readers.get(i);
            boolean changed = reader.component.getName().equals(propertyName);
            values[i] = changed ? value : fact == null ? null : reader.apply(fact);
        }
        return make(values);
    }

    private static Property property(Reader reader) {
        RecordComponent component = reader.component;
        Means means = component.getAnnotation(Means.class);
        String path = means.path().isEmpty() ? Property.key(component.getName()) : means.path();
        Class<?> type = elementType(component);
        return new Property(
                component.getName(), path, kind(type, component.getType() == List.class), type, means, reader);
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

    /**
     * Reads a component through a plain lambda over its accessor, as reading is on the path of every condition. It is made
     * when it is first needed: each is a class of its own, and there are more of them than one case asks for.
     */
    private static final class Reader implements Function<Object, @Nullable Object> {

        private final RecordComponent component;
        private @Nullable Function<Object, @Nullable Object> made;

        Reader(RecordComponent component) {
            this.component = component;
        }

        @Override
        public @Nullable Object apply(Object fact) {
            Function<Object, @Nullable Object> read = made;
            if (read == null) {
                // whichever thread makes it makes the same
                read = make();
                made = read;
            }
            return read.apply(fact);
        }

        @SuppressWarnings("unchecked")
        private Function<Object, @Nullable Object> make() {
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
    }

    @Override
    public String toString() {
        return name;
    }
}

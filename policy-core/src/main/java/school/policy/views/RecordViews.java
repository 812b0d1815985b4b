package school.policy.views;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.policy.cases.CaseException;
import school.policy.cases.Fact;
import school.policy.source.Spelling;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;

/**
 * Binds hosts' own records to types of facts by the names of their components, so that a host's data need not be copied
 * into generated classes first.
 */
public final class RecordViews {

    private static final MethodType READS = MethodType.methodType(Object.class, Record.class);

    private RecordViews() {}

    /**
     * Binds a record. Each component is named as a property and has its type: {@code boolean}, {@code int}, {@link String},
     * {@link java.time.LocalDate}, or, of words, an enum whose constants are named as the words are, a generated class or a
     * text; a {@link java.util.Collection} of these where the property holds a list. A component that is null is absent, and
     * so are the properties without one.
     *
     * @param record the record
     * @param type the type of fact
     * @return makes a fact of a record; safe to share between threads. It throws {@link CaseException} where a value is none
     *     of its property or contradicts another
     * @throws IllegalArgumentException if the record does not fit; the message holds all that does not
     */
    public static <R extends Record> Function<R, Fact> bind(Class<R> record, FactType type) {
        List<String> problems = new ArrayList<>();
        List<Bound> bound = new ArrayList<>();
        List<String> known = type.properties().stream().map(Property::name).toList();
        List<String> given = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Optional<Property> property = type.property(component.getName());
            if (property.isEmpty()) {
                Optional<String> meant = Spelling.PLAIN.nearest(component.getName(), known);
                meant.ifPresent(given::add);
                problems.add(component.getName() + ": " + type.name() + " has no such property"
                        + meant.map(near -> "; did you mean '" + near + "'?")
                                .orElse("; name one of " + String.join(", ", known)));
                continue;
            }
            given.add(component.getName());
            Function<Object, Object> conversion = Conversions.of(property.get(), component.getGenericType(), problems);
            MethodHandle reads = reads(component.getAccessor(), problems);
            if (conversion != null && reads != null) {
                bound.add(new Bound(property.get().index(), reads, conversion));
            }
        }
        for (Property property : type.properties()) {
            if (property.traits().required() && !given.contains(property.name())) {
                problems.add(property.name() + ": it is missing, and without it there is no " + type.name()
                        + "; add a component");
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("the record " + record.getSimpleName() + " does not fit " + type.name()
                    + ":\n" + String.join("\n", problems));
        }
        return new Binding<>(type, List.copyOf(bound));
    }

    private static @Nullable MethodHandle reads(Method accessor, List<String> problems) {
        try {
            accessor.setAccessible(true);
            return MethodHandles.lookup().unreflect(accessor).asType(READS);
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            problems.add(accessor.getName() + ": the module of the record keeps it closed; open its package");
            return null;
        }
    }

    private record Bound(int property, MethodHandle reads, Function<Object, Object> conversion) {

        @Nullable
        Object of(Record record) {
            Object value;
            try {
                value = (Object) reads.invokeExact(record);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
            return value == null ? null : conversion.apply(value);
        }
    }

    private record Binding<R extends Record>(FactType type, List<Bound> bound) implements Function<R, Fact> {

        @Override
        public Fact apply(R record) {
            if (record == null) {
                throw new CaseException(type.path().isEmpty() ? type.name() : type.path(), "null is no fact; give one");
            }
            @Nullable Object[] values = new @Nullable Object[type.properties().size()];
            for (Bound each : bound) {
                values[each.property()] = each.of(record);
            }
            return Fact.of(type, values);
        }
    }
}

package school.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The builders of the facts and of the case: each takes every property, copies it and shows none. */
class BuildersTest {

    private static final String TEXT = "pqz47";
    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

    static List<Class<?>> builders() {
        List<Class<?>> builders = new ArrayList<>();
        new ClassFileImporter()
                .importPackages("school.policy.fact").stream()
                        .filter(type -> type.getSimpleName().matches(".+Builder"))
                        .forEach(type -> builders.add(type.reflect()));
        return builders;
    }

    static Stream<Class<?>> facts() {
        return builders().stream().filter(type -> type != CaseBuilder.class);
    }

    private static List<Method> setters(Class<?> builder) {
        return Stream.of(builder.getDeclaredMethods())
                .filter(method ->
                        method.getReturnType() == builder && !method.getName().equals("builder"))
                .toList();
    }

    private static Object filled(Class<?> builder) throws ReflectiveOperationException {
        Object filled = builder.getMethod("builder").invoke(null);
        for (Method setter : setters(builder)) {
            setter.invoke(filled, value(setter.getName(), setter.getGenericParameterTypes()[0]));
        }
        return filled;
    }

    private static Object build(Object builder) throws ReflectiveOperationException {
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static Object copy(Object built) throws ReflectiveOperationException {
        Class<?> builder = Class.forName(built.getClass().getName() + "Builder");
        return build(builder.getMethod("builder", built.getClass()).invoke(null, built));
    }

    private static Object value(String name, Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType list) {
            return List.of(value(name, list.getActualTypeArguments()[0]));
        } else if (type == Boolean.class) {
            return true;
        } else if (type == Integer.class) {
            return 47;
        } else if (type == LocalDate.class) {
            return DAY;
        } else if (type == String.class) {
            return switch (name) {
                case "unknown" -> "context.session";
                case "clause" -> "PU-47";
                default -> TEXT;
            };
        }
        Class<?> own = (Class<?>) type;
        // no step is both taken and missed
        return own.isEnum()
                ? own.getEnumConstants()[name.equals("notDone") ? 1 : 0]
                : build(filled(Class.forName(own.getName() + "Builder")));
    }

    @Test
    void there_is_one_for_the_case_and_for_each_fact_of_it() {
        assertThat(builders()).hasSize(13);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void its_text_shows_no_value(Class<?> type) throws ReflectiveOperationException {
        String text = filled(type).toString();

        assertThat(text.replaceFirst("@[0-9a-f]+$", ""))
                .contains(type.getSimpleName())
                .doesNotContain(TEXT, "2025", "47", "true", "null", "[");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void it_builds_what_it_was_given_and_copies_it(Class<?> type) throws ReflectiveOperationException {
        Object built = build(filled(type));

        for (Method setter : setters(type)) {
            assertThat(built.getClass().getMethod(setter.getName()).invoke(built))
                    .as(setter.getName())
                    .isEqualTo(value(setter.getName(), setter.getGenericParameterTypes()[0]));
        }
        assertThat(setters(type)).hasSameSizeAs(built.getClass().getRecordComponents());
        assertThat(copy(built)).isEqualTo(built);
    }

    /** One part at a time, as parts may contradict one another. */
    @Test
    void a_case_is_built_of_the_parts_it_was_given_and_copied() throws ReflectiveOperationException {
        for (Method setter : setters(CaseBuilder.class)) {
            Object value = value(setter.getName(), setter.getGenericParameterTypes()[0]);
            CaseBuilder builder = CaseBuilder.builder().id("a").on(DAY);
            setter.invoke(builder, value);
            Case event = builder.build();

            assertThat(Case.class.getMethod(setter.getName()).invoke(event))
                    .as(setter.getName())
                    .isEqualTo(value);
            assertThat(CaseBuilder.builder(event).build()).isEqualTo(event);
        }
        assertThat(setters(CaseBuilder.class)).hasSameSizeAs(Case.class.getRecordComponents());
    }
}

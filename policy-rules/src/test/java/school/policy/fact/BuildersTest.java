package school.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.views.TypedFact;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Word;

/** The builders of the facts and of the case: each takes every property, copies it and shows none. */
class BuildersTest {

    private static final String TEXT = "pqz47";
    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

    static List<Class<?>> facts() {
        List<Class<?>> builders = new ArrayList<>();
        new ClassFileImporter()
                .importPackages("school.policy.fact").stream()
                        .filter(type -> type.getSimpleName().matches(".+Builder"))
                        .forEach(type -> builders.add(type.reflect()));
        return builders;
    }

    static List<Object> builders() throws ReflectiveOperationException {
        List<Object> builders = new ArrayList<>(List.of(Case.on(DAY).id(TEXT).by(Role.TEACHER)));
        for (Class<?> fact : facts()) {
            builders.add(filled(fact));
        }
        return builders;
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
        if (own.isArray()) {
            Object several = Array.newInstance(own.getComponentType(), 1);
            Array.set(several, 0, value(name, own.getComponentType()));
            return several;
        }
        // no step is both taken and missed
        return Word.class.isAssignableFrom(own)
                ? Objects.requireNonNull(
                        Array.get(own.getMethod("values").invoke(null), name.equals("notDone") ? 1 : 0))
                : build(filled(Class.forName(own.getName() + "Builder")));
    }

    @Test
    void there_is_one_for_each_fact_that_rules_can_name() {
        assertThat(facts())
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(SchoolVocabulary.vocabulary().types().stream()
                        .map(type -> type.name() + "Builder")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("builders")
    void its_text_shows_no_value(Object builder) {
        assertThat(builder.toString().replaceFirst("@[0-9a-f]+$", ""))
                .contains(builder.getClass().getSimpleName())
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
        assertThat(setters(type))
                .extracting(Method::getName)
                .containsExactlyInAnyOrderElementsOf(
                        names(((TypedFact) built).fact().type()));
        assertThat(copy(built)).isEqualTo(built);
    }

    private static List<String> names(FactType type) {
        return type.properties().stream().map(Property::name).toList();
    }

    /** One step at a time, as parts may contradict one another. */
    @Test
    void a_case_is_built_of_the_parts_it_was_given_and_copied() throws ReflectiveOperationException {
        FactType type = SchoolVocabulary.vocabulary().ofCase();
        Case bare = Case.on(DAY).build();
        Set<String> told = new TreeSet<>(Set.of("on"));
        for (Method step : setters(Case.Builder.class)) {
            Class<?> only = step.getParameterTypes()[0];
            if (step.getParameterCount() == 1 && (only.isArray() || TypedFact.class.isAssignableFrom(only))) {
                Case.Builder builder = Case.on(DAY);
                step.invoke(builder, value(step.getName(), only));
                Case event = builder.build();

                List<Property> changed = type.properties().stream()
                        .filter(property -> !Objects.equals(event.get(property), bare.get(property)))
                        .toList();
                assertThat(changed).as(step.toString()).hasSize(1);
                told.add(changed.get(0).name());
                assertThat(Case.from(event).build()).isEqualTo(event);
            }
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(names(type));
    }
}

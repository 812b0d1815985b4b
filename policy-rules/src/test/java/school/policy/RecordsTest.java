package school.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.cases.Case;
import school.policy.cases.CaseException;
import school.policy.cases.Fact;
import school.policy.clause.ClauseId;
import school.policy.decision.Decision;
import school.policy.fact.Involved;
import school.policy.fact.Role;
import school.policy.fact.SchoolVocabulary;
import school.policy.rule.Condition;
import school.policy.scenario.Scenario;
import school.policy.source.Source;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Where;
import school.policy.vocabulary.Word;

/** Whatever a host can make of our records is whole and can be changed by nobody. */
class RecordsTest {

    static Stream<Class<?>> records() {
        Object ours = Decision.class.getProtectionDomain().getCodeSource();
        return new ClassFileImporter()
                .importPackages("school.policy").stream()
                        .filter(JavaClass::isRecord)
                        .map(JavaClass::reflect)
                        .filter(type -> isPublic(type)
                                && Objects.equals(
                                        ours, type.getProtectionDomain().getCodeSource()))
                        .sorted(Comparator.comparing(Class::getName));
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (around == null || isPublic(around));
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_is_missing_is_refused_by_name(Class<? extends Record> type) throws Exception {
        @Nullable Object[] values = samples(type);
        make(type, values);
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType().isPrimitive() || mayBeAbsent(components[i])) {
                continue;
            }
            @Nullable Object[] lacking = values.clone();
            lacking[i] = null;
            assertThatThrownBy(() -> make(type, lacking))
                    .as(components[i].toString())
                    .isInstanceOfAny(NullPointerException.class, CaseException.class)
                    .hasMessageContaining(components[i].getName());
        }
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_could_be_changed_is_copied(Class<? extends Record> type) throws Exception {
        @Nullable Object[] values = samples(type);
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType() == List.class) {
                List<@Nullable Object> own = new ArrayList<>((List<?>) Objects.requireNonNull(values[i]));
                values[i] = own;
                Collection<?> kept = (Collection<?>) get(components[i], make(type, values));
                List<?> before = List.copyOf(kept);
                own.clear();
                assertThat(kept).as(components[i].toString()).hasSameSizeAs(before);
                assertThatThrownBy(kept::clear).isInstanceOf(UnsupportedOperationException.class);
                own.addAll(before);
                own.add(null);
                assertThatThrownBy(() -> make(type, values))
                        .as(components[i].toString())
                        .isInstanceOfAny(NullPointerException.class, CaseException.class)
                        .hasMessageContaining(components[i].getName());
                own.remove(null);
            } else if (components[i].getType() == Map.class) {
                Map<?, ?> own = new LinkedHashMap<>((Map<?, ?>) Objects.requireNonNull(values[i]));
                values[i] = own;
                Map<?, ?> kept = (Map<?, ?>) get(components[i], make(type, values));
                own.clear();
                assertThat(kept).as(components[i].toString()).isNotEmpty();
                assertThatThrownBy(kept::clear).isInstanceOf(UnsupportedOperationException.class);
                values[i] = kept;
            }
        }
    }

    private static Object get(RecordComponent component, Record made) throws Exception {
        return component.getAccessor().invoke(made);
    }

    private static Record make(Class<? extends Record> type, @Nullable Object[] values) throws Exception {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw e;
        }
    }

    private static @Nullable Object[] samples(Class<? extends Record> type) throws Exception {
        List<@Nullable Object> samples = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            samples.add(sample(component.getName(), component.getGenericType(), type));
        }
        return samples.toArray();
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object sample(String name, Type type, Class<?> of) throws Exception {
        if (type instanceof ParameterizedType several) {
            Class<?> raw = (Class<?>) several.getRawType();
            if (raw == Function.class) {
                return (Function<Object, @Nullable Object>) fact -> null;
            }
            if (raw == BiPredicate.class) {
                return (BiPredicate<Object, Object>) (one, other) -> true;
            }
            Object first = sample(name, several.getActualTypeArguments()[0], of);
            if (raw == Optional.class) {
                return Optional.ofNullable(first);
            } else if (raw == Set.class) {
                return Set.of(Objects.requireNonNull(first));
            } else if (raw == Map.class) {
                return Map.of(
                        Objects.requireNonNull(first),
                        Objects.requireNonNull(sample(name, several.getActualTypeArguments()[1], of)));
            }
            return Stream.ofNullable(first).toList();
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return of == ClauseId.class || name.equals("clause") ? "AA-01" : "x";
        } else if (plain == boolean.class || plain == Boolean.class) {
            return true;
        } else if (plain == int.class || plain == Integer.class) {
            return 1;
        } else if (plain == long.class) {
            return 1L;
        } else if (plain == LocalDate.class) {
            return LocalDate.of(2025, 3, 12);
        } else if (plain == Duration.class) {
            return Duration.ofSeconds(1);
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        } else if (plain == Vocabulary.class) {
            return SchoolVocabulary.vocabulary();
        } else if (plain == FactType.class) {
            return SchoolVocabulary.vocabulary().ofCase();
        } else if (plain == Property.class) {
            return SchoolVocabulary.vocabulary().frame().on();
        } else if (plain == Property.Unknown.class) {
            return new Property.Unknown.EachValue();
        } else if (plain == Where.Check.class) {
            return new Where.Said(true);
        } else if (plain == Word.class) {
            return Role.TEACHER;
        } else if (plain == Case.class) {
            return school.policy.fact.Case.on(LocalDate.of(2025, 3, 12)).build();
        } else if (plain == Fact.class) {
            return new Involved(Role.TEACHER).fact();
        } else if (plain == Condition.class) {
            return new Condition.All(List.of());
        } else if (plain == Condition.Term.class) {
            return new Condition.Term.Literal("x");
        } else if (plain == Scenario.class) {
            String text = "- { scenario: x, facts: { on: 2025-03-12 }, expect: { verdict: permitted } }";
            return Scenario.read(new Source("x.scenarios.yaml", text), SchoolVocabulary.vocabulary(), new ArrayList<>())
                    .get(0);
        } else if (plain.isRecord()) {
            return make((Class<? extends Record>) plain, samples((Class<? extends Record>) plain));
        }
        return plain == Object.class ? "x" : null;
    }
}

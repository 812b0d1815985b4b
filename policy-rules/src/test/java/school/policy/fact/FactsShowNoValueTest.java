package school.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.cases.Fact;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;

class FactsShowNoValueTest {

    private static final String TEXT = "pqz47";

    static Collection<FactType> types() {
        return SchoolVocabulary.vocabulary().types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_text_of_a_fact_names_its_properties_and_shows_no_value(FactType type) {
        List<Property> properties = type.properties();
        Object[] values = properties.stream().map(FactsShowNoValueTest::value).toArray();
        Fact fact = Fact.of(type, values);

        String names = String.join(", ", properties.stream().map(Property::name).toArray(String[]::new));
        assertThat(fact).hasToString(type.name() + "[" + names + "]");
        assertThat(fact.toString()).doesNotContain(TEXT, "2025", "47", "true", "null");
        properties.stream()
                .filter(property -> property.kind().isOfWords())
                .flatMap(property -> property.list().all().stream())
                .forEach(word -> assertThat(fact.toString()).doesNotContain(word.name()));
    }

    private static Object value(Property property) {
        return switch (property.kind()) {
            case BOOLEAN -> true;
            case NUMBER -> 47;
            case CLAUSE -> "PU-47";
            case TEXT, ID -> TEXT;
            case DATE -> LocalDate.of(2025, 3, 14);
            case WORD -> property.list().all().get(0);
            case TEXTS, IDS -> List.of(TEXT);
            // no step is both taken and missed
            case WORDS -> List.of(property.list().all().get(property.name().equals("notDone") ? 1 : 0));
            default -> throw new IllegalArgumentException(property.name());
        };
    }

    @Test
    void what_is_absent_is_not_named() {
        assertThat(AccountBuilder.builder().platform("Chatter").build()).hasToString("Account[platform]");
        assertThat(LessonContextBuilder.builder().build()).hasToString("LessonContext[]");
    }

    @Test
    void a_case_shows_its_id_alone() {
        Case event = Case.on(LocalDate.of(2025, 3, 14))
                .id("k9")
                .by(Role.TEACHER)
                .using(AccountKind.PERSONAL, TEXT)
                .did(ActionType.USE_PHONE, a -> a.medicalNeed(true))
                .build();

        assertThat(event.toString().toLowerCase(Locale.ROOT)).isEqualTo("case 'k9'");
    }
}

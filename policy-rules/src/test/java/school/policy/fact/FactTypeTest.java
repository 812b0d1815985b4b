package school.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policy.cases.CaseException;
import school.policy.cases.Fact;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;

class FactTypeTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

    private static FactType type(String name) {
        return SchoolVocabulary.vocabulary().type(name).orElseThrow();
    }

    private static Property property(String name) {
        return type("LessonContext").property(name).orElseThrow();
    }

    private static Property part(String name) {
        return SchoolVocabulary.vocabulary().ofCase().property(name).orElseThrow();
    }

    @Test
    void a_fact_with_one_property_changed_keeps_the_others() {
        LessonContext lesson = LessonContextBuilder.builder()
                .session(Session.LESSON)
                .partOfLesson(true)
                .offsite(false)
                .build();

        assertThat(lesson.fact().with(property("partOfLesson"), null))
                .isEqualTo(
                        LessonContextBuilder.builder(lesson).partOfLesson(null).fact());
        assertThat(lesson.fact().with(property("offsite"), true))
                .isEqualTo(LessonContextBuilder.builder(lesson).offsite(true).fact());
    }

    @Test
    void where_there_is_no_fact_the_changed_property_is_all_that_is_said() {
        assertThat(Case.on(DAY).build().with(part("context"), property("offsite"), true))
                .isEqualTo(Case.on(DAY).during(c -> c.offsite(true)).build());
    }

    @Test
    void a_case_keeps_its_id_with_a_property_changed() {
        Case event = Case.on(DAY).id("k7").build();

        assertThat(event.with(part("done"), List.of(Step.REMOVED)))
                .isEqualTo(Case.on(DAY).id("k7").done(Step.REMOVED).build());
    }

    @Test
    void values_that_contradict_each_other_are_refused_as_the_fact_refuses_them() {
        LessonContext lesson = LessonContextBuilder.builder().partOfLesson(true).build();

        assertThatExceptionOfType(CaseException.class)
                .isThrownBy(() -> lesson.fact().with(property("session"), Session.OFF_DUTY));
    }

    @Test
    void nothing_in_the_place_of_an_item_is_refused_at_its_path() {
        FactType photo = type("Photo");
        @Nullable Object[] values = new @Nullable Object[photo.properties().size()];
        values[photo.property("children").orElseThrow().index()] = Collections.singletonList(null);

        assertThatExceptionOfType(CaseException.class)
                .isThrownBy(() -> Fact.of(photo, values))
                .withMessageStartingWith("photo.children: null stands at one of its places");
    }

    @ParameterizedTest
    @CsvSource({
        "Event, on, on",
        "LessonContext, partOfLesson, part_of_lesson",
        "Account, openedToPupilsOn, opened_to_pupils_on"
    })
    void a_property_is_spelt_in_small_letters_with_lines_between_its_words(String fact, String name, String key) {
        assertThat(type(fact).property(name).orElseThrow().path()).isEqualTo(key);
    }
}

package school.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTypeTest {

    private static final FactType CONTEXT = Vocabulary.type(LessonContext.class);

    @Test
    void a_fact_with_one_property_changed_keeps_the_others() {
        LessonContext lesson = LessonContextBuilder.builder()
                .session(Session.LESSON)
                .partOfLesson(true)
                .offsite(false)
                .build();

        assertThat(CONTEXT.with(lesson, "partOfLesson", null))
                .isEqualTo(
                        LessonContextBuilder.builder(lesson).partOfLesson(null).build());
        assertThat(CONTEXT.with(lesson, "offsite", true))
                .isEqualTo(LessonContextBuilder.builder(lesson).offsite(true).build());
    }

    @Test
    void where_there_is_no_fact_the_changed_property_is_all_that_is_said() {
        assertThat(CONTEXT.with(null, "offsite", true))
                .isEqualTo(LessonContextBuilder.builder().offsite(true).build());
    }

    @Test
    void a_case_keeps_its_id_with_a_property_changed() {
        Case event = Case.on(LocalDate.of(2025, 3, 14)).id("k7").build();

        assertThat(Vocabulary.ofCase().with(event, "done", List.of(Step.REMOVED)))
                .isEqualTo(Case.on(LocalDate.of(2025, 3, 14))
                        .id("k7")
                        .done(Step.REMOVED)
                        .build());
    }

    @Test
    void values_that_contradict_each_other_are_refused_as_the_fact_refuses_them() {
        LessonContext lesson = LessonContextBuilder.builder().partOfLesson(true).build();

        assertThatExceptionOfType(CaseException.class)
                .isThrownBy(() -> CONTEXT.with(lesson, "session", Session.OFF_DUTY));
    }

    @Test
    void what_else_a_fact_throws_comes_through_as_it_is() {
        FactType photo = Vocabulary.type(Photo.class);
        @Nullable Object[] values = new @Nullable Object[photo.properties().size()];
        values[photo.properties().indexOf(photo.property("children").orElseThrow())] = Collections.singletonList(null);

        assertThatNullPointerException().isThrownBy(() -> photo.make(values));
    }

    @ParameterizedTest
    @CsvSource({"on, on", "partOfLesson, part_of_lesson", "onlyThroughPost, only_through_post"})
    void a_property_is_spelt_in_small_letters_with_lines_between_its_words(String component, String key) {
        assertThat(Property.key(component)).isEqualTo(key);
    }
}

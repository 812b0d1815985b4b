package school.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    @Test
    void rules_can_name_these_facts_and_no_others() {
        assertThat(Vocabulary.types())
                .extracting(FactType::name)
                .containsExactly(
                        "Account",
                        "Actor",
                        "Breach",
                        "Consent",
                        "Content",
                        "DutyState",
                        "Event",
                        "Involved",
                        "Judgement",
                        "LessonContext",
                        "Objection",
                        "Photo",
                        "Profile",
                        "Publication",
                        "Reading",
                        "Relationship",
                        "RoleHolder",
                        "ShownChild",
                        "StaffAction");
        assertThat(Vocabulary.type("Case")).isEmpty();
        assertThat(Vocabulary.type("account")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LessonContext, partOfLesson, part_of_lesson, BOOLEAN",
        "LessonContext, session, session, WORD",
        "LessonContext, subject, subject, TEXT",
        "Relationship, basis, link.basis, WORDS",
        "Relationship, onlyThroughPost, link.only_through_post, BOOLEAN",
        "Relationship, metThrough, link.met_through, WORD",
        "Relationship, age, age, NUMBER",
        "Account, openedToPupilsOn, opened_to_pupils_on, DATE",
        "Photo, namesUsed, names_used, TEXTS",
        "Actor, alsoParentOfPupil, also_parent_of_pupil, BOOLEAN"
    })
    void a_property_has_a_name_in_rules_a_path_in_files_and_a_kind(
            String type, String name, String path, Property.Kind kind) {
        Property property = Vocabulary.type(type).orElseThrow().property(name).orElseThrow();

        assertThat(property.path()).isEqualTo(path);
        assertThat(property.kind()).isEqualTo(kind);
        assertThat(property.means().value()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "on, on, DATE",
        "alsoInvolved, also_involved, WORDS",
        "consents, consents, FACTS",
        "context, context, FACT",
        "notDone, not_done, WORDS",
        "roleHolders, role_holders, FACTS",
        "unknown, unknown, TEXTS"
    })
    void the_properties_of_the_case_are_the_keys_of_the_exchange_format(String name, String path, Property.Kind kind) {
        Property property = Vocabulary.ofCase().property(name).orElseThrow();

        assertThat(property.path()).isEqualTo(path);
        assertThat(property.kind()).isEqualTo(kind);
    }

    @Test
    void only_what_is_not_fixed_is_advised_and_in_words_of_its_own() {
        Vocabulary.types().stream()
                .flatMap(type -> type.properties().stream())
                .filter(property -> property.means().advised().length > 0)
                .forEach(property -> {
                    assertThat(property.means().fixed()).as(property.path()).isFalse();
                    assertThat(words(property))
                            .as(property.path())
                            .contains(property.means().advised());
                });
    }

    private static List<String> words(Property property) {
        return property.kind() == Property.Kind.BOOLEAN
                ? List.of("true", "false")
                : Stream.of(property.type().getEnumConstants())
                        .map(word -> ((Word) word).word())
                        .toList();
    }

    @Test
    void the_id_is_no_fact_about_the_case() {
        assertThat(Vocabulary.ofCase().property("id")).isEmpty();
    }

    @Test
    void judgements_and_role_holders_are_filed_under_a_word() {
        assertThat(Vocabulary.type(Judgement.class).key()).map(Property::name).hasValue("question");
        assertThat(Vocabulary.type(RoleHolder.class).key()).map(Property::name).hasValue("role");
        assertThat(Vocabulary.type(Consent.class).key()).isEmpty();
    }

    @Test
    void a_property_reads_its_value_from_a_fact() {
        LessonContext context =
                LessonContextBuilder.builder().session(Session.PPA).build();

        assertThat(Vocabulary.type(LessonContext.class)
                        .property("session")
                        .orElseThrow()
                        .of(context))
                .isEqualTo(Session.PPA);
        assertThat(Vocabulary.type(LessonContext.class)
                        .property("offsite")
                        .orElseThrow()
                        .of(context))
                .isNull();
    }

    @Test
    void what_is_no_fact_has_no_type() {
        assertThatThrownBy(() -> Vocabulary.type(String.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void words_are_lower_snake_case() {
        assertThat(Session.OWN_BREAK.word()).isEqualTo("own_break");
        assertThat(ActionType.BECOME_AWARE_OF_PUPIL_MISUSE.word()).isEqualTo("become_aware_of_pupil_misuse");
    }
}

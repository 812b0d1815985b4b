package school.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;

class VocabularyTest {

    @Test
    void rules_can_name_these_facts_and_no_others() {
        assertThat(SchoolVocabulary.vocabulary().types())
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
        assertThat(SchoolVocabulary.vocabulary().type("Case")).isEmpty();
        assertThat(SchoolVocabulary.vocabulary().type("account")).isEmpty();
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
        "Photo, namesUsed, names_used, IDS",
        "Actor, alsoParentOfPupil, also_parent_of_pupil, BOOLEAN"
    })
    void a_property_has_a_name_in_rules_a_path_in_files_and_a_kind(
            String type, String name, String path, Property.Kind kind) {
        Property property = SchoolVocabulary.vocabulary()
                .type(type)
                .orElseThrow()
                .property(name)
                .orElseThrow();

        assertThat(property.path()).isEqualTo(path);
        assertThat(property.kind()).isEqualTo(kind);
        assertThat(property.means()).isNotBlank();
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
        Property property =
                SchoolVocabulary.vocabulary().ofCase().property(name).orElseThrow();

        assertThat(property.path()).isEqualTo(path);
        assertThat(property.kind()).isEqualTo(kind);
    }

    @Test
    void only_what_is_not_fixed_is_advised_and_in_words_of_its_own() {
        SchoolVocabulary.vocabulary().types().stream()
                .flatMap(type -> type.properties().stream())
                .filter(property -> !property.traits().advised().isEmpty())
                .forEach(property -> {
                    assertThat(property.traits().fixed()).as(property.path()).isFalse();
                    assertThat(new ArrayList<Object>(words(property)))
                            .as(property.path())
                            .containsAll(property.traits().advised());
                });
    }

    private static List<?> words(Property property) {
        return property.kind() == Property.Kind.BOOLEAN
                ? List.of(true, false)
                : property.list().all();
    }

    @Test
    void the_id_is_no_fact_about_the_case() {
        assertThat(SchoolVocabulary.vocabulary().ofCase().property("id")).isEmpty();
    }

    private static FactType type(String name) {
        return SchoolVocabulary.vocabulary().type(name).orElseThrow();
    }

    @Test
    void judgements_and_role_holders_are_filed_under_a_word() {
        assertThat(type("Judgement").filedBy()).map(Property::name).hasValue("question");
        assertThat(type("RoleHolder").filedBy()).map(Property::name).hasValue("role");
        assertThat(type("Consent").filedBy()).isEmpty();
    }

    @Test
    void a_property_reads_its_value_from_a_fact() {
        LessonContext context =
                LessonContextBuilder.builder().session(Session.PPA).build();

        assertThat(context.fact().get("session")).isEqualTo(Session.PPA);
        assertThat(context.fact().get("offsite")).isNull();
    }

    @Test
    void what_is_no_fact_has_no_type() {
        assertThat(SchoolVocabulary.vocabulary().type("String")).isEmpty();
        assertThatThrownBy(() -> Consent.of(new Involved(Role.DSL).fact()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void words_are_lower_snake_case() {
        assertThat(Session.OWN_BREAK.word()).isEqualTo("own_break");
        assertThat(ActionType.BECOME_AWARE_OF_PUPIL_MISUSE.word()).isEqualTo("become_aware_of_pupil_misuse");
    }
}

package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.croughton.Explaining.part;
import static school.policy.croughton.Explaining.sentence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ConsentForm;
import school.policy.fact.ConsentScope;
import school.policy.fact.Objection;
import school.policy.fact.Role;

/** What the reason for a finding says about children in pictures, consents and objections. */
class WhyConsentTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 12);

    private static ConsentBuilder consent(String child) {
        return ConsentBuilder.builder()
                .child(child)
                .by("parent")
                .form(ConsentForm.WRITTEN)
                .covers(List.of(ConsentScope.SCHOOL_SOCIAL_MEDIA));
    }

    private static Case.Builder picture(String... children) {
        return Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.PUBLISH_PHOTO)
                .using(AccountKind.SCHOOL_APPROVED, "Facebook")
                .photo(photo -> photo.children(List.of(children)));
    }

    @Test
    void all_children_without_a_consent_are_named_with_what_each_of_them_lacks() {
        Case event = picture("c1", "c2", "c3", "c4")
                .consents(
                        consent("c2").build(),
                        consent("c3").to(LocalDate.of(2024, 12, 31)).build())
                .build();

        assertThat(sentence(event, "SS-08"))
                .isEqualTo("SS-08 is broken: a child shown without a valid consent, as it involved an approved school"
                        + " account, the picture showed 'c1', 'c3' and 'c4', no consent was on record for 'c1' and"
                        + " 'c4', the consent for 'c3' held until 31 December 2024 and the picture was published on"
                        + " 12 March 2025");
    }

    @Test
    void the_childs_own_consent_is_told_though_anothers_comes_nearer() {
        Case event = picture("c3")
                .consents(
                        consent("c2").build(),
                        consent("c3").form(ConsentForm.VERBAL).authority(false).build())
                .build();

        assertThat(sentence(event, "SS-08"))
                .contains("'c3', the consent was given by word of mouth, whoever gave the consent could not decide")
                .doesNotContain("no consent");
    }

    @Test
    void an_objection_is_told_with_its_day() {
        Case event = picture("c1")
                .consents(consent("c1").build())
                .objections(new Objection("c1", "parent", LocalDate.of(2025, 1, 3), true))
                .build();

        assertThat(sentence(event, "SS-08")).contains("the objection was made on 3 January 2025");
    }

    @Test
    void whether_somebody_who_objected_may_decide_for_the_child_is_asked_where_nobody_says() {
        Case event = picture("c1")
                .consents(consent("c1").build())
                .objections(new Objection("c1", "foster_carer", null, null))
                .build();

        assertThat(sentence(event, "SS-08"))
                .startsWith("SS-08 may be broken: somebody with authority objects")
                .endsWith("so it is if whoever objected could decide for the child");
        assertThat(part(event, "what to find out"))
                .containsExactly("Could whoever objected decide for the child? (yes / no)");
    }

    @Test
    void whoever_signed_is_told_in_words() {
        Case event = picture("c1")
                .consents(consent("c1").by("foster_carer").authority(false).build())
                .build();

        assertThat(sentence(event, "SS-08")).endsWith("and the consent came from a foster carer");
    }

    @Test
    void that_there_is_no_consent_is_told_as_a_condition_where_nobody_knows() {
        assertThat(sentence(picture("c1").unknown("consents").build(), "SS-08"))
                .isEqualTo("SS-08 may be broken: a child shown without a valid consent, as it involved an approved"
                        + " school account and the picture showed 'c1'; so it is if no consent was on record for"
                        + " 'c1'");
    }

    @Test
    void a_contested_passage_is_borne_in_mind_once_with_its_question_and_the_schools_answer() {
        Case event = picture("c1")
                .consents(consent("c1").by("foster_carer").authority(false).build())
                .build();

        assertThat(part(event, "to bear in mind"))
                .containsExactly("this rests on a passage that can be read in more than one way (I-24): does a carer's"
                        + " signature do without the authority to decide for the child? the school's answer is that"
                        + " whoever signs must have the authority");
        assertThat(part(event, "why").stream().collect(Collectors.joining())).doesNotContain("rests on");
    }

    @Test
    void every_rule_by_which_a_clause_is_broken_is_told() {
        Case event = picture("c1", "c2")
                .consents(
                        consent("c1").form(ConsentForm.VERBAL).build(),
                        consent("c2").build())
                .objections(new Objection("c2", "parent", LocalDate.of(2025, 1, 3), true))
                .build();

        assertThat(sentence(event, "SS-08"))
                .isEqualTo("SS-08 is broken: a child shown without a valid consent, as it involved an approved school"
                        + " account, the picture showed 'c1' and the consent was given by word of mouth, and also"
                        + " somebody with authority objects, as the picture showed 'c2', the objection was for 'c2', the"
                        + " objection was made on 3 January 2025, the picture was published on 12 March 2025, whoever"
                        + " objected could decide for the child and nobody has said that the consent held from 3 January 2025 or later,"
                        + " that day excepted");
    }

    @Test
    void what_is_broken_whatever_the_answer_is_told_by_the_rule_that_needs_none() {
        Case event = picture("c1")
                .objections(new Objection("c1", "parent", LocalDate.of(2025, 1, 3), true))
                .unknown("consents")
                .build();

        assertThat(sentence(event, "SS-08"))
                .startsWith("SS-08 is broken: somebody with authority objects, as ")
                .doesNotContain("without a valid consent");
    }

    @Test
    void one_child_of_whom_it_may_be_so_is_enough() {
        assertThat(sentence(picture("c1", "c2").unknown("consents").build(), "SS-08"))
                .endsWith("; so it is if no consent was on record for 'c1' or 'c2'");
    }

    @Test
    void an_objection_that_nobody_reported_is_told_as_one_on_record() {
        Case event = picture("c1")
                .consents(consent("c1").build())
                .unknown("objections")
                .build();

        assertThat(sentence(event, "SS-08")).endsWith("; so it is if an objection was on record for 'c1'");
    }
}

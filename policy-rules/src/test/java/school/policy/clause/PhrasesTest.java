package school.policy.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.fact.Deadline;
import school.policy.fact.DutyKind;
import school.policy.fact.Recipient;
import school.policy.fact.Role;
import school.policy.fact.SchoolVocabulary;
import school.policy.vocabulary.Word;

/** The words of clause sheets as a sentence says them, and what they stand for. */
class PhrasesTest {

    @ParameterizedTest
    @CsvSource({
        "headteacher, the headteacher",
        "chair_of_governors, the chair of governors",
        "dsl, the designated safeguarding lead (DSL)",
        "parents, the parents",
        "leadership_team_member, somebody on the leadership team"
    })
    void one_can_say_whom_to_tell(String to, String phrase) {
        assertThat(Recipient.of(to).phrase()).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource({
        "immediately, immediately",
        "first_available_opportunity, at the first opportunity",
        "unspecified, the policy sets no time"
    })
    void one_can_say_by_when(String when, String phrase) {
        assertThat(Deadline.of(when).phrase()).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource({
        "record_on_office_list, put the contact on the list in the school office",
        "complete_inappropriate_content_form, fill in the form for unsuitable content",
        "remove_content, take the content down",
        "communicate_url_and_identity, give the headteacher or a senior leader the account's address and identity",
        "dsl_decides_before_informing_parents,"
                + " the designated safeguarding lead (DSL) decides before the parents are told"
    })
    void one_can_say_what_to_do(String duty, String phrase) {
        assertThat(DutyKind.of(duty).phrase()).isEqualTo(phrase);
    }

    static Stream<Arguments> holders() {
        return Stream.of(
                Arguments.of(Recipient.HEADTEACHER, List.of(Role.HEADTEACHER)),
                Arguments.of(Recipient.CHAIR_OF_GOVERNORS, List.of(Role.CHAIR_OF_GOVERNORS)),
                Arguments.of(Recipient.DSL, List.of(Role.DSL)),
                Arguments.of(Recipient.PARENTS, List.of()),
                Arguments.of(
                        Recipient.LEADERSHIP_TEAM_MEMBER,
                        List.of(Role.HEADTEACHER, Role.DEPUTY_HEADTEACHER, Role.SMT_MEMBER)));
    }

    @ParameterizedTest
    @MethodSource("holders")
    void a_report_goes_to_whoever_holds_a_role(Recipient to, List<Role> roles) {
        assertThat(SchoolVocabulary.vocabulary().recipient(to).roles()).containsExactlyElementsOf(roles);
    }

    private static @Nullable Word instead(Recipient of) {
        return SchoolVocabulary.vocabulary().recipient(of).instead();
    }

    @Test
    void a_report_about_a_recipient_goes_one_step_up_until_nobody_is_left() {
        assertThat(instead(Recipient.LEADERSHIP_TEAM_MEMBER)).isEqualTo(Recipient.HEADTEACHER);
        assertThat(instead(Recipient.DSL)).isEqualTo(Recipient.HEADTEACHER);
        assertThat(instead(Recipient.HEADTEACHER)).isEqualTo(Recipient.CHAIR_OF_GOVERNORS);
        assertThat(instead(Recipient.CHAIR_OF_GOVERNORS)).isNull();
        assertThat(instead(Recipient.PARENTS)).isNull();
    }
}

package school.policy.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.fact.Role;

/** The words of clause sheets as a sentence says them, and what they stand for. */
class PhrasesTest {

    @ParameterizedTest
    @CsvSource({
        "HEADTEACHER, the headteacher",
        "CHAIR_OF_GOVERNORS, the chair of governors",
        "DSL, the designated safeguarding lead (DSL)",
        "PARENTS, the parents",
        "LEADERSHIP_TEAM_MEMBER, somebody on the leadership team"
    })
    void one_can_say_whom_to_tell(Recipient to, String phrase) {
        assertThat(to.phrase()).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource({
        "IMMEDIATELY, immediately",
        "FIRST_AVAILABLE_OPPORTUNITY, at the first opportunity",
        "UNSPECIFIED, the policy sets no time"
    })
    void one_can_say_by_when(Deadline when, String phrase) {
        assertThat(when.phrase()).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource({
        "RECORD_ON_OFFICE_LIST, put the contact on the list in the school office",
        "COMPLETE_INAPPROPRIATE_CONTENT_FORM, fill in the form for unsuitable content",
        "REMOVE_CONTENT, take the content down",
        "COMMUNICATE_URL_AND_IDENTITY, give the headteacher or a senior leader the account's address and identity",
        "DSL_DECIDES_BEFORE_INFORMING_PARENTS,"
                + " the designated safeguarding lead (DSL) decides before the parents are told"
    })
    void one_can_say_what_to_do(DutyKind duty, String phrase) {
        assertThat(duty.phrase()).isEqualTo(phrase);
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
        assertThat(to.roles()).containsExactlyElementsOf(roles);
    }

    @Test
    void a_report_about_a_recipient_goes_one_step_up_until_nobody_is_left() {
        assertThat(Recipient.LEADERSHIP_TEAM_MEMBER.instead()).hasValue(Recipient.HEADTEACHER);
        assertThat(Recipient.DSL.instead()).hasValue(Recipient.HEADTEACHER);
        assertThat(Recipient.HEADTEACHER.instead()).hasValue(Recipient.CHAIR_OF_GOVERNORS);
        assertThat(Recipient.CHAIR_OF_GOVERNORS.instead()).isEmpty();
        assertThat(Recipient.PARENTS.instead()).isEmpty();
    }
}

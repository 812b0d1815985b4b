package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;
import static school.policy.explain.Truth.FALSE;
import static school.policy.explain.Truth.TRUE;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Party;
import school.policy.fact.Role;

/** Whether a rule speaks of a case of which not everything has been asked. */
class ForesightTest {

    private final TinyPolicy tiny;

    ForesightTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder);
    }

    private static Case.Builder friend() {
        return Case.on(LocalDate.of(2025, 3, 14)).by(Role.TEACHER).did(ActionType.UNFRIEND);
    }

    private Truth speaks(long steps, String patterns, Case.Builder event, String... unasked) {
        PolicyText policy = tiny.clauses(clause("AA-01"))
                .rules(rule("AA-01 a", patterns, "breach AA-01"))
                .read()
                .text();
        return new Foresight(
                        new Sketch(policy, Asking.allBut(policy, event, unasked)),
                        new Steps(steps, Duration.ofMinutes(1)))
                .of(policy.rules().get(0));
    }

    private Truth speaks(String patterns, Case.Builder event, String... unasked) {
        return speaks(1_000, patterns, event, unasked);
    }

    private static Truth open(String... paths) {
        return Open.of(paths).truth();
    }

    @Test
    void a_word_that_should_not_be_in_a_list_is_looked_for_in_what_is_known() {
        String noPupil = "Relationship( parties not contains Party.PUPIL )";

        assertThat(speaks(noPupil, friend().towards(Party.PARENT))).isEqualTo(TRUE);
        assertThat(speaks(noPupil, friend().towards(Party.PARENT, Party.PUPIL))).isEqualTo(FALSE);
        assertThat(speaks(noPupil, friend().towards(Party.PARENT), "other.is")).isEqualTo(open("other.is"));
    }

    @Test
    void where_nobody_said_what_is_in_a_list_a_rule_on_what_is_not_in_it_stays_silent() {
        assertThat(speaks(
                        "Relationship( parties not contains Party.PUPIL )",
                        friend().towards(other -> other.onOfficeList(true))))
                .isEqualTo(FALSE);
    }

    @Test
    void two_days_compared_are_open_as_long_as_either_is() {
        String before = "Account( $set : createdOn ) Account( approvedOn < $set )";
        Case.Builder both = friend().using(
                        account -> account.approvedOn(LocalDate.of(2025, 3, 1)).createdOn(LocalDate.of(2025, 3, 2)));

        assertThat(speaks(before, both)).isEqualTo(TRUE);
        assertThat(speaks(before, both, "account.created_on")).isEqualTo(open("account.created_on"));
        assertThat(speaks(before, both, "account.approved_on")).isEqualTo(open("account.approved_on"));
        assertThat(speaks(before, both, "account.approved_on", "account.created_on"))
                .isEqualTo(open("account.approved_on", "account.created_on"));
        assertThat(speaks(before, friend().using(account -> account.platform("Chatter")), "account.created_on"))
                .isEqualTo(FALSE);
    }

    @Test
    void something_is_said_of_a_list_of_which_a_part_is_sure() {
        assertThat(speaks("Actor( roles != null )", friend(), "role_holders")).isEqualTo(TRUE);
        assertThat(speaks("Actor( roles == null )", friend(), "role_holders")).isEqualTo(FALSE);
        assertThat(speaks(
                        "LessonContext( offsite != null )",
                        friend().during(c -> c.pupilsCanSee(true)),
                        "context.offsite"))
                .isEqualTo(open("context.offsite"));
    }

    @Test
    void whether_a_list_holds_something_open_waits_for_that_and_for_the_list_where_it_is_open_too() {
        String named = "ShownChild( $c : child ) Photo( namesUsed contains $c )";
        Case.Builder picture =
                friend().photo(photo -> photo.children(List.of("c1")).namesUsed(List.of("c1")));

        assertThat(speaks(named, picture)).isEqualTo(TRUE);
        assertThat(speaks(named, picture, "photo.names_used")).isEqualTo(open("photo.names_used"));
        assertThat(speaks(named, picture, "photo.children")).isEqualTo(open("photo.children"));
        assertThat(speaks(named, picture, "photo.children", "photo.names_used"))
                .isEqualTo(open("photo.children", "photo.names_used"));
    }

    @Test
    void each_fact_looked_at_takes_a_step() {
        String two = "Event( on > \"01-Jan-2025\" ) StaffAction( type == ActionType.UNFRIEND )";

        assertThat(speaks(2, two, friend())).isEqualTo(TRUE);
        assertThatThrownBy(() -> speaks(1, two, friend())).isInstanceOf(UnexplainedException.class);
    }
}

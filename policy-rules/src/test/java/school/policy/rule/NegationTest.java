package school.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.rule.RuleText.condition;
import static school.policy.rule.RuleText.patterns;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegationTest {

    private static Condition lesson(String condition) {
        return condition("LessonContext( " + condition + " )");
    }

    @Test
    void both_binds_closer_than_either() {
        assertThat(lesson("offsite || privatePlace && pupilsCanSee"))
                .isEqualTo(new Condition.Any(List.of(
                        lesson("offsite"),
                        new Condition.All(List.of(lesson("privatePlace"), lesson("pupilsCanSee"))))));
    }

    @Test
    void brackets_bind_closest() {
        assertThat(patterns("LessonContext( ( offsite || privatePlace ) && pupilsCanSee )")
                        .get(0)
                        .conditions())
                .containsExactly(
                        new Condition.Any(List.of(lesson("offsite"), lesson("privatePlace"))), lesson("pupilsCanSee"));
    }

    @Test
    void not_both_is_one_of_them_not() {
        assertThat(lesson("!( offsite && privatePlace )"))
                .isEqualTo(new Condition.Any(List.of(lesson("!offsite"), lesson("!privatePlace"))));
    }

    @Test
    void not_either_is_neither() {
        assertThat(patterns("LessonContext( !( offsite || privatePlace ) )"))
                .isEqualTo(patterns("LessonContext( !offsite, !privatePlace )"));
    }

    @Test
    void negation_goes_all_the_way_down() {
        assertThat(lesson("!( offsite && ( privatePlace || !pupilsCanSee ) )"))
                .isEqualTo(new Condition.Any(List.of(
                        lesson("!offsite"),
                        new Condition.All(List.of(lesson("!privatePlace"), lesson("pupilsCanSee"))))));
        assertThat(lesson("!( !( offsite ) )")).isEqualTo(lesson("offsite"));
    }

    @ParameterizedTest
    @CsvSource({"==, !=", "!=, ==", "<, >=", "<=, >", ">, <=", ">=, <"})
    void a_negated_comparison_is_its_opposite(String sign, String opposite) {
        assertThat(condition("Relationship( !( age " + sign + " 5 ) )"))
                .isEqualTo(condition("Relationship( age " + opposite + " 5 )"));
    }

    @Test
    void negated_lists_are_their_opposites() {
        assertThat(condition("Relationship( !( parties contains Party.PUPIL ) )"))
                .isEqualTo(condition("Relationship( parties not contains Party.PUPIL )"));
        assertThat(condition("Relationship( !( age in ( 5 ) ) )"))
                .isEqualTo(condition("Relationship( age not in ( 5 ) )"));
        assertThat(condition("Photo( $c : children ) ShownChild( !( child memberOf $c ) )"))
                .isEqualTo(condition("Photo( $c : children ) ShownChild( child not memberOf $c )"));
    }
}

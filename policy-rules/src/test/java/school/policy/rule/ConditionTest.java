package school.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.rule.RuleText.condition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policy.fact.Party;
import school.policy.fact.Session;
import school.policy.rule.Condition.Term;

/** What conditions hold of. */
class ConditionTest {

    /** Whether a condition holds where the only properties that have a value have this one. */
    private static boolean holds(String pattern, @Nullable Object value) {
        return condition(pattern).holds(of -> value);
    }

    @ParameterizedTest
    @CsvSource({
        "==, false, true, false",
        "!=, true, false, true",
        "<, true, false, false",
        "<=, true, true, false",
        ">, false, false, true",
        ">=, false, true, true"
    })
    void a_number_is_less_equal_or_more(String sign, boolean less, boolean equal, boolean more) {
        String pattern = "Relationship( age " + sign + " 18 )";

        assertThat(holds(pattern, 17)).isEqualTo(less);
        assertThat(holds(pattern, 18)).isEqualTo(equal);
        assertThat(holds(pattern, 19)).isEqualTo(more);
        assertThat(holds(pattern, null)).as("absent").isFalse();
    }

    @Test
    void a_value_is_one_of_a_list_or_not_and_an_absent_one_is_neither() {
        String among = "LessonContext( session in ( Session.LESSON, Session.PPA ) )";
        String apart = "LessonContext( session not in ( Session.LESSON, Session.PPA ) )";

        assertThat(holds(among, Session.PPA)).isTrue();
        assertThat(holds(among, Session.OFF_DUTY)).isFalse();
        assertThat(holds(among, null)).isFalse();
        assertThat(holds(apart, Session.PPA)).isFalse();
        assertThat(holds(apart, Session.OFF_DUTY)).isTrue();
        assertThat(holds(apart, null)).isFalse();
    }

    @Test
    void a_list_has_a_value_or_not_and_an_absent_one_neither_has_nor_lacks_any() {
        String held = "Relationship( parties contains Party.PUPIL )";
        String lacked = "Relationship( parties not contains Party.PUPIL )";

        assertThat(holds(held, List.of(Party.PARENT, Party.PUPIL))).isTrue();
        assertThat(holds(held, List.of(Party.PARENT))).isFalse();
        assertThat(holds(held, null)).isFalse();
        assertThat(holds(lacked, List.of(Party.PUPIL))).isFalse();
        assertThat(holds(lacked, List.of())).isTrue();
        assertThat(holds(lacked, null)).isFalse();
    }

    @Test
    void only_null_asks_whether_a_value_is_there() {
        assertThat(holds("LessonContext( session != null )", Session.PPA)).isTrue();
        assertThat(holds("LessonContext( session != null )", null)).isFalse();
        assertThat(holds("LessonContext( session == null )", Session.PPA)).isFalse();
        assertThat(holds("LessonContext( session == null )", null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, true, true",
        "true, false, false, true",
        "false, true, false, true",
        "false, false, false, false"
    })
    void both_hold_where_each_does_and_either_where_one_does(boolean one, boolean other, boolean both, boolean either) {
        Map<String, Object> values = Map.of("offsite", one, "pupilsCanSee", other);

        assertThat(condition("LessonContext( offsite || pupilsCanSee )")
                        .holds(of -> values.get(of.property().name())))
                .isEqualTo(either);
        assertThat(condition("LessonContext( ( offsite && pupilsCanSee ) || offsite == null )")
                        .holds(of -> values.get(of.property().name())))
                .isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, false, true, false",
        "false, true, true, true, true",
        "false, true, false, false, false",
        "true, true, false, true, false",
        "true, false, true, true, true"
    })
    void both_binds_more_closely_than_either(boolean one, boolean other, boolean third, boolean last, boolean grouped) {
        Map<String, Object> values = Map.of("offsite", one, "pupilsCanSee", other, "privatePlace", third);

        assertThat(condition("LessonContext( offsite || pupilsCanSee && privatePlace )")
                        .holds(of -> values.get(of.property().name())))
                .isEqualTo(last);
        assertThat(condition("LessonContext( privatePlace && pupilsCanSee || offsite )")
                        .holds(of -> values.get(of.property().name())))
                .isEqualTo(last);
        assertThat(condition("LessonContext( ( offsite || pupilsCanSee ) && privatePlace || privatePlace == null )")
                        .holds(of -> values.get(of.property().name())))
                .isEqualTo(grouped);
    }

    @Test
    void a_comparison_names_what_it_compares_on_both_of_its_sides() {
        assertThat(condition("Event( $day : on ) Account( approvedOn <= $day || createdOn == null )")
                        .terms())
                .filteredOn(Term.Of.class::isInstance)
                .extracting(term -> ((Term.Of) term).pattern() + " "
                        + ((Term.Of) term).property().name())
                .containsExactly("1 approvedOn", "0 on", "1 createdOn");
        assertThat(condition("Photo( $all : children ) ShownChild( child memberOf $all )")
                        .terms())
                .hasSize(2);
    }
}

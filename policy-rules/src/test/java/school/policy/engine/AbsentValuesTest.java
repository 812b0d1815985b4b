package school.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.TinyPolicy;
import school.policy.fact.AccountBuilder;
import school.policy.fact.LessonContextBuilder;
import school.policy.fact.LinkBasis;
import school.policy.fact.Party;
import school.policy.fact.RelationshipBuilder;
import school.policy.fact.SchoolVocabulary;
import school.policy.fact.Session;
import school.policy.rule.Condition;
import school.policy.rule.Rule;
import school.policy.rule.RuleFile;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.views.TypedFact;

class AbsentValuesTest {

    private static boolean holds(String pattern, TypedFact fact) {
        List<Problem> problems = new ArrayList<>();
        List<Rule> rules = RuleFile.read(
                new Source("a.drl", TinyPolicy.HEADER + TinyPolicy.rule("AA-01", pattern, "breach AA-01")),
                SchoolVocabulary.vocabulary(),
                problems);
        assertThat(problems).isEmpty();
        for (Condition condition : rules.get(0).when().get(0).conditions()) {
            if (!Tests.of(condition, 0).holds(fact.fact(), null, null)) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LessonContext( session == Session.PPA )",
                "LessonContext( session != Session.PPA )",
                "LessonContext( session in ( Session.PPA ) )",
                "LessonContext( session not in ( Session.PPA ) )",
                "LessonContext( subject == \"x\" )",
                "LessonContext( subject != \"x\" )",
                "LessonContext( offsite )",
                "LessonContext( !offsite )",
                "LessonContext( offsite == false )",
                "LessonContext( offsite != true )",
                "LessonContext( !( offsite && privatePlace ) )",
                "LessonContext( offsite || !offsite )",
                "LessonContext( session != null )",
                "LessonContext( offsite == privatePlace )",
                "LessonContext( offsite != privatePlace )"
            })
    void a_comparison_with_an_absent_value_does_not_hold_and_neither_does_its_opposite(String pattern) {
        assertThat(holds(pattern, LessonContextBuilder.builder().build())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Relationship( age == 5 )",
                "Relationship( age != 5 )",
                "Relationship( age < 5 )",
                "Relationship( age >= 5 )",
                "Relationship( parties contains Party.PUPIL )",
                "Relationship( parties not contains Party.PUPIL )",
                "Relationship( !( basis contains LinkBasis.CLUB ) )"
            })
    void absent_numbers_and_lists_compare_with_nothing(String pattern) {
        assertThat(holds(pattern, RelationshipBuilder.builder().build())).isFalse();
    }

    @Test
    void only_null_asks_whether_a_value_is_there() {
        TypedFact absent = LessonContextBuilder.builder().build();
        TypedFact given = LessonContextBuilder.builder().session(Session.PPA).build();

        assertThat(holds("LessonContext( session == null )", absent)).isTrue();
        assertThat(holds("LessonContext( session == null )", given)).isFalse();
        assertThat(holds("LessonContext( session != null )", given)).isTrue();
        assertThat(holds("LessonContext( session == null || session == Session.LESSON )", absent))
                .isTrue();
    }

    @Test
    void an_empty_list_is_there_and_holds_nothing() {
        TypedFact none = RelationshipBuilder.builder().parties(List.of()).build();

        assertThat(holds("Relationship( parties contains Party.PUPIL )", none)).isFalse();
        assertThat(holds("Relationship( parties not contains Party.PUPIL )", none))
                .isTrue();
        assertThat(holds("Relationship( parties != null )", none)).isTrue();
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
    void given_numbers_and_days_compare_by_their_order(String sign, boolean below, boolean at, boolean above) {
        String numbers = "Relationship( age " + sign + " 18 )";
        assertThat(holds(numbers, RelationshipBuilder.builder().age(17).build()))
                .isEqualTo(below);
        assertThat(holds(numbers, RelationshipBuilder.builder().age(18).build()))
                .isEqualTo(at);
        assertThat(holds(numbers, RelationshipBuilder.builder().age(19).build()))
                .isEqualTo(above);
        String days = "Account( createdOn " + sign + " \"12-Mar-2025\" )";
        LocalDate day = LocalDate.of(2025, 3, 12);
        assertThat(holds(
                        days,
                        AccountBuilder.builder().createdOn(day.minusDays(1)).build()))
                .isEqualTo(below);
        assertThat(holds(days, AccountBuilder.builder().createdOn(day).build())).isEqualTo(at);
        assertThat(holds(
                        days,
                        AccountBuilder.builder().createdOn(day.plusDays(1)).build()))
                .isEqualTo(above);
    }

    @Test
    void given_values_and_their_opposites_exclude_each_other() {
        TypedFact fact = RelationshipBuilder.builder()
                .parties(List.of(Party.PUPIL))
                .basis(List.of(LinkBasis.CLUB))
                .age(12)
                .build();

        assertThat(holds("Relationship( parties contains Party.PUPIL, age in ( 11, 12 ) )", fact))
                .isTrue();
        assertThat(holds("Relationship( parties not contains Party.PUPIL || age not in ( 11, 12 ) )", fact))
                .isFalse();
        assertThat(holds("Relationship( parties not contains Party.PARENT, age not in ( 1 ) )", fact))
                .isTrue();
    }
}

package school.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.rule.RuleText.condition;
import static school.policy.rule.RuleText.literal;
import static school.policy.rule.RuleText.patterns;
import static school.policy.rule.RuleText.property;
import static school.policy.rule.RuleText.rules;
import static school.policy.rule.RuleText.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policy.TinyPolicy;
import school.policy.clause.ClauseId;
import school.policy.decision.Effect;
import school.policy.fact.LinkBasis;
import school.policy.fact.Party;
import school.policy.fact.Session;
import school.policy.rule.Condition.Compare;
import school.policy.rule.Condition.Comparison;
import school.policy.rule.Condition.Given;
import school.policy.rule.Condition.Holds;
import school.policy.rule.Condition.OneOf;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule.Conclusion;
import school.policy.source.Place;

class AcceptedRulesTest {

    private static final Term SESSION = property(0, "LessonContext", "session");
    private static final Term OFFSITE = property(0, "LessonContext", "offsite");
    private static final Term AGE = property(0, "Relationship", "age");

    @Test
    void a_rule_has_a_title_a_place_patterns_and_conclusions() {
        List<Rule> rules = rules(TinyPolicy.HEADER + """

                        // a comment
                        rule "AA-01 first"
                        when
                            Event() // one pattern
                            Actor( /* another */ onLeave )
                        then
                            verdict.breach( "AA-01" ); verdict.permit( "AA-02" );
                            /* more */ verdict.report( "AAAA-103" );
                            verdict.duty( "BB-04" ); // done
                        end

                        rule "AA-02 second" when exists Actor() then verdict.breach( "AA-02" ); end
                        """);

        assertThat(rules).extracting(Rule::title).containsExactly("AA-01 first", "AA-02 second");
        assertThat(rules).extracting(Rule::place).containsExactly("a.drl:6", "a.drl:16");
        assertThat(rules).extracting(Rule::gist).containsExactly("first", "second");
        assertThat(rules.get(0).then())
                .containsExactly(
                        new Conclusion(Effect.BREACH, new ClauseId("AA-01"), new Place("a.drl", 11, 21)),
                        new Conclusion(Effect.PERMISSION, new ClauseId("AA-02"), new Place("a.drl", 11, 48)),
                        new Conclusion(Effect.REPORT, new ClauseId("AAAA-103"), new Place("a.drl", 12, 32)),
                        new Conclusion(Effect.DUTY, new ClauseId("BB-04"), new Place("a.drl", 13, 19)));
    }

    @Test
    void patterns_ask_for_some_fact_for_one_at_least_or_for_none() {
        assertThat(patterns("Event() exists Actor() not Photo() exists( Account() ) not ( Profile() )"))
                .extracting(p -> p.quantifier() + " " + p.type())
                .containsExactly("SOME Event", "EXISTS Actor", "NOT Photo", "EXISTS Account", "NOT Profile");
    }

    @ParameterizedTest
    @CsvSource({"==, EQUAL", "!=, DIFFERENT", "<, LESS", "<=, AT_MOST", ">, MORE", ">=, AT_LEAST"})
    void a_number_compares_six_ways(String sign, Comparison comparison) {
        assertThat(condition("Relationship( age " + sign + " 18 )"))
                .isEqualTo(new Compare(AGE, comparison, literal(18)));
        assertThat(comparison.sign()).isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource({"==, EQUAL", "!=, DIFFERENT", "<, LESS", "<=, AT_MOST", ">, MORE", ">=, AT_LEAST"})
    void a_day_compares_six_ways(String sign, Comparison comparison) {
        assertThat(condition("Event( on " + sign + " \"29-Feb-2024\" )"))
                .isEqualTo(new Compare(property(0, "Event", "on"), comparison, literal(LocalDate.of(2024, 2, 29))));
    }

    @Test
    void words_texts_and_answers_are_equal_or_different() {
        assertThat(condition("LessonContext( session == Session.PPA )"))
                .isEqualTo(new Compare(SESSION, Comparison.EQUAL, literal(Session.PPA)));
        assertThat(condition("LessonContext( subject != \"a b\" )"))
                .isEqualTo(new Compare(property(0, "LessonContext", "subject"), Comparison.DIFFERENT, literal("a b")));
        assertThat(condition("LessonContext( offsite == false )"))
                .isEqualTo(new Compare(OFFSITE, Comparison.EQUAL, literal(false)));
        assertThat(condition("LessonContext(offsite!=true)"))
                .isEqualTo(new Compare(OFFSITE, Comparison.DIFFERENT, literal(true)));
    }

    @Test
    void an_answer_alone_is_true_and_with_a_mark_before_it_false() {
        assertThat(condition("LessonContext( offsite )"))
                .isEqualTo(new Compare(OFFSITE, Comparison.EQUAL, literal(true)));
        assertThat(condition("LessonContext( !offsite )"))
                .isEqualTo(new Compare(OFFSITE, Comparison.EQUAL, literal(false)));
        assertThat(condition("LessonContext( !!offsite )"))
                .isEqualTo(new Compare(OFFSITE, Comparison.EQUAL, literal(true)));
    }

    @Test
    void null_asks_whether_a_value_is_given() {
        assertThat(condition("LessonContext( session == null )")).isEqualTo(new Given(SESSION, false));
        assertThat(condition("LessonContext( session != null )")).isEqualTo(new Given(SESSION, true));
        assertThat(condition("LessonContext( !( session == null ) )")).isEqualTo(new Given(SESSION, true));
    }

    @Test
    void a_value_is_in_a_written_list_or_not() {
        assertThat(condition("LessonContext( session in ( Session.PPA, Session.LESSON ) )"))
                .isEqualTo(new OneOf(SESSION, List.of(Session.PPA, Session.LESSON), true));
        assertThat(condition("Relationship( age not in ( 1, 2 ) )")).isEqualTo(new OneOf(AGE, List.of(1, 2), false));
        assertThat(condition("Relationship( !( age not in ( 1 ) ) )")).isEqualTo(new OneOf(AGE, List.of(1), true));
    }

    @Test
    void a_list_contains_a_word_or_not() {
        assertThat(condition("Relationship( parties contains Party.PUPIL )"))
                .isEqualTo(new Holds(property(0, "Relationship", "parties"), literal(Party.PUPIL), true));
        assertThat(condition("Relationship( basis not contains LinkBasis.CLUB )"))
                .isEqualTo(new Holds(property(0, "Relationship", "basis"), literal(LinkBasis.CLUB), false));
        assertThat(condition("Photo( children contains \"c1\" )"))
                .isEqualTo(new Holds(property(0, "Photo", "children"), literal("c1"), true));
    }

    @Test
    void a_bound_name_stands_for_the_value_in_later_patterns() {
        assertThat(condition("Photo( $all : children ) ShownChild( child memberOf $all )"))
                .isEqualTo(new Holds(property(0, "Photo", "children"), property(1, "ShownChild", "child"), true));
        assertThat(condition("Photo( $all : children ) ShownChild( child not memberOf $all )"))
                .isEqualTo(new Holds(property(0, "Photo", "children"), property(1, "ShownChild", "child"), false));
        assertThat(condition("Event( $day : on ) Objection( on <= $day )"))
                .isEqualTo(new Compare(property(1, "Objection", "on"), Comparison.AT_MOST, property(0, "Event", "on")));
        assertThat(condition("ShownChild( $c : child ) Photo( namesUsed contains $c )"))
                .isEqualTo(new Holds(property(1, "Photo", "namesUsed"), property(0, "ShownChild", "child"), true));
    }

    @Test
    void a_name_bound_inside_not_stays_inside() {
        assertThat(patterns("not Photo( $c : children ) exists Photo( $c : children )"))
                .hasSize(2);
    }

    @Test
    void another_property_of_the_same_fact_can_be_compared_with() {
        assertThat(condition("Account( approvedOn <= createdOn )"))
                .isEqualTo(new Compare(
                        property(0, "Account", "approvedOn"), Comparison.AT_MOST, property(0, "Account", "createdOn")));
    }

    @Test
    void commas_and_doubled_ampersands_join_conditions() {
        assertThat(patterns("LessonContext( offsite, session == Session.PPA )"))
                .isEqualTo(patterns("LessonContext( offsite && session == Session.PPA )"));
        assertThat(patterns("LessonContext( offsite, privatePlace )").get(0).conditions())
                .hasSize(2);
    }

    @Test
    void a_rule_may_speak_under_a_reading_alone() {
        Rule rule = rules(when("Reading( question == \"kin\", answer == \"literal\" ) Event()"
                        + " Reading( answer == \"b\", question == \"a\" )"))
                .get(0);

        assertThat(rule.readings()).isEqualTo(Map.of("kin", "literal", "a", "b"));
        assertThat(rule.when()).extracting(p -> p.type().name()).containsExactly("Event");
    }

    @Test
    void files_with_the_line_ends_of_windows_read_alike() {
        String text = when("LessonContext( $s : session, offsite )");

        assertThat(rules(text.replace("\n", "\r\n"))).isEqualTo(rules(text));
    }
}

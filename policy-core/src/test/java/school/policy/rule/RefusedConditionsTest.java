package school.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.rule.RuleText.problems;
import static school.policy.rule.RuleText.when;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedConditionsTest {

    /** A pattern, the place in line 6 at which it is refused, and how the message begins. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '`',
            value = {
                "LesonContext()                             | 5  | unknown fact 'LesonContext'; did you mean 'LessonContext'?",
                "Case()                                     | 5  | unknown fact 'Case'",
                "school.policy.fact.Event()                 | 5  | unknown fact 'school.policy.fact.Event'",
                "LessonContext( sesion == Session.PPA )     | 20 | unknown property 'sesion' of LessonContext; did you mean 'session'?",
                "LessonContext( part_of_lesson )            | 20 | unknown property 'part_of_lesson' of LessonContext; did you mean 'partOfLesson'?",
                "LessonContext( session == Session.PPPA )   | 39 | unknown word 'PPPA' of Session; did you mean 'PPA'?",
                "LessonContext( session == Session.ppa )    | 39 | unknown word 'ppa' of Session; did you mean 'PPA'?",
                "LessonContext( session in ( Session.PPA, Session.LESON ) ) | 54 | unknown word 'LESON' of Session; did you mean 'LESSON'?",
                "LessonContext( session == \"ppa\" )        | 31 | 'session' is a word of Session; expected a word such as Session.LESSON, found 'ppa'",
                "LessonContext( session == Device.SMARTWATCH ) | 31 | 'session' is a word of Session; expected",
                "LessonContext( subject == 5 )              | 31 | 'subject' is a text; expected a text in straight quotes, found '5'",
                "LessonContext( subject == Session.PPA )    | 31 | 'subject' is a text; expected",
                "LessonContext( offsite == \"true\" )       | 31 | 'offsite' is a yes-or-no property; expected true or false, found 'true'",
                "Relationship( age > \"5\" )                | 25 | 'age' is a number; expected a whole number, found '5'",
                "Relationship( age > 5.5 )                  | 25 | 'age' is a number; expected a whole number, found '5.5'",
                "Relationship( age > 99999999999 )          | 25 | 'age' is a number; expected a whole number",
                "Event( on > \"2025-03-12\" )               | 17 | 'on' is a day; expected a day such as \"12-Mar-2025\", found '2025-03-12'",
                "Event( on > \"31-Feb-2025\" )              | 17 | 'on' is a day; expected a day such as",
                "Event( on > \"29-Feb-2025\" )              | 17 | 'on' is a day; expected a day such as",
                "Event( on > \"1-Mar-2025\" )               | 17 | 'on' is a day; expected a day such as",
                "Event( on > 5 )                            | 17 | 'on' is a day; expected a day such as",
                "Actor( roles == Role.TEACHER )             | 18 | 'roles' is a list; use contains instead of ==",
                "Actor( roles in ( Role.TEACHER ) )         | 18 | 'roles' is a list; use contains, joined with ||",
                "Actor( actingAs contains Role.DSL )        | 21 | 'actingAs' holds one value; use == instead of contains",
                "LessonContext( session > Session.PPA )     | 28 | 'session' has no order; use == or != instead of >",
                "LessonContext( subject <= \"b\" )          | 28 | 'subject' has no order; use == or != instead of <=",
                "LessonContext( offsite < true )            | 28 | 'offsite' has no order; use == or != instead of <",
                "LessonContext( session )                   | 20 | 'session' is a word of Session and needs a comparison such as ==",
                "LessonContext( subject matches \".*\" )    | 28 | 'subject' is a text and needs a comparison such as ==, found 'matches'",
                "LessonContext( subject == \"x \" )         | 31 | the text \"x \" begins or ends with a space",
                "LessonContext( subject == \" x\" )         | 31 | the text \" x\" begins or ends with a space",
                "LessonContext( subject == \"\" )           | 31 | the text \"\" begins or ends with a space, or is empty",
                "LessonContext( subject == subject.trim() ) | 38 | '.' cannot stand here",
                "LessonContext( subject.length() > 3 )      | 27 | 'subject' is a text and needs a comparison such as ==, found '.'",
                "LessonContext( getSubject() == \"x\" )     | 20 | unknown property 'getSubject' of LessonContext; did you mean 'subject'?",
                "LessonContext( eval( true ) )              | 20 | unknown property 'eval' of LessonContext",
                "LessonContext( new String() == subject )   | 20 | unknown property 'new' of LessonContext",
                "LessonContext( this == $x )                | 20 | unknown property 'this' of LessonContext",
                "LessonContext( subject == \"a\" + \"b\" )  | 35 | '+' has no meaning here",
                "LessonContext( subject == 'x' )            | 31 | ''' has no meaning here",
                "LessonContext( session == Session.PPA || == Session.LESSON ) | 46 | expected a property of LessonContext, found '=='",
                "LessonContext( session == $q )             | 31 | '$q' names nothing before this place",
                "LessonContext( $s : session == Session.PPA ) | 33 | '==' cannot stand here",
                "LessonContext( $s : sesion )               | 25 | unknown property 'sesion' of LessonContext; did you mean 'session'?",
                "LessonContext( $s : session, $s : offsite ) | 34 | '$s' names another value already; use another name",
                "LessonContext( $s : session ) Profile( privacy == $s ) | 55 | '$s' is a word of Session and cannot be compared with 'privacy', a word of Privacy",
                "LessonContext( $s : session ) LessonContext( session == $t ) | 61 | '$t' names nothing before this place; did you mean '$s'?",
                "Photo( $c : children ) LessonContext( session memberOf $c ) | 60 | '$c' is no list of such values",
                "Event( $d : on ) Relationship( age in ( 1, $d ) ) | 48 | '$d' is a day and cannot be compared with 'age', a number",
                "Relationship( $a : age ) Relationship( age in ( 1, $a ) ) | 56 | '$a' is no written value; a list holds written values",
                "not Photo( $c : children ) ShownChild( child memberOf $c ) | 59 | '$c' names nothing before this place",
                "Event( d; )                                | 12 | conditions name their property; write it as property == value"
            })
    void a_condition_outside_the_dialect_is_refused_at_its_place(String pattern, int column, String message) {
        assertThat(problems(when(pattern))).singleElement().satisfies(p -> assertThat(p)
                .startsWith("a.drl:6:" + column + ": " + message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval( true )",
                "LessonContext() from $x",
                "LessonContext() from entry-point \"x\"",
                "LessonContext() over window:time( 1m )",
                "accumulate( LessonContext(); $n : count() )",
                "forall( LessonContext( offsite ) )",
                "not ( LessonContext() and Actor() )",
                "exists ( LessonContext() or Actor() )",
                "LessonContext() or Actor()",
                "( LessonContext() or Actor() )",
                "$l : LessonContext()",
                "LessonContext() @watch( offsite )",
                "?aQuery()",
                "/contexts[ offsite ]",
                "not Breach( misuse )",
                "not ( Breach() )",
                "Reading( question == \"a\" ) Event()",
                "Reading( question == \"a\", answer != \"b\" ) Event()",
                "Reading( question == \"a\", answer == \"b\", $q : question ) Event()",
                "not Reading( question == \"a\", answer == \"b\" ) Event()"
            })
    void what_is_no_plain_pattern_is_refused_where_it_stands(String pattern) {
        assertThat(problems(when(pattern))).singleElement().satisfies(p -> assertThat(p)
                .matches("a\\.drl:6:\\d+: (a rule is made of patterns|a pattern is a fact|patterns stand one below"
                        + "|that there is no breach|write a reading as).*"));
    }

    @Test
    void or_between_patterns_says_what_to_do_instead() {
        assertThat(problems(when("LessonContext() or Actor()")))
                .containsExactly("a.drl:6:5: patterns stand one below another; for 'or' write two rules");
    }

    @Test
    void one_rule_speaks_under_one_answer_to_a_reading() {
        assertThat(
                        problems(
                                when(
                                        "Event() Reading( question == \"a\", answer == \"b\" ) Reading( question == \"a\", answer == \"c\" )")))
                .containsExactly("a.drl:6:55: the reading 'a' has one answer at a time; write two rules");
    }

    @Test
    void a_name_cannot_be_bound_twice_in_two_patterns() {
        assertThat(problems(when("Photo( $c : children ) Objection( $c : child )")))
                .containsExactly("a.drl:6:39: '$c' names another value already; use another name");
    }

    @Test
    void a_condition_compares_with_two_other_facts_at_most() {
        assertThat(problems(when("Event( $a : on ) Event( $b : on ) Event( $c : on )"
                        + " Event( on == $a || on == $b || on == $c )")))
                .containsExactly("a.drl:6:63: one condition compares with more than two other facts; split it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LessonContext( subject = \"x\" )",
                "LessonContext( session in Session.PPA )",
                "LessonContext( offsite privatePlace )",
                "LessonContext( offsite, )",
                "LessonContext( offsite && )",
                "LessonContext( subject == “x” )",
                "LessonContext( offsite ? true : false )",
                "LessonContext#Actor()",
                "LessonContext( offsite"
            })
    void what_drools_itself_cannot_read_is_refused(String pattern) {
        assertThat(problems(when(pattern))).isNotEmpty();
    }
}

package school.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.rule.RuleText.problems;
import static school.policy.rule.RuleText.when;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.TinyPolicy;
import school.policy.source.Limits;

class RefusedConditionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$a : Account()",
                "account : Account()",
                "Account : Account()",
                "account: Account( social )",
                "a:Account",
                "account : Acount()"
            })
    void a_name_for_a_whole_fact_is_refused_alike_with_a_dollar_sign_and_without(String pattern) {
        for (String quantifier : new String[] {"", "not ", "exists "}) {
            assertThat(problems(when(quantifier + pattern)))
                    .singleElement()
                    .asString()
                    .endsWith(": a fact has no name of its own; name one of its values inside: $name : property");
        }
    }

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
                "LessonContext( session == \"ppa\" )        | 31 | 'session' is a word of Session, found \"ppa\"; write Session.PPA",
                "LessonContext( session == Device.SMARTWATCH ) | 31 | 'session' is a word of Session, found 'Device.SMARTWATCH'; write Session. and one of LESSO",
                "LessonContext( subject == 5 )              | 31 | 'subject' is a text, found '5'; write a text in straight quotation marks",
                "LessonContext( subject == Session.PPA )    | 31 | 'subject' is a text, found 'Session.PPA'; write a text in straight quotation marks",
                "LessonContext( offsite == \"true\" )       | 31 | 'offsite' is a yes-or-no property, found \"true\"; write true or false",
                "Relationship( age > \"5\" )                | 25 | 'age' is a number, found \"5\"; write a whole number in digits",
                "Relationship( age > 5.5 )                  | 25 | 'age' is a number, found '5.5'; write a whole number in digits",
                "Relationship( age > 99999999999 )          | 25 | 'age' is a number, found '99999999999'; write a whole number in digits",
                "Event( on > \"2025-03-12\" )               | 17 | 'on' is a day, found \"2025-03-12\"; write \"12-Mar-2025\"",
                "Event( on > \"31-Feb-2025\" )              | 17 | 'on' is a day, found \"31-Feb-2025\"; write one such as \"01-Feb-2025\"",
                "Event( on > \"29-Feb-2025\" )              | 17 | 'on' is a day, found \"29-Feb-2025\"; write one such as \"01-Feb-2025\"",
                "Event( on > \"1-Mar-2025\" )               | 17 | 'on' is a day, found \"1-Mar-2025\"; write \"01-Mar-2025\"",
                "Event( on > 5 )                            | 17 | 'on' is a day, found '5'; write a day that exists, such as \"12-Mar-2025\"",
                "Actor( roles == Role.TEACHER )             | 18 | 'roles' is a list; use contains instead of ==",
                "Actor( roles in ( Role.TEACHER ) )         | 18 | 'roles' is a list; use contains, joined with ||",
                "Actor( actingAs contains Role.DSL )        | 21 | 'actingAs' holds one value; use == instead of contains",
                "LessonContext( session > Session.PPA )     | 28 | 'session' has no order; use == or != instead of >",
                "LessonContext( subject <= \"b\" )          | 28 | 'subject' has no order; use == or != instead of <=",
                "LessonContext( offsite < true )            | 28 | 'offsite' has no order; use == or != instead of <",
                "LessonContext( session )                   | 27 | 'session' is a word of Session and needs a comparison; write one such as session == Session.",
                "LessonContext( subject matches \".*\" )    | 28 | 'matches' is not allowed: texts are compared as a whole, as searching in them can run with",
                "LessonContext( subject == \"x \" )         | 31 | the text \"x \" begins or ends with a space",
                "LessonContext( subject == \" x\" )         | 31 | the text \" x\" begins or ends with a space",
                "LessonContext( subject == \"\" )           | 31 | the text \"\" begins or ends with a space, or is empty",
                "LessonContext( subject == subject.trim() ) | 38 | '.' is not allowed: rules call nothing and look no deeper than a property; compare the pro",
                "LessonContext( subject.length() > 3 )      | 27 | '.' is not allowed: rules call nothing and look no deeper than a property; compare the pro",
                "LessonContext( getSubject() == \"x\" )     | 20 | 'getSubject' is called here, and rules call nothing; compare a property of LessonContext i",
                "LessonContext( eval( true ) )              | 20 | 'eval' is not allowed: rules compute nothing; compare properties instead",
                "LessonContext( new String() == subject )   | 20 | 'new' is not allowed: rules compute nothing; compare properties instead",
                "LessonContext( this == $x )                | 20 | 'this' is not allowed: a condition names its property; write the property instead",
                "LessonContext( subject == \"a\" + \"b\" )  | 35 | '+' is not allowed: rules compute nothing; compare properties instead",
                "LessonContext( subject == 'x' )            | 31 | these are single quotation marks; type straight double ones: \"x\"",
                "LessonContext( session == Session.PPA || == Session.LESSON ) | 46 | a property of LessonContext must stand here, found '=='",
                "LessonContext( session == $q )             | 31 | '$q' names nothing before this place",
                "LessonContext( $s : session == Session.PPA ) | 33 | a value is named and compared in two steps; write $s : session, session == ...",
                "LessonContext( $s : sesion )               | 25 | unknown property 'sesion' of LessonContext; did you mean 'session'?",
                "LessonContext( $s : session, $s : offsite ) | 34 | '$s' names another value already; use another name",
                "LessonContext( $s : session ) Profile( privacy == $s ) | 55 | '$s' is a word of Session and cannot be compared with 'privacy', a word of Privacy",
                "LessonContext( $s : session ) LessonContext( session == $t ) | 61 | '$t' names nothing before this place; did you mean '$s'?",
                "Photo( $c : children ) LessonContext( session memberOf $c ) | 60 | '$c' is no list of such values",
                "Event( $d : on ) Relationship( age in ( 1, $d ) ) | 48 | '$d' is a day and cannot be compared with 'age', a number",
                "Relationship( $a : age ) Relationship( age in ( 1, $a ) ) | 56 | '$a' is no written value; a list holds written values",
                "not Photo( $c : children ) ShownChild( child memberOf $c ) | 59 | '$c' names nothing before this place",
                "Event( d; )                                | 12 | unknown property 'd' of Event; there is on"
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
                .matches("a\\.drl:6:\\d+: (.* is not allowed: |patterns stand one below|'.*' asks for one pattern"
                        + "|a fact has no name|that there is no breach|write a reading as).*"));
    }

    @Test
    void or_between_patterns_says_what_to_do_instead() {
        assertThat(problems(when("LessonContext() or Actor()")))
                .containsExactly(
                        "a.drl:6:21: patterns stand one below another and must all hold; for 'or' write two rules");
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
    void what_is_no_rule_language_at_all_is_refused(String pattern) {
        assertThat(problems(when(pattern))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "\\ | a backslash has no meaning in a text; remove it",
                "TAB | a tab stands in this text; type a space instead"
            })
    void a_sign_that_means_nothing_in_a_text_is_refused_where_it_stands(String sign, String message) {
        String text = "a" + sign.replace("TAB", "\t") + "b";

        assertThat(problems(when("LessonContext( subject == \"" + text + "\" )")))
                .containsExactly("a.drl:6:33: " + message);
    }

    @Test
    void a_text_is_as_long_as_the_limit_at_most() {
        String longest = "x".repeat(Limits.TEXT);

        assertThat(problems(when("LessonContext( subject == \"" + longest + "\" )")))
                .isEmpty();
        assertThat(problems(when("LessonContext( subject == \"" + longest + "x\" )")))
                .containsExactly("a.drl:6:31: this is longer than " + Limits.TEXT
                        + " characters, which is the limit; shorten it");
    }

    @Test
    void a_comment_that_is_never_closed_is_refused_where_it_is_opened() {
        assertThat(problems(when("Event() /* one */ /* two")))
                .contains("a.drl:6:23: a comment is opened here and never closed; close it with */");
        assertThat(problems(when("Event() /*/ one */"))).isEmpty();
    }

    @Test
    void a_comment_within_a_comment_is_refused_as_what_stands_between_them_would_be_lost() {
        assertThat(problems(when("Relationship( age > 3 ) /* note\n    Account( social )\n    Actor() /* inner */")))
                .containsExactly(
                        "a.drl:8:13: '/*' stands within the comment that begins in line 6; close that one with */"
                                + " first, or begin each line with //");
        assertThat(problems(when("Event() /* one /* two")))
                .contains(
                        "a.drl:6:20: '/*' stands within the comment that begins in line 6; close that one with */ first,"
                                + " or begin each line with //");
        assertThat(problems(when("Event() /*/"))).anyMatch(problem -> problem.contains("never closed"));
        assertThat(problems(when("Event() // one /* two\n // three */ /* four\n /** five **/ /**/")))
                .isEmpty();
    }

    @Test
    void a_rule_between_two_comments_of_which_the_first_is_not_closed_does_not_vanish_in_silence() {
        String rule = when("Event()").substring(TinyPolicy.HEADER.length());

        assertThat(problems(TinyPolicy.HEADER + rule.replace("AA-01 for", "AA-02 for") + "/* the next one\n" + rule
                        + "/* the last one */\n" + rule.replace("AA-01 for", "AA-03 for")))
                .containsExactly(
                        "a.drl:17:1: '/*' stands within the comment that begins in line 10; close that one with */"
                                + " first, or begin each line with //");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '~',
            value = {
                "System.setProperty(\"a\", \"b\") == null | 20 | System.setProperty",
                "System.exit( 3 ) | 20 | System.exit",
                "java.lang.System.exit(0) == 1 | 20 | java.lang.System.exit",
                "Runtime.getRuntime().exec(\"x\") != null | 20 | Runtime.getRuntime",
                "subject == System.getProperty(\"x\") | 31 | System.getProperty",
                "subject in ( \"x\", Integer.valueOf(1) ) | 38 | Integer.valueOf"
            })
    void of_a_call_it_is_said_that_nothing_is_ever_called(String condition, int column, String called) {
        assertThat(problems(when("LessonContext( " + condition + " )")))
                .first()
                .isEqualTo("a.drl:6:" + column + ": '" + called
                        + "' is called here, and rules call nothing; compare a property of LessonContext instead");
    }

    @Test
    void a_path_into_program_code_is_no_comparison_the_wrong_way_round() {
        assertThat(problems(when("LessonContext( class.classLoader != null )")))
                .containsExactly(
                        "a.drl:6:20: 'class.classLoader' is not allowed: rules call nothing and look no deeper than"
                                + " a property; compare a property of LessonContext");
        assertThat(problems(when("Account( name#java.io.File == \"x\" )")))
                .containsExactly(
                        "a.drl:6:18: '#' is not allowed: rules call nothing and look no deeper than a property;"
                                + " compare the property itself");
        assertThat(problems(when("LessonContext( Session.LESSON == session, null == subject )")))
                .containsExactly(
                        "a.drl:6:20: the property stands first and its value behind it; turn the comparison round",
                        "a.drl:6:47: the property stands first and its value behind it; turn the comparison round");
    }
}

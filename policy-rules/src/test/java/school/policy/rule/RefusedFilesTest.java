package school.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.rule.RuleText.problems;
import static school.policy.rule.RuleText.then;
import static school.policy.rule.RuleText.when;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.TinyPolicy;
import school.policy.fact.SchoolVocabulary;
import school.policy.source.Problem;
import school.policy.source.Source;

class RefusedFilesTest {

    private static final String BODY = "when Event() then verdict.breach( \"AA-01\" ); end\n";

    /** Text in line 4, the column at which it is refused, and how the message begins. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "import java.util.*                      | 1  | only 'import school.policy.fact.*' is allowed; remove this import",
                "import school.policy.fact.Actor         | 1  | 'import school.policy.fact.Actor' is not allowed; did you mean 'import school.policy.fact.*'?",
                "import static java.lang.Math.*          | 1  | rules call no functions; remove this import",
                "import function java.lang.Math.max      | 1  | rules call no functions; remove this import",
                "import accumulate java.lang.Math max    | 1  | rules call no functions; remove this import",
                "global java.util.List list              | 1  | only 'global school.policy.Verdicts verdict' is allowed",
                "global school.policy.Verdicts other     | 1  | only 'global school.policy.Verdicts verdict' is allowed",
                "global school.policy.Verdict verdict    | 1  | 'global school.policy.Verdict verdict' is not allowed; did you mean 'global school.policy.Ver",
                "function void f() { System.exit( 1 ); } | 1  | 'function' is not allowed: rule files hold no functions; remove it",
                "declare Foo x : String end              | 1  | 'declare' is not allowed: rule files declare no types, enums or traits; remove i",
                "declare Actor x : String end            | 1  | 'declare' is not allowed: rule files declare no types, enums or traits; remove i",
                "declare entry-point \"x\" end           | 1  | 'declare' is not allowed: rule files declare no types, enums or traits; remove i",
                "declare window W Event() over window:time( 1m ) end | 1  | 'declare' is not allowed: rule files declare no types, enums or traits; remove i",
                "query \"q\" Event() end                 | 1  | 'query' is not allowed: rule files hold no queries; remove it"
            })
    void a_declaration_outside_the_dialect_is_refused_at_its_place(String text, int column, String message) {
        assertThat(problems(TinyPolicy.HEADER + text + "\n")).singleElement().satisfies(p -> assertThat(p)
                .startsWith("a.drl:4:" + column + ": " + message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salience 10",
                "no-loop",
                "enabled false",
                "agenda-group \"x\"",
                "ruleflow-group \"x\"",
                "activation-group \"x\"",
                "date-effective \"12-Mar-2025\"",
                "timer( 1s )",
                "duration 5",
                "lock-on-active",
                "auto-focus",
                "dialect \"java\"",
                "@foo( bar )",
                "extends \"B\""
            })
    void attributes_annotations_and_inheritance_are_refused(String attribute) {
        assertThat(problems(TinyPolicy.HEADER + "rule \"AA-01\" " + attribute + " " + BODY))
                .singleElement()
                .satisfies(p -> assertThat(p).matches("a\\.drl:4:14: .*(is not allowed: |nothing else; remove).*"));
    }

    @Test
    void a_second_consequence_is_refused() {
        assertThat(problems(TinyPolicy.HEADER
                        + "rule \"AA-01\" when Event() then verdict.breach( \"AA-01\" ); then[x]"
                        + " verdict.breach( \"AA-01\" ); end"))
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith("a.drl:4:59: 'then' is not allowed"));
    }

    @Test
    void an_attribute_for_the_whole_file_is_refused() {
        assertThat(problems(TinyPolicy.HEADER + "dialect \"mvel\"\n"))
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith("a.drl:4:").contains("'dialect' is not allowed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"unit Foo\n", "@foo( bar )\nrule \"AA-01\" " + BODY, "declare enum E A; end\n", "eval( true )\n"
            })
    void other_text_outside_rules_is_refused(String text) {
        assertThat(problems(TinyPolicy.HEADER + text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package org.evil",
                "package java.lang",
                "package school.policyx",
                "package school.policy",
                "package school.policy.engine",
                "package school.policy.fact.more",
                "package school.policy.Tiny"
            })
    void a_file_belongs_to_a_package_of_the_policy(String header) {
        String text = TinyPolicy.HEADER.replaceFirst("package .*", header);

        assertThat(problems(text + "rule \"AA-01\" " + BODY))
                .containsExactly("a.drl:1:1: '" + header
                        + "' is no package for rules; write one such as 'package school.policy.library'");
    }

    @Test
    void a_file_begins_with_three_lines() {
        assertThat(problems("rule \"AA-01\" " + BODY))
                .containsExactly("a.drl:1:1: the file must begin with 'package school.policy.library' or the like and"
                        + " 'import school.policy.fact.*' and 'global school.policy.Verdicts verdict'; add it");
        assertThat(problems("package school.policy.tiny\n"))
                .containsExactly("a.drl:1:1: the file must begin with 'import school.policy.fact.*' and"
                        + " 'global school.policy.Verdicts verdict'; add it");
        assertThat(problems(TinyPolicy.HEADER + TinyPolicy.HEADER.replace("package school.policy.tiny", "")))
                .containsExactly(
                        "a.drl:5:1: this line stands above already; remove it",
                        "a.drl:6:1: this line stands above already; remove it");
    }

    /** Conclusions in line 8, the column at which they are refused, and how the message begins. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "verdict.braech( \"AA-01\" );                 | 13 | unknown verdict 'braech'; did you mean 'breach'?",
                "verdict.getClass();                          | 13 | unknown verdict 'getClass'",
                "verdict.breach( \"AA-1\" );                  | 21 | \"AA-1\" is no clause id in straight quotation marks; write \"AA-01\"",
                "verdict.breach( AA );                        | 21 | a clause id in straight quotation marks must stand here; write one such as \"PU-03\"",
                "verdict.breach( \"AA-01\", \"b\" );          | 28 | a verdict names one clause; write one verdict for each",
                "verdict.breach( \"AA-01\" ); System.exit(0); | 32 | 'System' is not allowed: a rule only says its verdict here, and no code is ever",
                "System.exit(0);                              | 5  | 'System' is not allowed: a rule only says its verdict here, and no code is ever",
                "insert( new Event() );                       | 5  | 'insert' is not allowed: a rule only says its verdict here, and no code is ever",
                "kcontext.halt();                             | 5  | 'kcontext' is not allowed: a rule only says its verdict here, and no code is eve",
                "drools.halt();                               | 5  | 'drools' is not allowed: a rule only says its verdict here, and no code is ever",
                "while ( true ) ;                             | 5  | 'while' is not allowed: a rule only says its verdict here, and no code is ever r",
                "Runnable r = () -> f();                      | 5  | 'Runnable' is not allowed: a rule only says its verdict here, and no code is eve",
                "int x = 1 + 1;                               | 5  | 'int' is not allowed: a rule only says its verdict here, and no code is ever run"
            })
    void code_in_a_conclusion_is_refused_at_its_place(String conclusion, int column, String message) {
        assertThat(problems(then(conclusion))).singleElement().satisfies(p -> assertThat(p)
                .startsWith("a.drl:8:" + column + ": " + message));
    }

    @Test
    void a_rule_without_conditions_is_refused() {
        String message = "a.drl:4:6: a rule without conditions would speak in every case; add a pattern under 'when'";
        assertThat(problems(TinyPolicy.HEADER + "rule \"AA-01\" when then verdict.breach( \"AA-01\" ); end"))
                .containsExactly(message);
        assertThat(problems(TinyPolicy.HEADER + "rule \"AA-01\" then verdict.breach( \"AA-01\" ); end"))
                .containsExactly(message);
        assertThat(problems(TinyPolicy.HEADER + "rule \"AA-01\" when Reading( question == \"a\", answer == \"b\" )"
                        + " then verdict.breach( \"AA-01\" ); end"))
                .containsExactly(message);
    }

    @Test
    void a_rule_that_says_nothing_is_refused() {
        assertThat(problems(then(""))).singleElement().satisfies(p -> assertThat(p)
                .endsWith("a rule must say something; write verdict.breach( \"PU-03\" );"));
    }

    @Test
    void every_mistake_in_a_file_is_reported_and_sound_rules_are_still_read() {
        List<Problem> problems = new ArrayList<>();
        List<Rule> rules =
                RuleFile.read(new Source("a.drl", TinyPolicy.HEADER + """
                                import java.util.*
                                rule "AA-01"
                                when
                                    LessonContext( sesion == Session.PPA, offsit )
                                    Acter()
                                then
                                    verdict.breech( "AA-01" );
                                end
                                rule "AA-02" when Event() then verdict.breach( "AA-02" ); end
                                rule "AA-03" salience 1 when Event( on == "x" ) then verdict.breach( "AA-03" ); end
                                """), SchoolVocabulary.vocabulary(), problems);

        assertThat(problems.stream().sorted().map(Problem::toString))
                .containsExactly(
                        "a.drl:4:1: only 'import school.policy.fact.*' is allowed; remove this import",
                        "a.drl:7:20: unknown property 'sesion' of LessonContext; did you mean 'session'?",
                        "a.drl:7:43: unknown property 'offsit' of LessonContext; did you mean 'offsite'?",
                        "a.drl:8:5: unknown fact 'Acter'; did you mean 'Actor'?",
                        "a.drl:10:13: unknown verdict 'breech'; did you mean 'breach'?",
                        "a.drl:13:14: 'salience' is not allowed: rules have no order among each other; remove it",
                        "a.drl:13:43: 'on' is a day, found \"x\"; write a day that exists, such as \"12-Mar-2025\"");
        assertThat(rules).extracting(Rule::title).containsExactly("AA-02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This rule was agreed with the governors.",
                "no phones in lessons",
                "Date of the next review: 2026",
                "after the meeting of March this was changed",
                "function of this rule: phones stay away",
                "new rules for 2025",
                "Unit 3 of the handbook",
                "enabled by the head"
            })
    void of_a_stray_sentence_it_is_said_how_a_remark_is_written(String sentence) {
        String word = sentence.substring(0, sentence.indexOf(' '));

        assertThat(problems(when("Event()") + sentence + "\n"))
                .containsExactly("a.drl:10:1: '" + word
                        + "' cannot stand here, between rules; remove it, or put // before a remark");
        assertThat(problems(when("Event()\n    " + sentence)))
                .first()
                .asString()
                .startsWith("a.drl:7:5: '" + word + "' cannot stand here; ");
    }
}

package school.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.rule.RuleText.problems;
import static school.policy.rule.RuleText.then;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.TinyPolicy;
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
                "import java.util.*                      | 1 | only 'import school.policy.fact.*' is allowed; remove this import",
                "import school.policy.fact.Actor         | 1 | only 'import school.policy.fact.*' is allowed",
                "import static java.lang.Math.*          | 1 | rules call no functions; remove this import",
                "import function java.lang.Math.max      | 1 | rules call no functions; remove this import",
                "import accumulate java.lang.Math max    | 1 | rules call no functions; remove this import",
                "global java.util.List list              | 1 | only 'global school.policy.Verdicts verdict' is allowed",
                "global school.policy.Verdicts other     | 1 | only 'global school.policy.Verdicts verdict' is allowed",
                "function void f() { System.exit( 1 ); } | 1 | a rule file holds no functions; remove it",
                "declare Foo x : String end              | 9 | a rule file declares no types; remove it",
                "declare Actor x : String end            | 9 | a rule file declares no types; remove it",
                "declare entry-point \"x\" end           | 9 | a rule file declares no entry points; remove it",
                "declare window W Event() over window:time( 1m ) end | 9 | a rule file declares no windows; remove it",
                "query \"q\" Event() end                 | 1 | a rule file holds no queries; remove it"
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
                .containsExactly("a.drl:4:1: a rule has a title, 'when' and 'then' and nothing else; remove attributes,"
                        + " annotations and 'extends'");
    }

    @Test
    void a_second_consequence_is_refused() {
        assertThat(problems(TinyPolicy.HEADER
                        + "rule \"AA-01\" when Event() then verdict.breach( \"AA-01\" ); then[x]"
                        + " verdict.breach( \"AA-01\" ); end"))
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith("a.drl:4:1: a rule has a title"));
    }

    @Test
    void an_attribute_for_the_whole_file_is_refused() {
        assertThat(problems(TinyPolicy.HEADER + "dialect \"mvel\"\n"))
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith("a.drl:4:").endsWith("'dialect' is not allowed; remove it"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"unit Foo\n", "@foo( bar )\nrule \"AA-01\" " + BODY, "declare enum E A; end\n", "eval( true )\n"
            })
    void other_text_outside_rules_is_refused(String text) {
        assertThat(problems(TinyPolicy.HEADER + text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "package org.evil\n", "package java.lang\n", "package school.policyx\n"})
    void a_file_begins_with_a_package_of_the_policy(String header) {
        assertThat(problems(header + "rule \"AA-01\" " + BODY))
                .containsExactly(
                        "a.drl:1:1: the file must begin with a package such as 'package school.policy.croughton'");
    }

    /** Conclusions in line 8, the column at which they are refused, and how the message begins. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "verdict.braech( \"AA-01\" );                 | 13 | unknown verdict 'braech'; did you mean 'breach'?",
                "verdict.getClass();                          | 13 | unknown verdict 'getClass'",
                "verdict.breach( \"AA-1\" );                  | 21 | expected a clause id in quotes, such as \"PU-03\", found 'AA-1'",
                "verdict.breach( AA );                        | 21 | expected a clause id in quotes",
                "verdict.breach( \"AA-01\", \"b\" );          | 28 | expected ')', found ','",
                "verdict.breach( \"AA-01\" ); System.exit(0); | 32 | expected 'verdict', found 'System'",
                "System.exit(0);                              | 5  | expected 'verdict', found 'System'",
                "insert( new Event() );                       | 5  | expected 'verdict', found 'insert'",
                "kcontext.halt();                             | 5  | expected 'verdict', found 'kcontext'",
                "drools.halt();                               | 5  | expected 'verdict', found 'drools'",
                "while ( true ) ;                             | 5  | expected 'verdict', found 'while'",
                "Runnable r = () -> f();                      | 5  | a rule only says its verdict here",
                "int x = 1 + 1;                               | 5  | a rule only says its verdict here"
            })
    void code_in_a_conclusion_is_refused_at_its_place(String conclusion, int column, String message) {
        assertThat(problems(then(conclusion))).singleElement().satisfies(p -> assertThat(p)
                .matches("a\\.drl:8:\\d+: .*")
                .contains(": " + message)
                .satisfies(q -> {
                    if (!message.startsWith("a rule only")) {
                        assertThat(q).startsWith("a.drl:8:" + column + ": ");
                    }
                }));
    }

    @Test
    void a_rule_without_conditions_is_refused() {
        String message = "a.drl:4:1: a rule without conditions would speak in every case; add a pattern under 'when'";
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
        List<Rule> rules = RuleFile.read(new Source("a.drl", TinyPolicy.HEADER + """
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
                                """), problems);

        assertThat(problems.stream().sorted().map(Problem::toString))
                .containsExactly(
                        "a.drl:4:1: only 'import school.policy.fact.*' is allowed; remove this import",
                        "a.drl:7:20: unknown property 'sesion' of LessonContext; did you mean 'session'?",
                        "a.drl:7:43: unknown property 'offsit' of LessonContext; did you mean 'offsite'?",
                        "a.drl:8:5: unknown fact 'Acter'; did you mean 'Actor'?",
                        "a.drl:10:13: unknown verdict 'breech'; did you mean 'breach'?",
                        "a.drl:13:1: a rule has a title, 'when' and 'then' and nothing else; remove attributes,"
                                + " annotations and 'extends'",
                        "a.drl:13:43: 'on' is a day; expected a day such as \"12-Mar-2025\", found 'x'");
        assertThat(rules).extracting(Rule::title).containsExactly("AA-02");
    }
}

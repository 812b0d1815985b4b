package school.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import school.policy.TinyPolicy;
import school.policy.fact.SchoolVocabulary;
import school.policy.source.Place;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.vocabulary.Property;

/** Rule files written for a test. */
final class RuleText {

    private RuleText() {}

    /** A rule about one thing: its patterns stand in line 6 from column 5. */
    static String when(String patterns) {
        return TinyPolicy.HEADER + """
                rule "AA-01 for a test"
                when
                    %s
                then
                    verdict.breach( "AA-01" );
                end
                """.formatted(patterns);
    }

    /** A rule that says something else: its conclusions stand in line 8 from column 5. */
    static String then(String conclusions) {
        return TinyPolicy.HEADER + """
                rule "AA-01 for a test"
                when
                    Event()
                then
                    %s
                end
                """.formatted(conclusions);
    }

    /** What is wrong with a file, each with its place; nothing of such a file may be used. */
    static List<String> problems(String text) {
        List<Problem> problems = new ArrayList<>();
        RuleFile.read(new Source("a.drl", text), SchoolVocabulary.vocabulary(), problems);
        return problems.stream().map(Problem::toString).toList();
    }

    /** The rules of a file with which nothing is wrong. */
    static List<Rule> rules(String text) {
        List<Problem> problems = new ArrayList<>();
        List<Rule> rules = RuleFile.read(new Source("a.drl", text), SchoolVocabulary.vocabulary(), problems);
        assertThat(problems).isEmpty();
        return rules;
    }

    /** The patterns of the one rule in a file, without their places. */
    static List<Rule.Pattern> patterns(String patterns) {
        List<Rule> rules = rules(when(patterns));
        assertThat(rules).hasSize(1);
        Place nowhere = new Place("a.drl", 0, 0);
        return rules.get(0).when().stream()
                .map(p -> new Rule.Pattern(p.quantifier(), p.type(), p.conditions(), nowhere, List.of()))
                .toList();
    }

    /** The only condition of the last pattern. */
    static Condition condition(String patterns) {
        List<Rule.Pattern> all = patterns(patterns);
        List<Condition> conditions = all.get(all.size() - 1).conditions();
        assertThat(conditions).hasSize(1);
        return conditions.get(0);
    }

    static Condition.Term property(int pattern, String type, String name) {
        Property property = SchoolVocabulary.vocabulary()
                .type(type)
                .orElseThrow()
                .property(name)
                .orElseThrow();
        return new Condition.Term.Of(pattern, property);
    }

    static Condition.Term literal(Object value) {
        return new Condition.Term.Literal(value);
    }
}

package school.policy.check;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.policy.clause.ClauseId;
import school.policy.rule.Rule;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** A rule's title does not begin with a clause for which the rule speaks, so that readers and decisions go astray. */
final class TitleOfAnotherClause implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        Map<String, Long> titles = policy.rules().collect(Collectors.groupingBy(Rule::title, Collectors.counting()));
        return policy.rules()
                // of a clause with a slip in it, and of a title that another rule bears, others have spoken
                .filter(rule -> rule.then().stream().allMatch(c -> policy.describes(c.clause()))
                        && titles.getOrDefault(rule.title(), 0L) == 1)
                .filter(rule -> ClauseId.leading(rule.title())
                        .filter(id ->
                                rule.then().stream().anyMatch(c -> c.clause().equals(id)))
                        .isEmpty())
                .map(rule -> new Problem(
                        Kind.TITLE_OF_ANOTHER_CLAUSE,
                        rule.at(),
                        "the title '" + rule.title() + "' must begin with the clause that the rule speaks for; write \""
                                + spokenFor(rule) + " ...\""));
    }

    private static String spokenFor(Rule rule) {
        return rule.then().stream()
                .map(c -> c.clause().text())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\" or \""));
    }
}

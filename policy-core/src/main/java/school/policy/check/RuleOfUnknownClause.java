package school.policy.check;

import java.util.stream.Stream;
import school.policy.clause.ClauseId;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** A rule concludes under a clause that no sheet describes. */
final class RuleOfUnknownClause implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        return policy.rules().stream().flatMap(rule -> rule.then().stream()
                .filter(c -> !policy.describes(c.clause()))
                .map(c -> new Problem(
                        Kind.RULE_OF_UNKNOWN_CLAUSE,
                        c.at(),
                        "unknown clause '" + c.clause() + "'"
                                + ClauseId.near(
                                                c.clause().text(),
                                                policy.clauses().keySet().stream()
                                                        .map(ClauseId::text)
                                                        .toList())
                                        .map(near -> "; did you mean '" + near + "'?")
                                        .orElse("; describe it in a clause sheet first"))));
    }
}

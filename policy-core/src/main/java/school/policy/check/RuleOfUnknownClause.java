package school.policy.check;

import java.util.Set;
import java.util.stream.Stream;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** A rule concludes under a clause that no sheet describes. */
final class RuleOfUnknownClause implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        Set<String> known = policy.ids();
        return policy.conclusions()
                .filter(c -> !policy.describes(c.clause()))
                .map(c -> new Problem(
                        Kind.RULE_OF_UNKNOWN_CLAUSE,
                        c.at(),
                        "unknown clause '" + c.clause() + "'"
                                + policy.nearest(c.clause().text(), known)
                                        .map(near -> "; did you mean '" + near + "'?")
                                        .orElse("; describe it in a clause sheet first")));
    }
}

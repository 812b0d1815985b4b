package school.policy.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.policy.clause.ClauseId;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** A clause has neither a rule nor a reason why it has none; or it has both. */
final class ClauseWithoutRule implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        Set<ClauseId> ruled = policy.rules().stream()
                .flatMap(rule -> rule.then().stream())
                .map(c -> c.clause())
                .collect(Collectors.toSet());
        return policy.clauses().values().stream()
                .filter(clause -> policy.isSound(clause.id())
                        && !policy.mayRule(clause.id().text()))
                .filter(clause ->
                        ruled.contains(clause.id()) == clause.reasonForNoRule().isPresent())
                .map(clause -> new Problem(
                        Kind.CLAUSE_WITHOUT_RULE,
                        clause.at(),
                        ruled.contains(clause.id())
                                ? "'" + clause.id() + "' has a rule; remove its no_rule"
                                : "'" + clause.id()
                                        + "' has no rule; write one, or say why there is none under no_rule"));
    }
}

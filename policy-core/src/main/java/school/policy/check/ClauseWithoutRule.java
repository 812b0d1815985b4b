package school.policy.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.policy.clause.ClauseId;
import school.policy.rule.Rule;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** A clause has neither a rule nor a reason why it has none; or it has both. */
final class ClauseWithoutRule implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        Set<ClauseId> ruled = policy.conclusions().map(c -> c.clause()).collect(Collectors.toSet());
        Set<String> meant = meant(policy);
        return policy.clauses().values().stream()
                .takeWhile(clause -> policy.effort().isLeftFor(clause.at()))
                .filter(clause -> policy.isSound(clause.id())
                        && !meant.contains(clause.id().text())
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

    /** The clauses that rules may mean which conclude under an unknown one: that of their title, or a near one. */
    private static Set<String> meant(Subject policy) {
        Set<String> known = policy.ids();
        return policy.rules()
                .flatMap(rule -> rule.then().stream()
                        .map(Rule.Conclusion::clause)
                        .filter(clause -> !policy.describes(clause))
                        .flatMap(clause -> Stream.concat(
                                policy.nearest(clause.text(), known).stream(),
                                ClauseId.leading(rule.title()).map(ClauseId::text).stream())))
                .collect(Collectors.toSet());
    }
}

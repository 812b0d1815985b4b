package school.policy.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import school.policy.decision.Effect;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Conclusion;
import school.policy.source.Kind;
import school.policy.source.Problem;

/**
 * A permission speaks only of acts of which a breach speaks as well, and no sheet says which of the two goes first: the
 * breach stands, and the permission is of no use. A breach that speaks of fewer acts than the permission, or of others too,
 * is no reason for doubt: most that may meet in some case have nothing to do with each other.
 */
final class PermissionBesideBreach implements PolicyCheck {

    /** What a rule says, and the names of what it sets aside, looked up once as it is held against all others. */
    private record Said(Rule rule, Conclusion conclusion, Set<String> ofClause, Set<String> ofRule) {

        boolean setsAside(Said other) {
            return other.isAmong(ofClause) || other.isAmong(ofRule);
        }

        private boolean isAmong(Set<String> names) {
            return !names.isEmpty() && (names.contains(conclusion.clause().text()) || names.contains(rule.title()));
        }
    }

    @Override
    public Stream<Problem> problems(Subject policy) {
        if (!policy.hasSoundSheets()) {
            return Stream.empty();
        }
        Map<String, Set<String>> overrides = new HashMap<>();
        policy.clauses().values().stream()
                .flatMap(clause -> clause.overrides().stream())
                .forEach(defeat -> overrides
                        .computeIfAbsent(defeat.by(), by -> new HashSet<>())
                        .add(defeat.over()));
        Entailment entailment = new Entailment(policy);
        List<Said> breaches = said(policy, Effect.BREACH, overrides);
        return said(policy, Effect.PERMISSION, overrides).stream().flatMap(permission -> breaches.stream()
                .takeWhile(breach -> policy.effort().isLeftFor(permission.conclusion.at()))
                // of rules that bear one title others have spoken
                .filter(breach -> !breach.rule.title().equals(permission.rule.title())
                        && !permission.setsAside(breach)
                        && !breach.setsAside(permission)
                        && entailment.speaksWith(breach.rule, permission.rule))
                .map(breach -> problem(permission, breach))
                .limit(1));
    }

    private static List<Said> said(Subject policy, Effect effect, Map<String, Set<String>> overrides) {
        List<Said> said = new ArrayList<>();
        policy.rules().forEach(rule -> rule.then().stream()
                .filter(conclusion ->
                        conclusion.effect() == effect && policy.clauses().containsKey(conclusion.clause()))
                .forEach(conclusion -> said.add(new Said(
                        rule,
                        conclusion,
                        overrides.getOrDefault(conclusion.clause().text(), Set.of()),
                        overrides.getOrDefault(rule.title(), Set.of())))));
        return said;
    }

    private static Problem problem(Said permission, Said breach) {
        return new Problem(
                Kind.PERMISSION_BESIDE_BREACH,
                permission.conclusion.at(),
                "wherever this permission speaks, the rule at " + breach.rule.place()
                        + " finds a breach, and neither sets the other aside, so that the breach stands; add '"
                        + breach.conclusion.clause() + "' to the overrides of '" + permission.conclusion.clause()
                        + "', or change one of the rules");
    }
}

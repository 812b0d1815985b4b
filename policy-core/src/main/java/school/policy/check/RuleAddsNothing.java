package school.policy.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.policy.clause.ClauseId;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Conclusion;
import school.policy.source.Kind;
import school.policy.source.Place;
import school.policy.source.Problem;

/**
 * A rule says the same as another one, or speaks only where another one has said the same already. Rules that an
 * override names are passed over: they are there to be told apart.
 */
final class RuleAddsNothing implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        Set<String> named = policy.clauses().values().stream()
                .flatMap(clause -> clause.overrides().stream())
                .flatMap(defeat -> Stream.of(defeat.by(), defeat.over()))
                .collect(Collectors.toSet());
        List<Rule> rules =
                policy.rules().filter(rule -> !named.contains(rule.title())).toList();
        Map<ClauseId, List<Rule>> ofClause = new HashMap<>();
        rules.forEach(rule -> rule.then().stream()
                .map(Conclusion::clause)
                .distinct()
                .forEach(clause ->
                        ofClause.computeIfAbsent(clause, c -> new ArrayList<>()).add(rule)));
        Set<Place> told = new HashSet<>();
        IdentityHashMap<Rule, Set<String>> says = new IdentityHashMap<>();
        rules.forEach(rule -> says.put(rule, conclusions(rule)));
        Entailment entailment = new Entailment(policy);
        // lazily, one after another: what has been told of need not be compared any more
        return rules.stream()
                .takeWhile(wide -> policy.effort().isLeftFor(wide.at()))
                .filter(wide -> !told.contains(wide.at()))
                .flatMap(wide -> ofClause.getOrDefault(wide.then().get(0).clause(), List.of()).stream()
                        .filter(narrow -> !narrow.at().equals(wide.at())
                                && !told.contains(narrow.at())
                                && policy.effort().isLeftFor(wide.at())
                                && says(policy, wide, says).containsAll(says(policy, narrow, says))
                                && entailment.speaksWith(wide, narrow)
                                && told.add(narrow.at()))
                        .map(narrow -> problem(wide, narrow, entailment)));
    }

    private static Problem problem(Rule wide, Rule narrow, Entailment entailment) {
        return entailment.speaksWith(narrow, wide)
                ? new Problem(
                        Kind.SAME_RULE,
                        narrow.at(),
                        "'" + narrow.title() + "' says the same as the rule at " + wide.place()
                                + "; remove one of them")
                : new Problem(
                        Kind.OVERSHADOWED_RULE,
                        narrow.at(),
                        "'" + narrow.title() + "' adds nothing: the rule at " + wide.place()
                                + " says the same wherever it speaks; remove it, or narrow the other one");
    }

    private static Set<String> conclusions(Rule rule) {
        return rule.then().stream().map(c -> c.effect() + " " + c.clause()).collect(Collectors.toSet());
    }

    private static Set<String> says(Subject policy, Rule rule, IdentityHashMap<Rule, Set<String>> says) {
        policy.effort().charge(rule.then().size());
        return says.getOrDefault(rule, Set.of());
    }
}

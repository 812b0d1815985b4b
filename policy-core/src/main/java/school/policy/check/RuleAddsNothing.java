package school.policy.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.policy.clause.ClauseId;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Conclusion;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;
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
        List<Rule> rules = policy.rules().stream()
                .filter(rule -> !named.contains(rule.title()))
                .toList();
        Map<ClauseId, List<Rule>> ofClause = new HashMap<>();
        rules.forEach(rule -> rule.then().stream()
                .map(Conclusion::clause)
                .distinct()
                .forEach(clause ->
                        ofClause.computeIfAbsent(clause, c -> new ArrayList<>()).add(rule)));
        Possibilities possibilities = policy.possibilities();
        Set<Place> told = new HashSet<>();
        IdentityHashMap<Rule, Set<String>> says = new IdentityHashMap<>();
        rules.forEach(rule -> says.put(rule, conclusions(rule)));
        Set<Rule> joined = Collections.newSetFromMap(new IdentityHashMap<>());
        rules.stream().filter(RuleAddsNothing::isJoined).forEach(joined::add);
        // lazily, one after another: what has been told of need not be compared any more
        return rules.stream()
                .takeWhile(possibilities::isLeftFor)
                .filter(wide -> !told.contains(wide.at()))
                .flatMap(wide -> ofClause.getOrDefault(wide.then().get(0).clause(), List.of()).stream()
                        .filter(narrow -> !narrow.at().equals(wide.at())
                                && !told.contains(narrow.at())
                                && possibilities.isLeftFor(wide)
                                && says.getOrDefault(wide, Set.of()).containsAll(says.getOrDefault(narrow, Set.of()))
                                && saysAsMuch(wide, narrow, joined, possibilities)
                                && told.add(narrow.at()))
                        .map(narrow -> problem(wide, narrow, joined, possibilities)));
    }

    private static Problem problem(Rule wide, Rule narrow, Set<Rule> joined, Possibilities possibilities) {
        return speaksWith(narrow, wide, joined, possibilities)
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

    /** Whether all that the narrow rule says is said by the wide one as well, wherever the narrow one speaks. */
    private static boolean saysAsMuch(Rule wide, Rule narrow, Set<Rule> joined, Possibilities possibilities) {
        return narrow.readings().entrySet().containsAll(wide.readings().entrySet())
                && speaksWith(wide, narrow, joined, possibilities);
    }

    private static Set<String> conclusions(Rule rule) {
        return rule.then().stream().map(c -> c.effect() + " " + c.clause()).collect(Collectors.toSet());
    }

    /** Whether a rule speaks wherever another one does; false where that cannot be told. */
    private static boolean speaksWith(Rule rule, Rule other, Set<Rule> joined, Possibilities possibilities) {
        return (joined.contains(rule) || joined.contains(other))
                ? asWritten(rule).equals(asWritten(other))
                : rule.when().stream().allMatch(asked -> other.when().stream()
                        .anyMatch(given -> follows(given, asked, possibilities)));
    }

    private static boolean isJoined(Rule rule) {
        return rule.when().stream()
                .anyMatch(pattern -> pattern.conditions().stream().anyMatch(RuleAddsNothing::isJoined));
    }

    /** A condition over several facts is compared only as it stands. */
    private static boolean isJoined(Condition condition) {
        return condition
                        .terms()
                        .filter(Term.Of.class::isInstance)
                        .map(term -> ((Term.Of) term).pattern())
                        .distinct()
                        .count()
                > 1;
    }

    private static List<Object> asWritten(Rule rule) {
        return rule.when().stream()
                .<Object>map(p -> List.of(p.quantifier(), p.type(), p.conditions()))
                .toList();
    }

    /** Whether one pattern holds wherever another one does. */
    private static boolean follows(Pattern given, Pattern asked, Possibilities possibilities) {
        if (!given.type().equals(asked.type())
                || (given.quantifier() == Quantifier.NOT) != (asked.quantifier() == Quantifier.NOT)) {
            return false;
        }
        return given.quantifier() == Quantifier.NOT
                ? !possibilities.canHoldWithout(asked.conditions(), List.of(given.conditions()))
                : !possibilities.canHoldWithout(given.conditions(), List.of(asked.conditions()));
    }
}

package school.policy.check;

import java.util.IdentityHashMap;
import java.util.List;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;

/** Whether one rule speaks wherever another one does; for the rules of one policy. */
final class Entailment {

    private final Subject policy;
    private final IdentityHashMap<Rule, Boolean> joined = new IdentityHashMap<>();

    Entailment(Subject policy) {
        this.policy = policy;
    }

    /** Whether a rule speaks wherever another one does; false where that cannot be told. */
    boolean speaksWith(Rule rule, Rule other) {
        policy.effort().charge(rule.readings().size());
        return other.readings().entrySet().containsAll(rule.readings().entrySet())
                && ((isJoined(rule) || isJoined(other))
                        ? asWritten(rule).equals(asWritten(other))
                        : rule.when().stream()
                                .allMatch(asked -> other.when().stream().anyMatch(given -> follows(given, asked))));
    }

    private boolean isJoined(Rule rule) {
        return joined.computeIfAbsent(rule, each -> each.when().stream()
                .anyMatch(pattern -> pattern.conditions().stream().anyMatch(Entailment::isJoined)));
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

    private List<Object> asWritten(Rule rule) {
        rule.when().forEach(pattern -> policy.effort().charge(Possibilities.comparisons(pattern.conditions())));
        return rule.when().stream()
                .<Object>map(p -> List.of(p.quantifier(), p.type(), p.conditions()))
                .toList();
    }

    /** Whether one pattern holds wherever another one does. */
    private boolean follows(Pattern given, Pattern asked) {
        policy.effort().charge(1);
        if (!given.type().equals(asked.type())
                || (given.quantifier() == Quantifier.NOT) != (asked.quantifier() == Quantifier.NOT)) {
            return false;
        }
        return given.quantifier() == Quantifier.NOT
                ? !policy.possibilities().canHoldWithout(asked.conditions(), List.of(given.conditions()))
                : !policy.possibilities().canHoldWithout(given.conditions(), List.of(asked.conditions()));
    }
}

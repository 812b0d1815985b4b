package school.policy.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Fact;
import school.policy.rule.Condition;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;
import school.policy.vocabulary.FactType;

/**
 * The facts that make a rule speak.
 *
 * @param facts one for each pattern of the rule, in their order; null for a pattern that there is no such fact
 */
record Witness(List<@Nullable Fact> facts) {

    /** The first facts, in the order given, for which all patterns of a rule hold; empty where it stays silent. */
    static Optional<Witness> of(Rule rule, List<Fact> facts, Steps steps) {
        @Nullable Fact[] chosen = new @Nullable Fact[rule.when().size()];
        return holdsFrom(0, rule.when(), chosen, facts, steps)
                ? Optional.of(new Witness(new ArrayList<>(Arrays.asList(chosen))))
                : Optional.empty();
    }

    /**
     * This one, and those that differ from it in one fact alone, in the order of the facts: so that nobody whom the rule
     * concerns goes unnamed.
     */
    List<Witness> andOthers(Rule rule, List<Fact> all, Steps steps) {
        List<Witness> witnesses = new ArrayList<>(List.of(this));
        for (int place = 0; place < facts.size(); place++) {
            Pattern pattern = rule.when().get(place);
            FactType type = pattern.type();
            boolean alone =
                    rule.when().stream().filter(other -> other.type() == type).count() == 1;
            if (pattern.quantifier() == Quantifier.SOME && alone) {
                List<Fact> same = all.stream().filter(fact -> isOf(type, fact)).toList();
                for (Fact fact : same) {
                    if (!fact.equals(facts.get(place))) {
                        steps.items(all.size());
                        List<Fact> instead = new ArrayList<>(all);
                        instead.removeIf(other -> isOf(type, other));
                        instead.add(fact);
                        of(rule, instead, steps).ifPresent(witnesses::add);
                    }
                }
            }
        }
        return witnesses;
    }

    /** Whether a fact is of a type. */
    static boolean isOf(FactType type, Fact fact) {
        return fact.type().index() == type.index();
    }

    private static boolean holdsFrom(
            int place, List<Pattern> patterns, @Nullable Fact[] chosen, List<Fact> facts, Steps steps) {
        if (place == patterns.size()) {
            return true;
        }
        Pattern pattern = patterns.get(place);
        steps.items(facts.size() / 4);
        for (Fact fact : facts) {
            chosen[place] = fact;
            if (isOf(pattern.type(), fact) && fits(pattern, chosen, steps)) {
                if (pattern.quantifier() == Quantifier.NOT) {
                    chosen[place] = null;
                    return false;
                }
                if (holdsFrom(place + 1, patterns, chosen, facts, steps)) {
                    return true;
                }
                if (pattern.quantifier() == Quantifier.EXISTS) {
                    // nothing later names what there only has to be
                    chosen[place] = null;
                    return false;
                }
            }
        }
        chosen[place] = null;
        return pattern.quantifier() == Quantifier.NOT && holdsFrom(place + 1, patterns, chosen, facts, steps);
    }

    private static boolean fits(Pattern pattern, @Nullable Fact[] chosen, Steps steps) {
        steps.take();
        for (Condition condition : pattern.conditions()) {
            if (!holds(condition, chosen)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a condition holds of the facts chosen for the patterns so far. */
    static boolean holds(Condition condition, @Nullable Fact[] chosen) {
        return condition.holds(of -> {
            Fact fact = chosen[of.pattern()];
            return fact == null ? null : fact.get(of.property());
        });
    }
}

package school.policy.explain;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import school.policy.rule.Condition;
import school.policy.rule.Condition.All;
import school.policy.rule.Condition.Any;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;

/** The comparisons of rules, with no and-or-or about them. */
final class Atoms {

    // rules are told apart as they stand, not by what they say
    private final IdentityHashMap<Rule, List<Atom>> byRule = new IdentityHashMap<>();

    Atoms(List<Rule> rules) {
        rules.forEach(rule -> byRule.put(rule, atoms(rule)));
    }

    /**
     * A comparison.
     *
     * @param pattern the pattern it stands in, by its place in the rule from 0
     * @param terms the properties it compares
     */
    record Atom(int pattern, Condition condition, List<Term.Of> terms) {}

    List<Atom> of(Rule rule) {
        return byRule.getOrDefault(rule, List.of());
    }

    private static List<Atom> atoms(Rule rule) {
        return IntStream.range(0, rule.when().size())
                .boxed()
                .flatMap(i -> rule.when().get(i).conditions().stream()
                        .flatMap(Atoms::leaves)
                        .map(leaf -> new Atom(i, leaf, terms(leaf))))
                .toList();
    }

    static List<Term.Of> terms(Condition condition) {
        return condition
                .terms()
                .filter(Term.Of.class::isInstance)
                .map(Term.Of.class::cast)
                .toList();
    }

    /** Whether a term of a rule is a property of a type of fact. */
    static boolean reads(Rule rule, Term.Of term, FactType type, Property property) {
        return term.property().name().equals(property.name())
                && rule.when().get(term.pattern()).type().index() == type.index();
    }

    private static Stream<Condition> leaves(Condition condition) {
        if (condition instanceof All all) {
            return all.parts().stream().flatMap(Atoms::leaves);
        } else if (condition instanceof Any any) {
            return any.parts().stream().flatMap(Atoms::leaves);
        }
        return Stream.of(condition);
    }
}

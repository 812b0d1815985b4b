package school.policy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;
import school.policy.source.Kind;
import school.policy.source.Place;
import school.policy.source.Problem;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;

/**
 * A condition, an alternative within one, or several conditions together can never hold, so that the rule never speaks:
 * {@code age > 20, age < 10}.
 */
final class NeverHolds implements PolicyCheck {

    /** The types of which a case has one fact at most: patterns about them speak about the same fact. */
    private static Set<String> single(Vocabulary vocabulary) {
        Set<String> several = vocabulary.ofCase().properties().stream()
                .flatMap(property -> property.relations().each() == null
                        ? Stream.empty()
                        : Stream.of(property.relations().each().type().name()))
                .collect(Collectors.toSet());
        return vocabulary.ofCase().properties().stream()
                .filter(property -> property.kind() == Property.Kind.FACT)
                .map(property -> property.type().name())
                .filter(name -> !several.contains(name))
                .collect(Collectors.toSet());
    }

    @Override
    public Stream<Problem> problems(Subject policy) {
        Possibilities possibilities = policy.possibilities();
        Set<String> single = single(policy.vocabulary());
        return policy.rules().flatMap(rule -> {
            List<Problem> alone = rule.when().stream()
                    .flatMap(pattern -> alone(pattern, possibilities))
                    .toList();
            return alone.isEmpty() ? together(rule, single, possibilities) : alone.stream();
        });
    }

    private static Stream<Problem> alone(Pattern pattern, Possibilities possibilities) {
        List<Problem> problems = IntStream.range(0, pattern.conditions().size())
                .boxed()
                .flatMap(i -> inside(
                        pattern.conditions().get(i), pattern.conditionsAt().get(i), possibilities))
                .toList();
        if (problems.isEmpty() && !possibilities.canHold(pattern.conditions())) {
            return Stream.of(problem(
                    pattern.at(),
                    "these conditions of " + pattern.type().name()
                            + " can never hold together; change one, or write a rule for each"));
        }
        return problems.stream();
    }

    private static Stream<Problem> inside(Condition condition, Place at, Possibilities possibilities) {
        if (!possibilities.canHold(List.of(condition))) {
            return Stream.of(problem(at, "this condition can never hold; change it, or remove the rule"));
        }
        return condition instanceof Condition.Any any
                        && any.parts().stream().anyMatch(part -> !possibilities.canHold(List.of(part)))
                ? Stream.of(
                        problem(at, "one of the alternatives in this condition can never hold; change or remove it"))
                : Stream.empty();
    }

    /** Several patterns about the one fact of their type. */
    private static Stream<Problem> together(Rule rule, Set<String> ofOne, Possibilities possibilities) {
        Map<FactType, List<Pattern>> single = rule.when().stream()
                .filter(pattern -> ofOne.contains(pattern.type().name()))
                .collect(Collectors.groupingBy(Pattern::type));
        return single.values().stream()
                .filter(patterns -> patterns.size() > 1
                        && patterns.stream().anyMatch(p -> p.quantifier() != Quantifier.NOT)
                        && !canHold(rule, patterns, possibilities))
                .map(patterns -> problem(
                        patterns.get(patterns.size() - 1).at(),
                        "a case has one " + patterns.get(0).type().name()
                                + ", of which these patterns can never hold together; change one, or write a rule for"
                                + " each"))
                .limit(1);
    }

    private static boolean canHold(Rule rule, List<Pattern> patterns, Possibilities possibilities) {
        List<Condition> some = new ArrayList<>();
        List<List<Condition>> none = new ArrayList<>();
        for (Pattern pattern : patterns) {
            int place = rule.when().indexOf(pattern);
            boolean elsewhere = pattern.conditions().stream()
                    .flatMap(Condition::terms)
                    .anyMatch(term -> term instanceof Term.Of of && of.pattern() != place);
            if (elsewhere) {
                return true;
            }
            if (pattern.quantifier() == Quantifier.NOT) {
                none.add(pattern.conditions());
            } else {
                some.addAll(pattern.conditions());
            }
        }
        return possibilities.canHoldWithout(some, none);
    }

    private static Problem problem(Place at, String message) {
        return new Problem(Kind.NEVER_HOLDS, at, message);
    }
}

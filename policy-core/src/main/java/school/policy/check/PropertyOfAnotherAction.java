package school.policy.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import school.policy.fact.ActionType;
import school.policy.fact.Property;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule.Pattern;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** A rule about one action reads a property that only other actions have, and so never speaks. */
final class PropertyOfAnotherAction implements PolicyCheck {

    private static final int TRIALS = ActionType.values().length;

    @Override
    public Stream<Problem> problems(Subject policy) {
        return policy.rules()
                .flatMap(rule -> rule.when().stream())
                .filter(pattern -> pattern.type().name().equals("StaffAction"))
                .flatMap(pattern -> {
                    policy.effort().charge((long) TRIALS * Possibilities.comparisons(pattern.conditions()));
                    return problems(pattern);
                });
    }

    private static Stream<Problem> problems(Pattern pattern) {
        Set<ActionType> actions = EnumSet.allOf(ActionType.class);
        pattern.conditions().forEach(condition -> actions.retainAll(allowed(condition)));
        return IntStream.range(0, pattern.conditions().size()).boxed().flatMap(i -> properties(
                        pattern.conditions().get(i))
                .filter(property -> property.means().of().length > 0
                        && List.of(property.means().of()).stream().noneMatch(actions::contains))
                .map(property -> new Problem(
                        Kind.PROPERTY_OF_ANOTHER_ACTION,
                        pattern.conditionsAt().get(i),
                        "'" + property.name() + "' belongs to "
                                + List.of(property.means().of()).stream()
                                        .map(ActionType::name)
                                        .collect(Collectors.joining(", "))
                                + " and is never given here; ask for another property, or another type")));
    }

    private static Stream<Property> properties(Condition condition) {
        return condition
                .terms()
                .filter(Term.Of.class::isInstance)
                .map(term -> ((Term.Of) term).property())
                .distinct();
    }

    /** The actions of which a condition can hold; a new set. */
    private static Set<ActionType> allowed(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), Set::retainAll);
        } else if (condition instanceof Condition.Any any) {
            return joined(any.parts(), Set::addAll);
        }
        boolean aboutType = properties(condition).allMatch(property -> property.type() == ActionType.class);
        return aboutType
                ? Stream.of(ActionType.values())
                        .filter(type -> condition.holds(of -> type))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ActionType.class)))
                : EnumSet.allOf(ActionType.class);
    }

    private static Set<ActionType> joined(List<Condition> parts, BiConsumer<Set<ActionType>, Set<ActionType>> join) {
        Set<ActionType> types = allowed(parts.get(0));
        // each part once, as brackets within brackets would otherwise double the work with every level
        parts.subList(1, parts.size()).forEach(part -> join.accept(types, allowed(part)));
        return types;
    }
}

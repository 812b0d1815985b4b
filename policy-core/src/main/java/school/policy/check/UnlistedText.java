package school.policy.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import school.policy.clause.Settings;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule.Pattern;
import school.policy.source.Kind;
import school.policy.source.Problem;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Register;
import school.policy.vocabulary.Vocabulary;

/** A rule compares a registered name or a clause with a text that stands on no list of them, and so is never met. */
final class UnlistedText implements PolicyCheck {

    private record Known(String what, Set<String> texts, String where) {}

    /** The properties whose texts can stand on a register. */
    static Stream<Property> registered(Vocabulary vocabulary) {
        return vocabulary.types().stream()
                .flatMap(type -> type.properties().stream())
                .filter(property -> property.traits().register() != null);
    }

    /** The register of such a property. */
    static Register register(Property property) {
        return Objects.requireNonNull(property.traits().register());
    }

    @Override
    public Stream<Problem> problems(Subject policy) {
        Map<Property, Known> known = known(policy);
        return policy.rules()
                .flatMap(rule -> rule.when().stream())
                .flatMap(pattern -> ofPattern(policy, pattern, known));
    }

    /** What is known of each property; nothing where it may stand in a file that could not wholly be read. */
    private static Map<Property, Known> known(Subject policy) {
        Map<Property, Known> known = new HashMap<>();
        if (policy.hasSoundSheets()) {
            Known clauses = new Known("clause", policy.ids(), "describe it in a clause sheet first");
            policy.vocabulary().type(Frame.BREACH).stream()
                    .flatMap(breach -> breach.properties().stream())
                    .filter(property -> property.kind() == Property.Kind.CLAUSE)
                    .forEach(property -> known.put(property, clauses));
        }
        if (policy.hasSoundSettings()) {
            Settings settings = policy.settings().orElseThrow();
            registered(policy.vocabulary()).forEach(property -> {
                Register register = register(property);
                Set<String> names = new HashSet<>(settings.names(register));
                if (register.kinds().isEmpty()) {
                    names.addAll(policy.misspelt(property, register).values());
                }
                known.put(
                        property,
                        new Known(
                                property.name(), names, "list it under " + register.name() + " in policy.yaml first"));
            });
        }
        // a policy that lists nothing holds its rules to no list
        known.values().removeIf(list -> list.texts().isEmpty());
        return known;
    }

    /** The texts with which rules compare a property. */
    static Stream<String> compared(Subject policy, Property with) {
        return policy.rules()
                .flatMap(rule -> rule.when().stream())
                .flatMap(pattern -> pattern.conditions().stream())
                .flatMap(UnlistedText::comparisons)
                .filter(comparison -> comparison
                        .terms()
                        .anyMatch(term ->
                                term instanceof Term.Of of && of.property().equals(with)))
                .flatMap(Possibilities::written)
                .map(Object::toString);
    }

    private static Stream<Problem> ofPattern(Subject policy, Pattern pattern, Map<Property, Known> known) {
        return IntStream.range(0, pattern.conditions().size()).boxed().flatMap(i -> comparisons(
                        pattern.conditions().get(i))
                .flatMap(condition -> unlisted(policy, condition, known))
                .distinct()
                .map(message ->
                        new Problem(Kind.UNLISTED_TEXT, pattern.conditionsAt().get(i), message)));
    }

    private static Stream<Condition> comparisons(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().flatMap(UnlistedText::comparisons);
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().flatMap(UnlistedText::comparisons);
        }
        return Stream.of(condition);
    }

    private static Stream<String> unlisted(Subject policy, Condition comparison, Map<Property, Known> known) {
        return comparison
                .terms()
                .filter(Term.Of.class::isInstance)
                .map(term -> ((Term.Of) term).property())
                .filter(known::containsKey)
                .flatMap(property -> {
                    Known list = known.getOrDefault(property, new Known("", Set.of(), ""));
                    return Possibilities.written(comparison)
                            .map(Object::toString)
                            .filter(text -> !list.texts().contains(text))
                            .map(text -> "unknown " + list.what() + " '" + text + "'"
                                    + policy.nearest(text, list.texts())
                                            .map(near -> "; did you mean '" + near + "'?")
                                            .orElse("; " + list.where()));
                });
    }
}

package school.policy.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import school.policy.clause.Settings;
import school.policy.fact.Property;
import school.policy.fact.Vocabulary;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule.Pattern;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** A rule compares a subject, a platform or a clause with a text that stands on no list of them, and so is never met. */
final class UnlistedText implements PolicyCheck {

    private static final Property CLAUSE = property("Breach", "clause");
    static final Property SUBJECT = property("LessonContext", "subject");
    private static final Property PLATFORM = property("Account", "platform");

    private record Known(String what, Set<String> texts, String where) {}

    private static Property property(String type, String name) {
        return Vocabulary.type(type).flatMap(t -> t.property(name)).orElseThrow();
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
            known.put(CLAUSE, new Known("clause", policy.ids(), "describe it in a clause sheet first"));
        }
        if (policy.hasSoundSettings()) {
            Settings settings = policy.settings().orElseThrow();
            known.put(
                    SUBJECT,
                    new Known(
                            "subject",
                            Stream.concat(settings.subjects().stream(), policy.misspeltSubjects().values().stream())
                                    .collect(Collectors.toSet()),
                            "list it under subjects in policy.yaml first"));
            known.put(
                    PLATFORM,
                    new Known(
                            "platform",
                            Set.copyOf(settings.platforms()),
                            "list it under platforms in policy.yaml first"));
        }
        // a school that lists nothing holds its rules to no list
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

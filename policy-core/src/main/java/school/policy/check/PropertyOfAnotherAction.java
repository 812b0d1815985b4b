package school.policy.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule.Pattern;
import school.policy.source.Kind;
import school.policy.source.Problem;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Where;
import school.policy.vocabulary.Word;

/** A rule about one action reads a property that only other actions have, and so never speaks. */
final class PropertyOfAnotherAction implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        return policy.rules().flatMap(rule -> rule.when().stream()).flatMap(pattern -> telling(pattern)
                .flatMap(by -> {
                    policy.effort()
                            .charge((long) by.list().words().size() * Possibilities.comparisons(pattern.conditions()));
                    return problems(pattern, by);
                }));
    }

    /** The properties of a type of fact whose words tell which others there can be. */
    private static Stream<Property> telling(Pattern pattern) {
        return pattern.type().properties().stream()
                .flatMap(property -> property.relations().onlyWhere().tests().stream())
                .map(Where.Test::property)
                .filter(by -> by.kind() == Property.Kind.WORD)
                .distinct();
    }

    private static Stream<Problem> problems(Pattern pattern, Property by) {
        Set<Word> words = all(by);
        pattern.conditions().forEach(condition -> words.retainAll(allowed(condition, by)));
        return IntStream.range(0, pattern.conditions().size()).boxed().flatMap(i -> properties(
                        pattern.conditions().get(i))
                .filter(property -> words.stream().noneMatch(word -> isAllowed(property, by, word)))
                .map(property -> new Problem(
                        Kind.PROPERTY_OF_ANOTHER_ACTION,
                        pattern.conditionsAt().get(i),
                        "'" + property.name() + "' belongs to "
                                + by.list().all().stream()
                                        .filter(word -> isAllowed(property, by, word))
                                        .map(Word::name)
                                        .collect(Collectors.joining(", "))
                                + " and is never given here; ask for another property, or another type")));
    }

    private static boolean isAllowed(Property property, Property by, Word word) {
        return property.relations().onlyWhere().tests().stream()
                .filter(test -> test.property() == by)
                .allMatch(test -> test.check().holds(word, text -> false));
    }

    private static Set<Word> all(Property by) {
        return new HashSet<>(by.list().all());
    }

    private static Stream<Property> properties(Condition condition) {
        return condition
                .terms()
                .filter(Term.Of.class::isInstance)
                .map(term -> ((Term.Of) term).property())
                .distinct();
    }

    /** The words with which a condition can hold; a new set. */
    private static Set<Word> allowed(Condition condition, Property by) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), by, Set::retainAll);
        } else if (condition instanceof Condition.Any any) {
            return joined(any.parts(), by, Set::addAll);
        }
        return properties(condition).allMatch(property -> property == by)
                ? by.list().all().stream()
                        .filter(word -> condition.holds(of -> word))
                        .collect(Collectors.toCollection(HashSet::new))
                : all(by);
    }

    private static Set<Word> joined(List<Condition> parts, Property by, BiConsumer<Set<Word>, Set<Word>> join) {
        if (parts.isEmpty()) {
            return all(by);
        }
        Set<Word> words = allowed(parts.get(0), by);
        // each part once, as brackets within brackets would otherwise double the work with every level
        parts.subList(1, parts.size()).forEach(part -> join.accept(words, allowed(part, by)));
        return words;
    }
}

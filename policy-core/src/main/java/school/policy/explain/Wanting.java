package school.policy.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.policy.cases.Fact;
import school.policy.explain.Attempt.Miss;
import school.policy.rule.Condition;
import school.policy.rule.Condition.All;
import school.policy.rule.Condition.Any;
import school.policy.rule.Condition.Compare;
import school.policy.rule.Condition.Given;
import school.policy.rule.Condition.Holds;
import school.policy.rule.Condition.OneOf;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule.Pattern;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Word;

/**
 * What rules ask for and do not find, as half sentences in the words of the vocabulary.
 *
 * @param phrasing the facts that come nearest
 */
record Wanting(Phrasing phrasing) {

    /** Longer lists of words are cut short: a reader asks for the kind of thing, not for all of its names. */
    private static final int SHOWN = 4;

    /** What a pattern asks for that the fact nearest to it, if there is one, does not meet. */
    List<Miss> more(Pattern pattern, int place, List<Condition> conditions) {
        if (Judged.are(pattern.type())) {
            return List.of(judged(pattern, Judged.of(phrasing.fact(place))));
        }
        Property list = Absence.list(phrasing.vocabulary(), pattern);
        Optional<Object> key = new Absence(phrasing).key(pattern);
        if (list != null && key.isPresent() && conditions.stream().anyMatch(Phrasing::isKey)) {
            return List.of(new Miss(list.says(key.get()), null));
        } else if (phrasing.has(place)) {
            return conditions.stream().flatMap(this::missed).toList();
        } else if (pattern.type().name().equals(Frame.BREACH)) {
            return List.of(new Miss("another clause was broken", "none was"));
        }
        List<Miss> all = pattern.conditions().stream()
                .filter(condition -> !phrasing.holds(condition))
                .flatMap(this::missed)
                .toList();
        return all.isEmpty() ? List.of(new Miss(subject(pattern), null)) : all;
    }

    /** What should not be, and is. */
    Miss less(Pattern pattern, int place) {
        Fact fact = Objects.requireNonNull(phrasing.fact(place));
        Property list = Absence.list(phrasing.vocabulary(), pattern);
        Judged judged = Judged.of(fact).orElse(null);
        if (judged != null && judged.answer() != null) {
            return new Miss(
                    Judged.says(judged.question(), !judged.answer()), Judged.says(judged.question(), judged.answer()));
        } else if (list != null) {
            return new Miss(new Absence(phrasing).none(pattern, list), list.says(List.of(fact)));
        }
        Facts found = new Facts();
        phrasing.tell(pattern, place, found);
        return found.said().isEmpty()
                ? new Miss(subject(pattern) + " otherwise", null)
                : Miss.excluded(InWords.and(found.said()));
    }

    /** What a condition that is not met asks for, and what is so instead; each part of several by itself. */
    private Stream<Miss> missed(Condition condition) {
        if (condition instanceof All all) {
            return all.parts().stream().filter(part -> !phrasing.holds(part)).flatMap(this::missed);
        }
        Facts instead = new Facts();
        phrasing.sayTerms(condition, instead);
        return Stream.of(new Miss(wanted(condition), instead.said().isEmpty() ? null : InWords.and(instead.said())));
    }

    private static Miss judged(Pattern pattern, Optional<Judged> nearest) {
        Property by = pattern.type().filedBy().orElseThrow();
        List<Word> asked = words(pattern, by::equals).map(Sought::word).toList();
        boolean answer = pattern.conditions().stream().flatMap(Wanting::values).noneMatch(Boolean.FALSE::equals);
        String wanted = asked.stream()
                .limit(SHOWN)
                .map(question -> Judged.says(question, answer))
                .collect(Collectors.joining(", or "));
        Judged judged = nearest.orElse(null);
        if (judged == null || judged.answer() == null || !asked.contains(judged.question())) {
            return new Miss(wanted, null);
        }
        String so = Judged.says(judged.question(), judged.answer());
        List<Sought> about = words(pattern, property -> !property.equals(by)).toList();
        if (judged.answer() != answer || about.isEmpty()) {
            return new Miss(wanted, so);
        }
        // the answer is the one that is wanted, of somebody else
        Object target = judged.fact().get(about.get(0).property());
        return new Miss(
                wanted + " (about "
                        + String.join(
                                " or ",
                                about.stream()
                                        .map(Sought::word)
                                        .map(Word::phrase)
                                        .toList())
                        + ")",
                so
                        + (target instanceof Word word
                                ? " (about " + word.phrase() + ")"
                                : " (nobody has said about whom)"));
    }

    /**
     * A word that a pattern asks for.
     *
     * @param property the property that is to have it
     */
    private record Sought(Property property, Word word) {}

    private static Stream<Sought> words(Pattern pattern, Predicate<Property> of) {
        return pattern.conditions().stream().flatMap(condition -> words(condition, of));
    }

    private static Stream<Sought> words(Condition condition, Predicate<Property> of) {
        if (condition instanceof Any any) {
            return any.parts().stream().flatMap(part -> words(part, of));
        } else if (condition instanceof All all) {
            return all.parts().stream().flatMap(part -> words(part, of));
        }
        return condition
                .terms()
                .filter(Term.Of.class::isInstance)
                .map(Wanting::property)
                .filter(of)
                .limit(1)
                .flatMap(property -> values(condition)
                        .filter(Word.class::isInstance)
                        .map(value -> new Sought(property, (Word) value)));
    }

    private static Stream<?> values(Condition condition) {
        if (condition instanceof Any any) {
            return any.parts().stream().flatMap(Wanting::values);
        }
        return condition instanceof OneOf oneOf
                ? oneOf.values().stream()
                : condition.terms().filter(Term.Literal.class::isInstance).map(term -> ((Term.Literal) term).value());
    }

    String wanted(Condition condition) {
        if (condition instanceof Any any) {
            return said(any.parts(), ", or ");
        } else if (condition instanceof All all) {
            return said(all.parts(), " and ");
        } else if (condition instanceof Given given) {
            String what = meaning(property(given.term()));
            return given.given() ? Miss.SAID + what : Miss.UNSAID + what;
        } else if (condition instanceof OneOf oneOf) {
            return wanted(property(oneOf.term()), oneOf.values(), oneOf.among());
        } else if (condition instanceof Holds holds) {
            Object item = phrasing.value(holds.item());
            return wanted(property(holds.list()), item == null ? List.of() : List.of(item), holds.held());
        }
        Compare compare = (Compare) condition;
        Property property = property(compare.left());
        Object right = phrasing.value(compare.right());
        if (right == null) {
            return property.kind() == Kind.DATE
                    ? Absence.happened(property)
                    : "this fits what else is said: " + meaning(property);
        }
        return switch (compare.comparison()) {
            case EQUAL -> property.says(right);
            case DIFFERENT -> wanted(property, List.of(right), false);
            case LESS -> ordered(property, "less than ", right, " or earlier, that day excepted");
            case AT_MOST -> ordered(property, "at most ", right, " or earlier");
            case MORE -> ordered(property, "more than ", right, " or later, that day excepted");
            case AT_LEAST -> ordered(property, "at least ", right, " or later");
        };
    }

    /** A number with what stands before it, a day with what stands after it. */
    private static String ordered(Property property, String before, Object value, String after) {
        return property.kind() == Kind.NUMBER ? property.says(before + value) : property.says(value) + after;
    }

    /** The parts that name something; what only lets silence pass names nothing. */
    private String said(List<Condition> parts, String joint) {
        List<Condition> naming = parts.stream()
                .filter(part -> !(part instanceof Given) && !(part instanceof OneOf oneOf && !oneOf.among()))
                .toList();
        return (naming.isEmpty() ? parts : naming)
                .stream().map(this::wanted).distinct().collect(Collectors.joining(joint));
    }

    private static String wanted(Property property, List<Object> values, boolean among) {
        if (property.kind() == Kind.BOOLEAN && values.size() == 1) {
            return property.says(Boolean.TRUE.equals(values.get(0)) == among);
        }
        String any =
                property.says(values.stream().limit(SHOWN).toList()) + (values.size() > SHOWN ? " or the like" : "");
        return among ? any : "it is not so that " + any;
    }

    private String subject(Pattern pattern) {
        FactType type = pattern.type();
        return !type.says().isEmpty()
                ? type.says()
                : Miss.SAID
                        + phrasing.vocabulary().ofCase().properties().stream()
                                .filter(part ->
                                        part.kind().isOfFacts() && part.type().index() == type.index())
                                .findFirst()
                                .map(Wanting::meaning)
                                .orElse("it");
    }

    private static String meaning(Property property) {
        // what follows says how absence is read
        return property.means().split(";", 2)[0];
    }

    private static Property property(Term term) {
        return ((Term.Of) term).property();
    }
}

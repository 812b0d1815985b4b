package school.policy.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.explain.Attempt.Miss;
import school.policy.fact.Breach;
import school.policy.fact.Fact;
import school.policy.fact.Judgement;
import school.policy.fact.Property;
import school.policy.fact.Question;
import school.policy.fact.Target;
import school.policy.fact.Vocabulary;
import school.policy.rule.Condition;
import school.policy.rule.Condition.All;
import school.policy.rule.Condition.Any;
import school.policy.rule.Condition.Compare;
import school.policy.rule.Condition.Given;
import school.policy.rule.Condition.Holds;
import school.policy.rule.Condition.OneOf;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule.Pattern;

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
        if (pattern.type().recordClass() == Judgement.class) {
            return List.of(judged(pattern, phrasing.fact(place)));
        }
        Property list = Absence.list(pattern);
        Optional<Object> key = new Absence(phrasing).key(pattern);
        if (list != null && key.isPresent() && conditions.stream().anyMatch(Phrasing::isKey)) {
            return List.of(new Miss(list.says(key.get()), null));
        } else if (phrasing.has(place)) {
            return conditions.stream().flatMap(this::missed).toList();
        } else if (pattern.type().recordClass() == Breach.class) {
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
        Property list = Absence.list(pattern);
        if (fact instanceof Judgement judgement && judgement.value() != null) {
            return new Miss(
                    judgement.question().says(!judgement.value()),
                    judgement.question().says(judgement.value()));
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

    private static Miss judged(Pattern pattern, @Nullable Fact nearest) {
        List<Question> asked = pattern.conditions().stream()
                .flatMap(Wanting::values)
                .filter(Question.class::isInstance)
                .map(Question.class::cast)
                .toList();
        boolean answer = pattern.conditions().stream().flatMap(Wanting::values).noneMatch(Boolean.FALSE::equals);
        String wanted = asked.stream()
                .limit(SHOWN)
                .map(question -> question.says(answer))
                .collect(Collectors.joining(", or "));
        if (!(nearest instanceof Judgement judgement)
                || judgement.value() == null
                || !asked.contains(judgement.question())) {
            return new Miss(wanted, null);
        }
        String so = judgement.question().says(judgement.value());
        List<String> about = pattern.conditions().stream()
                .flatMap(Wanting::values)
                .filter(Target.class::isInstance)
                .map(target -> ((Target) target).phrase())
                .toList();
        if (judgement.value() != answer || about.isEmpty()) {
            return new Miss(wanted, so);
        }
        // the answer is the one that is wanted, of somebody else
        return new Miss(
                wanted + " (about " + String.join(" or ", about) + ")",
                so
                        + (judgement.target() == null
                                ? " (nobody has said about whom)"
                                : " (about " + judgement.target().phrase() + ")"));
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
            return property.kind() == Property.Kind.DATE
                    ? Absence.happened(property)
                    : "this fits what else is said: " + meaning(property);
        }
        return switch (compare.comparison()) {
            case EQUAL -> property.says(right);
            case DIFFERENT -> wanted(property, List.of(right), false);
            case LESS -> property.says(right) + " or earlier, that day excepted";
            case AT_MOST -> property.says(right) + " or earlier";
            case MORE -> property.says(right) + " or later, that day excepted";
            case AT_LEAST -> property.says(right) + " or later";
        };
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
        if (property.kind() == Property.Kind.BOOLEAN && values.size() == 1) {
            return property.says(Boolean.TRUE.equals(values.get(0)) == among);
        }
        String any =
                property.says(values.stream().limit(SHOWN).toList()) + (values.size() > SHOWN ? " or the like" : "");
        return among ? any : "it is not so that " + any;
    }

    private static String subject(Pattern pattern) {
        return switch (pattern.type().name()) {
            case "Involved" -> "somebody else took part";
            case "ShownChild" -> "a picture showed a child";
            case "Publication" -> "a picture was published";
            default ->
                Miss.SAID
                        + Vocabulary.ofCase().properties().stream()
                                .filter(part -> part.type() == pattern.type().recordClass())
                                .findFirst()
                                .map(Wanting::meaning)
                                .orElse("it");
        };
    }

    private static String meaning(Property property) {
        // what follows says how absence is read
        return property.means().value().split(";", 2)[0];
    }

    private static Property property(Term term) {
        return ((Term.Of) term).property();
    }
}

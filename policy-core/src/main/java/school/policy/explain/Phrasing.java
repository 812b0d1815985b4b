package school.policy.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.explain.Attempt.Miss;
import school.policy.fact.Breach;
import school.policy.fact.Event;
import school.policy.fact.Fact;
import school.policy.fact.Judgement;
import school.policy.fact.Property;
import school.policy.fact.Publication;
import school.policy.fact.ShownChild;
import school.policy.fact.Vocabulary;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Compare;
import school.policy.rule.Condition.Given;
import school.policy.rule.Condition.Holds;
import school.policy.rule.Condition.OneOf;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule.Pattern;

/**
 * Conditions and the facts they meet as half sentences in plain English. The words are those of the vocabulary. For one
 * thread.
 */
final class Phrasing {

    /** Stands for what was found to be broken, among the paths of what is only tried. */
    static final String BREACH = "breach";

    /** Longer lists of words are cut short: a reader asks for the kind of thing, not for all of its names. */
    private static final int SHOWN = 4;

    private final @Nullable Fact[] chosen;
    private final Set<String> open;

    /**
     * @param chosen the facts that the patterns of a rule meet, by their place; null for none
     * @param open paths of what is unknown, of which nothing is said
     */
    Phrasing(List<? extends @Nullable Fact> chosen, Set<String> open) {
        this.chosen = chosen.toArray(new @Nullable Fact[0]);
        this.open = open;
    }

    /** Tries another fact for a pattern. */
    void choose(int place, @Nullable Fact fact) {
        chosen[place] = fact;
    }

    boolean has(int place) {
        return chosen[place] != null;
    }

    /** What is so of the fact of a pattern, as far as the pattern asks for it. */
    Set<String> facts(Pattern pattern, int place) {
        Set<String> facts = new LinkedHashSet<>();
        Fact fact = chosen[place];
        if (fact instanceof Judgement judgement) {
            if (judgement.value() != null && !isOpen(judgement, null)) {
                facts.add(judgement.question().says(judgement.value()));
            }
        } else if (fact instanceof Breach breach && breach.clause() != null) {
            if (!isOpen(breach, null)) {
                facts.add(property(breach, "clause").says(breach.clause()));
            }
        } else if (fact instanceof ShownChild shown) {
            if (!isOpen(shown, null)) {
                facts.add(property(shown, "child").says(shown.child()));
            }
            pattern.conditions().forEach(condition -> met(condition, place, facts));
        } else if (fact != null && !(fact instanceof Event) && !(fact instanceof Publication)) {
            pattern.conditions().forEach(condition -> met(condition, place, facts));
        }
        return facts;
    }

    /** Whether what a fact says of a property is an answer that is only tried. */
    private boolean isOpen(Fact fact, @Nullable Property property) {
        String path =
                switch (fact.getClass().getSimpleName()) {
                    case "Breach" -> BREACH;
                    case "ShownChild" -> "photo.children";
                    case "Judgement" ->
                        "judgements." + ((Judgement) fact).question().word();
                    default ->
                        Vocabulary.ofCase().properties().stream()
                                .filter(part -> part.type() == fact.getClass())
                                .findFirst()
                                .map(part -> part.path() + (property == null ? "" : "." + property.path()))
                                .orElse("");
                };
        return open.stream().anyMatch(unknown -> path.equals(unknown) || path.startsWith(unknown + "."));
    }

    private void met(Condition condition, int place, Set<String> facts) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> met(part, place, facts));
        } else if (condition instanceof Condition.Any any) {
            // one is enough, and one that rests on something said tells more
            any.parts().stream()
                    .filter(this::holds)
                    .map(part -> {
                        Set<String> some = new LinkedHashSet<>();
                        met(part, place, some);
                        return some;
                    })
                    .filter(some -> !some.isEmpty())
                    .findFirst()
                    .ifPresent(facts::addAll);
        } else if (condition instanceof Holds holds && holds.held()) {
            said(holds.list(), place, holds.item().in(this::value), facts);
        } else {
            condition.terms().limit(1).forEach(term -> said(term, place, term.in(this::value), facts));
        }
    }

    private void said(Term term, int place, @Nullable Object value, Set<String> facts) {
        Fact fact = chosen[place];
        if (value != null
                && fact != null
                && term instanceof Term.Of of
                && of.pattern() == place
                && !isOpen(fact, of.property())) {
            facts.add(of.property().says(value));
        }
    }

    boolean holds(Condition condition) {
        return condition.holds(this::value);
    }

    private @Nullable Object value(Term.Of of) {
        Fact fact = chosen[of.pattern()];
        return fact == null ? null : of.property().of(fact);
    }

    /** What a condition that is not met asks for, and what is so instead; each part of several by itself. */
    Stream<Miss> missed(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().filter(part -> !holds(part)).flatMap(this::missed);
        }
        return Stream.of(new Miss(wanted(condition), instead(condition)));
    }

    private String wanted(Condition condition) {
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().map(this::wanted).distinct().collect(Collectors.joining(", or "));
        } else if (condition instanceof Condition.All all) {
            return all.parts().stream().map(this::wanted).distinct().collect(Collectors.joining(" and "));
        } else if (condition instanceof Given given) {
            String what = property(given.term()).means().value().split(";", 2)[0];
            return given.given() ? "something is said of this: " + what : "nothing is said of this: " + what;
        } else if (condition instanceof OneOf oneOf) {
            return wanted(property(oneOf.term()), oneOf.values(), oneOf.among());
        } else if (condition instanceof Holds holds) {
            Object item = holds.item().in(this::value);
            return wanted(property(holds.list()), item == null ? List.of() : List.of(item), holds.held());
        }
        Compare compare = (Compare) condition;
        Property property = property(compare.left());
        Object right = compare.right().in(this::value);
        if (right == null) {
            return "this fits what else is said: " + property.means().value().split(";", 2)[0];
        }
        return switch (compare.comparison()) {
            case EQUAL -> property.says(right);
            case DIFFERENT -> wanted(property, List.of(right), false);
            case LESS -> "earlier or less: " + property.says(right);
            case AT_MOST -> "no later or more: " + property.says(right);
            case MORE -> "later or more: " + property.says(right);
            case AT_LEAST -> "no earlier or less: " + property.says(right);
        };
    }

    private static String wanted(Property property, List<Object> values, boolean among) {
        if (property.kind() == Property.Kind.BOOLEAN && values.size() == 1) {
            return property.says(Boolean.TRUE.equals(values.get(0)) == among);
        }
        String any =
                property.says(values.stream().limit(SHOWN).toList()) + (values.size() > SHOWN ? " or the like" : "");
        return among ? any : "it is not so that " + any;
    }

    /** What is so, where a condition asks for something else; null where nothing is said. */
    private @Nullable String instead(Condition condition) {
        Set<String> said = new LinkedHashSet<>();
        condition
                .terms()
                .filter(Term.Of.class::isInstance)
                .forEach(term -> said(term, ((Term.Of) term).pattern(), term.in(this::value), said));
        return said.isEmpty() ? null : InWords.and(said);
    }

    private static Property property(Fact fact, String name) {
        return Vocabulary.type(fact.getClass()).property(name).orElseThrow();
    }

    private static Property property(Term term) {
        return ((Term.Of) term).property();
    }
}

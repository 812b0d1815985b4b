package school.policy.explain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.clause.Strength;
import school.policy.fact.Actor;
import school.policy.fact.Breach;
import school.policy.fact.Event;
import school.policy.fact.Fact;
import school.policy.fact.Judgement;
import school.policy.fact.Property;
import school.policy.fact.Publication;
import school.policy.fact.ShownChild;
import school.policy.fact.Vocabulary;
import school.policy.rule.Condition;
import school.policy.rule.Condition.All;
import school.policy.rule.Condition.Any;
import school.policy.rule.Condition.Compare;
import school.policy.rule.Condition.Comparison;
import school.policy.rule.Condition.Given;
import school.policy.rule.Condition.Holds;
import school.policy.rule.Condition.OneOf;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;

/**
 * The facts that the patterns of a rule meet or miss as half sentences in plain English. The words are those of the
 * vocabulary. For one thread.
 */
final class Phrasing {

    /** Stands before a clause that only may be broken, among the paths of what is open. */
    static final String BREACH = "breach.";

    private final PolicyText policy;
    private final @Nullable Fact[] chosen;
    private final Set<String> open;

    /**
     * @param chosen the facts that the patterns of a rule meet, by their place; null for none
     * @param open paths of what is unknown: what a fact says there is only tried
     */
    Phrasing(PolicyText policy, List<? extends @Nullable Fact> chosen, Set<String> open) {
        this.policy = policy;
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

    @Nullable
    Fact fact(int place) {
        return chosen[place];
    }

    boolean holds(Condition condition) {
        return condition.holds(this::value);
    }

    @Nullable
    Object value(Term term) {
        return term.in(this::value);
    }

    private @Nullable Object value(Term.Of of) {
        Fact fact = chosen[of.pattern()];
        return fact == null ? null : of.property().of(fact);
    }

    /**
     * Chooses the fact that misses the fewest conditions of a pattern, and names those. One that belongs to the other
     * facts comes before one that does not.
     */
    List<Condition> nearest(Pattern pattern, int place, List<Fact> facts, Steps steps) {
        Fact best = null;
        List<Condition> fewest = pattern.conditions();
        for (Fact fact : facts) {
            if (pattern.type().recordClass().isInstance(fact)) {
                steps.take();
                choose(place, fact);
                List<Condition> missed = pattern.conditions().stream()
                        .filter(condition -> !holds(condition))
                        .toList();
                if (best == null || weight(missed) < weight(fewest)) {
                    best = fact;
                    fewest = missed;
                }
            }
        }
        choose(place, best);
        return fewest;
    }

    private static int weight(List<Condition> missed) {
        return missed.stream()
                .mapToInt(condition -> isKey(condition) ? 1_000 : 1)
                .sum();
    }

    /** Whether a condition says what a fact belongs to: the child of a consent, the question of a judgement. */
    static boolean isKey(Condition condition) {
        if (condition instanceof OneOf oneOf) {
            return isQuestion(oneOf.term());
        }
        return condition instanceof Compare compare
                && compare.comparison() == Comparison.EQUAL
                && (compare.right() instanceof Term.Of || isQuestion(compare.left()));
    }

    private static boolean isQuestion(Term term) {
        return term instanceof Term.Of of && of.property().means().key();
    }

    /** What is so of the fact of a pattern, as far as the pattern asks for it. */
    void tell(Pattern pattern, int place, Facts facts) {
        Fact fact = chosen[place];
        if (fact instanceof Judgement judgement) {
            judged(judgement, facts);
        } else if (fact instanceof Breach breach && breach.clause() != null) {
            facts.add(open.contains(BREACH + breach.clause()), broken(breach.clause(), breach.own()));
        } else if (fact != null && isOfOpenList(pattern)) {
            facts.add(true, Objects.requireNonNull(Absence.list(pattern)).says(List.of(fact)));
        } else if (fact != null && !(fact instanceof Event) && !(fact instanceof Publication)) {
            if (fact instanceof ShownChild shown) {
                facts.add(
                        open.contains("photo.children"),
                        property(shown, "child").says(shown.child()));
            }
            List<Condition> telling = pattern.conditions().stream()
                    .filter(condition -> !(isKey(condition) || isLenient(condition)))
                    .toList();
            // where there only has to be one, what lets silence pass is not what makes it one
            (pattern.quantifier() == Quantifier.EXISTS && !telling.isEmpty() ? telling : pattern.conditions())
                    .stream()
                            .filter(condition -> pattern.quantifier() != Quantifier.EXISTS || !isKey(condition))
                            .forEach(condition -> met(condition, place, facts));
        }
    }

    void judged(Judgement judgement, Facts facts) {
        if (judgement.value() != null) {
            boolean tried = isOpen("judgements." + judgement.question().word());
            facts.add(tried, judgement.question().says(judgement.value()));
            if (judgement.policy() != null) {
                facts.add(tried, property(judgement, "policy").says(judgement.policy()));
            }
        }
    }

    private boolean isOfOpenList(Pattern pattern) {
        Property list = Absence.list(pattern);
        return list != null && isOpen(list.path());
    }

    /** Advice is not broken. */
    private String broken(String clause, boolean own) {
        boolean advice = ClauseId.of(clause)
                .map(policy.clauses()::get)
                .map(Clause::strength)
                .filter(strength -> strength == Strength.ADVISORY)
                .isPresent();
        return advice
                ? clause + " advises against " + (own ? "it" : "what a colleague did")
                : clause + " was broken" + (own ? "" : " by a colleague");
    }

    private static boolean isLenient(Condition condition) {
        return condition instanceof Any any
                && any.parts().stream().anyMatch(part -> part instanceof Given given && !given.given());
    }

    private void met(Condition condition, int place, Facts facts) {
        if (condition instanceof All all) {
            all.parts().forEach(part -> met(part, place, facts));
        } else if (condition instanceof Any any) {
            List<Condition> held = any.parts().stream().filter(this::holds).toList();
            // whoever mends one of several that are named by themselves has mended nothing
            Facts plain = new Facts();
            held.stream()
                    .filter(part -> part instanceof Compare || part instanceof Holds)
                    .forEach(part -> met(part, place, plain));
            if (plain.tried().isEmpty() && !plain.isEmpty()) {
                facts.addAll(plain);
                return;
            }
            // one is enough, and one that rests on something said tells more
            held.stream()
                    .map(part -> {
                        Facts some = new Facts();
                        met(part, place, some);
                        return some;
                    })
                    .filter(some -> !some.isEmpty())
                    .findFirst()
                    .ifPresent(facts::addAll);
        } else if (condition instanceof Holds holds && holds.held()) {
            Object item = value(holds.item());
            if (chosen[place] instanceof Actor actor && item != null && item == actor.actingAs()) {
                facts.add(false, property(actor, "actingAs").says(item));
            } else {
                say(holds.list(), item, facts);
            }
        } else if (!isKey(condition)) {
            sayTerms(condition, facts);
        } else {
            condition.terms().limit(1).forEach(term -> say(term, value(term), facts));
        }
    }

    /** What is so of everything that a condition compares. */
    void sayTerms(Condition condition, Facts facts) {
        condition.terms().forEach(term -> say(term, value(term), facts));
    }

    private void say(Term term, @Nullable Object value, Facts facts) {
        if (value != null && term instanceof Term.Of of && has(of.pattern())) {
            boolean isOpen = isTried(of);
            // a platform is social media unless somebody says otherwise or asks; of an open link no kind is tried
            boolean goesWithoutSaying = path(of).equals(Paths.SOCIAL) && value == Boolean.TRUE && !isOpen;
            boolean isEmptyLink = path(of).startsWith("other.link.") && !path(of).equals(Paths.ONLY_THROUGH_POST);
            if (!goesWithoutSaying && !(isOpen && isEmptyLink)) {
                facts.add(isOpen, of.property().says(value));
            }
        }
    }

    /** Whether its value is one answer to an open question. */
    boolean isTried(Term.Of of) {
        return isOpen(chosen[of.pattern()] instanceof ShownChild ? Paths.CHILDREN : path(of));
    }

    private String path(Term.Of of) {
        return Vocabulary.ofCase().properties().stream()
                .filter(part -> chosen[of.pattern()] != null && part.type() == chosen[of.pattern()].getClass())
                .findFirst()
                .map(part -> part.path() + "." + of.property().path())
                .orElse("");
    }

    boolean isOpen(String path) {
        return open.stream().anyMatch(unknown -> path.equals(unknown) || path.startsWith(unknown + "."));
    }

    private static Property property(Fact fact, String name) {
        return Vocabulary.type(fact.getClass()).property(name).orElseThrow();
    }
}

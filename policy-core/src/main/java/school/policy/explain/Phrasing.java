package school.policy.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Fact;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.clause.Strength;
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
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Property.ToldBy;
import school.policy.vocabulary.Property.Unknown;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Where;

/**
 * The facts that the patterns of a rule meet or miss as half sentences in plain English. The words are those of the
 * vocabulary. For one thread.
 */
final class Phrasing {

    /** Stands before a clause that only may be broken, among the paths of what is open. */
    static final String BREACH = "breach.";

    private final PolicyText policy;
    private final Vocabulary vocabulary;
    private final @Nullable Fact[] chosen;
    private final Set<String> open;

    /**
     * @param chosen the facts that the patterns of a rule meet, by their place; null for none
     * @param open paths of what is unknown: what a fact says there is only tried
     */
    Phrasing(PolicyText policy, List<? extends @Nullable Fact> chosen, Set<String> open) {
        this.policy = policy;
        this.vocabulary = policy.vocabulary();
        this.chosen = chosen.toArray(new @Nullable Fact[0]);
        this.open = open;
    }

    /** The words that it is put in. */
    Vocabulary vocabulary() {
        return vocabulary;
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
        return fact == null ? null : fact.get(of.property());
    }

    /**
     * Chooses the fact that misses the fewest conditions of a pattern, and names those. One that belongs to the other
     * facts comes before one that does not.
     */
    List<Condition> nearest(Pattern pattern, int place, List<Fact> facts, Steps steps) {
        Fact best = null;
        List<Condition> fewest = pattern.conditions();
        for (Fact fact : facts) {
            if (Witness.isOf(pattern.type(), fact)) {
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

    /** Whether a condition says what a fact belongs to: the item that it is for, the question of a judgement. */
    static boolean isKey(Condition condition) {
        if (condition instanceof OneOf oneOf) {
            return isQuestion(oneOf.term());
        }
        return condition instanceof Compare compare
                && compare.comparison() == Comparison.EQUAL
                && (compare.right() instanceof Term.Of || isQuestion(compare.left()));
    }

    private static boolean isQuestion(Term term) {
        return term instanceof Term.Of of && of.property().traits().filedBy();
    }

    /** What is so of the fact of a pattern, as far as the pattern asks for it. */
    void tell(Pattern pattern, int place, Facts facts) {
        Fact fact = chosen[place];
        if (fact == null) {
            return;
        }
        Optional<Judged> judged = Judged.of(fact);
        String broken = broken(fact);
        if (judged.isPresent()) {
            judged(judged.get(), facts);
        } else if (broken != null) {
            facts.add(open.contains(BREACH + broken), broken(broken, fact));
        } else if (isOfOpenList(pattern)) {
            facts.add(
                    true,
                    Objects.requireNonNull(Absence.list(vocabulary, pattern)).says(List.of(fact)));
        } else if (!isDayAlone(fact.type())) {
            Origin.of(vocabulary, fact.type()).ifPresent(origin -> {
                Property as = origin.each().as();
                facts.add(isOpen(origin.path()), as.says(Objects.requireNonNull(fact.get(as))));
            });
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

    /** Whether a fact that stands under no key says but when something was, for other days to be held against. */
    private static boolean isDayAlone(FactType type) {
        return type.path().isEmpty() && type.properties().stream().allMatch(property -> property.kind() == Kind.DATE);
    }

    void judged(Judged judged, Facts facts) {
        if (judged.answer() != null) {
            boolean tried = isOpen(judged.path());
            facts.add(tried, Judged.says(judged.question(), judged.answer()));
            for (Property property : judged.fact().type().properties()) {
                Object value = judged.fact().get(property);
                // what there is to say with this question alone
                if (value != null && belongsTo(property, judged)) {
                    facts.add(tried, property.says(value));
                }
            }
        }
    }

    private static boolean belongsTo(Property property, Judged judged) {
        List<Where.Test> tests = property.relations().onlyWhere().tests();
        return !tests.isEmpty()
                && tests.stream()
                        .allMatch(test -> test.check().holds(judged.fact().get(test.property()), text -> false));
    }

    private boolean isOfOpenList(Pattern pattern) {
        Property list = Absence.list(vocabulary, pattern);
        return list != null && isOpen(list.path());
    }

    /** The clause that a fact says is broken; null where it says no such thing. */
    private static @Nullable String broken(Fact fact) {
        return !fact.type().name().equals(Frame.BREACH)
                ? null
                : fact.type().properties().stream()
                        .filter(property -> property.kind() == Kind.CLAUSE)
                        .findFirst()
                        .map(property -> (String) fact.get(property))
                        .orElse(null);
    }

    /** Advice is not broken. */
    private String broken(String clause, Fact breach) {
        boolean own = !Boolean.FALSE.equals(breach.get(Frame.OWN));
        String others = vocabulary.wording().others();
        boolean advice = ClauseId.of(clause)
                .map(policy.clauses()::get)
                .map(Clause::strength)
                .filter(strength -> strength == Strength.ADVISORY)
                .isPresent();
        return advice
                ? clause + " advises against " + (own ? "it" : "what " + others + " did")
                : clause + " was broken" + (own ? "" : " by " + others);
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
            Fact fact = chosen[place];
            Property one = fact == null || item == null ? null : adding(fact, holds.list(), item);
            if (one != null && item != null) {
                facts.add(false, one.says(item));
            } else {
                say(holds.list(), item, facts);
            }
        } else if (!isKey(condition)) {
            sayTerms(condition, facts);
        } else {
            condition.terms().limit(1).forEach(term -> say(term, value(term), facts));
        }
    }

    /** The property by whose value alone an item is in a list; null where there is none. */
    private static @Nullable Property adding(Fact fact, Term list, Object item) {
        for (Property property : fact.type().properties()) {
            Property to = property.relations().addsTo();
            if (to != null
                    && list instanceof Term.Of of
                    && of.property().name().equals(to.name())
                    && Witness.isOf(of.property().owner(), fact)
                    && item.equals(fact.get(property))) {
                return property;
            }
        }
        return null;
    }

    /** What is so of everything that a condition compares. */
    void sayTerms(Condition condition, Facts facts) {
        condition.terms().forEach(term -> say(term, value(term), facts));
    }

    private void say(Term term, @Nullable Object value, Facts facts) {
        if (value != null && term instanceof Term.Of of && has(of.pattern())) {
            boolean isOpen = isTried(of);
            // what a register tells of whatever stands nowhere is so unless somebody says otherwise or asks
            ToldBy toldBy = of.property().relations().toldBy();
            boolean goesWithoutSaying = toldBy != null && value.equals(toldBy.otherwise()) && !isOpen;
            // the answer to the question about another property settles it as well, so that no value of it is tried
            boolean isSettled = isOpen && group(of.property(), true) != null;
            if (!goesWithoutSaying && !isSettled) {
                facts.add(isOpen, of.property().says(value));
            }
        }
    }

    /** The key under which a property is asked about, or another that settles it; null where that is its own. */
    private static @Nullable String group(Property property, boolean settled) {
        for (Property other : property.owner().properties()) {
            if (other.relations().unknown() instanceof Unknown.Group group
                    && (settled ? group.clears().contains(property) : other.equals(property))) {
                return group.group();
            }
        }
        return null;
    }

    /** Whether its value is one answer to an open question. */
    boolean isTried(Term.Of of) {
        return isOpen(path(of));
    }

    private String path(Term.Of of) {
        Fact fact = chosen[of.pattern()];
        if (fact == null) {
            return "";
        }
        if (fact.type().path().isEmpty()) {
            return Origin.of(vocabulary, fact.type()).map(Origin::path).orElse("");
        }
        String settled = group(of.property(), true);
        String asked = settled == null ? group(of.property(), false) : settled;
        return fact.type().path() + "." + (asked == null ? of.property().path() : asked);
    }

    boolean isOpen(String path) {
        return open.stream().anyMatch(unknown -> path.equals(unknown) || path.startsWith(unknown + "."));
    }
}

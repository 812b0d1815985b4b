package school.policy.croughton;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import school.policy.clause.ContestedReading;
import school.policy.decision.Effect;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;

/**
 * Every small change to a rule: a pattern, a condition, a reading or a conclusion is left out or turned into its
 * opposite, a word is taken off a list, put on it, or put in the place of another one.
 */
final class RuleChanges {

    private static final Map<Quantifier, Quantifier> OPPOSITE = new EnumMap<>(Map.of(
            Quantifier.SOME, Quantifier.NOT, Quantifier.EXISTS, Quantifier.NOT, Quantifier.NOT, Quantifier.EXISTS));

    /**
     * A changed rule.
     *
     * @param change what is changed in it, after the title of the rule
     * @param rule the rule that comes of it
     */
    record Changed(String change, Rule rule) {}

    private final Rule rule;
    private final Map<String, ContestedReading> readings;
    private final List<Changed> changed = new ArrayList<>();

    private RuleChanges(Rule rule, Map<String, ContestedReading> readings) {
        this.rule = rule;
        this.readings = readings;
    }

    /** Every change to a rule, under the readings that a policy knows. */
    static List<Changed> of(Rule rule, Map<String, ContestedReading> readings) {
        RuleChanges changes = new RuleChanges(rule, readings);
        for (int i = 0; i < rule.when().size(); i++) {
            changes.pattern(i);
        }
        changes.readings();
        changes.conclusions();
        return changes.changed;
    }

    private void pattern(int place) {
        Pattern pattern = rule.when().get(place);
        boolean named = rule.when().stream()
                .skip(place + 1L)
                .flatMap(later -> later.conditions().stream())
                .anyMatch(condition -> names(condition, place));
        if (!named && rule.when().size() > 1) {
            List<Pattern> when = new ArrayList<>(rule.when());
            when.remove(place);
            when.replaceAll(later -> moved(later, place));
            add("without " + Spelled.of(pattern), when);
        }
        if (!named) {
            replace(
                    place,
                    "the opposite of " + Spelled.of(pattern),
                    new Pattern(
                            OPPOSITE.get(pattern.quantifier()),
                            pattern.type(),
                            pattern.conditions(),
                            pattern.at(),
                            pattern.conditionsAt()));
        }
        for (int i = 0; i < pattern.conditions().size(); i++) {
            conditions(place, i);
        }
    }

    private void conditions(int place, int i) {
        Pattern pattern = rule.when().get(place);
        String where = Spelled.head(pattern) + ": ";
        replace(
                place,
                where + "without " + Spelled.of(pattern.conditions().get(i)),
                new Pattern(
                        pattern.quantifier(),
                        pattern.type(),
                        without(pattern.conditions(), i),
                        pattern.at(),
                        without(pattern.conditionsAt(), i)));
        new ConditionChanges(pattern.conditions().get(i))
                .all()
                .forEach((change, condition) -> replace(
                        place,
                        where + change,
                        new Pattern(
                                pattern.quantifier(),
                                pattern.type(),
                                with(pattern.conditions(), i, condition),
                                pattern.at(),
                                pattern.conditionsAt())));
    }

    private void readings() {
        rule.readings().forEach((name, answer) -> {
            Map<String, String> others = new TreeMap<>(rule.readings());
            others.remove(name);
            changed.add(new Changed("whatever the reading of " + name, with(others)));
            readings.get(name).answers().stream()
                    .map(ContestedReading.Answer::answer)
                    .filter(other -> !other.equals(answer))
                    .forEach(other -> {
                        others.put(name, other);
                        changed.add(new Changed(name + " read as " + other, with(Map.copyOf(others))));
                    });
        });
    }

    private void conclusions() {
        for (int i = 0; i < rule.then().size(); i++) {
            Rule.Conclusion conclusion = rule.then().get(i);
            String said = conclusion.effect().word() + " " + conclusion.clause();
            if (rule.then().size() > 1) {
                add("without " + said, rule.when(), without(rule.then(), i));
            }
            Effect other = conclusion.effect() == Effect.PERMISSION ? Effect.BREACH : Effect.PERMISSION;
            add(
                    other.word() + " in place of " + said,
                    rule.when(),
                    with(rule.then(), i, new Rule.Conclusion(other, conclusion.clause(), conclusion.at())));
        }
    }

    private void replace(int place, String change, Pattern pattern) {
        add(change, with(rule.when(), place, pattern));
    }

    private void add(String change, List<Pattern> when) {
        add(change, when, rule.then());
    }

    private void add(String change, List<Pattern> when, List<Rule.Conclusion> then) {
        changed.add(new Changed(
                change,
                new Rule(rule.title(), rule.at(), when, rule.readings(), rule.readingsAt(), then, rule.unused())));
    }

    private Rule with(Map<String, String> taken) {
        return new Rule(rule.title(), rule.at(), rule.when(), taken, rule.readingsAt(), rule.then(), rule.unused());
    }

    static <T> List<T> without(List<T> all, int i) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(i);
        return List.copyOf(rest);
    }

    static <T> List<T> with(List<T> all, int i, T other) {
        List<T> changed = new ArrayList<>(all);
        changed.set(i, other);
        return List.copyOf(changed);
    }

    private static boolean names(Condition condition, int place) {
        return condition.terms().anyMatch(term -> term instanceof Term.Of of && of.pattern() == place);
    }

    /** A pattern in a rule that has lost the one that stood at this place. */
    private static Pattern moved(Pattern pattern, int lost) {
        return new Pattern(
                pattern.quantifier(),
                pattern.type(),
                pattern.conditions().stream().map(c -> moved(c, lost)).toList(),
                pattern.at(),
                pattern.conditionsAt());
    }

    private static Condition moved(Condition condition, int lost) {
        Function<Term, Term> moved = term ->
                term instanceof Term.Of of && of.pattern() > lost ? new Term.Of(of.pattern() - 1, of.property()) : term;
        if (condition instanceof Condition.All all) {
            return new Condition.All(
                    all.parts().stream().map(part -> moved(part, lost)).toList());
        } else if (condition instanceof Condition.Any any) {
            return new Condition.Any(
                    any.parts().stream().map(part -> moved(part, lost)).toList());
        } else if (condition instanceof Condition.Given given) {
            return new Condition.Given(moved.apply(given.term()), given.given());
        } else if (condition instanceof Condition.Compare compare) {
            return new Condition.Compare(
                    moved.apply(compare.left()), compare.comparison(), moved.apply(compare.right()));
        } else if (condition instanceof Condition.OneOf oneOf) {
            return new Condition.OneOf(moved.apply(oneOf.term()), oneOf.values(), oneOf.among());
        } else if (condition instanceof Condition.Holds holds) {
            return new Condition.Holds(moved.apply(holds.list()), moved.apply(holds.item()), holds.held());
        }
        throw new IllegalArgumentException(String.valueOf(condition));
    }
}

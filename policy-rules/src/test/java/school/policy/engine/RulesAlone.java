package school.policy.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import school.policy.Policy;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.cases.RuleFacts;
import school.policy.clause.ClauseId;
import school.policy.clause.Settings;
import school.policy.decision.Effect;
import school.policy.rule.Rule;
import school.policy.vocabulary.Vocabulary;

/**
 * The library's rules without what is made of their conclusions: which facts they see, and what they conclude from
 * them. It stands in this package to reach what is not for hosts.
 */
public final class RulesAlone {

    /**
     * A conclusion.
     *
     * @param rule the title of the rule that drew it
     * @param effect what its clause does
     * @param clause the clause
     */
    public record Conclusion(String rule, Effect effect, ClauseId clause) {
        @Override
        public String toString() {
            return rule + ": " + effect.word() + " " + clause;
        }
    }

    private static final Meter.Budget BUDGET = Meter.Budget.of(Long.MAX_VALUE, Long.MAX_VALUE, Duration.ofHours(1));

    private final Vocabulary vocabulary;
    private final List<Rule> rules;
    private final RuleBase base;
    private final Direct direct;
    private final Bench bench;

    public RulesAlone(Policy policy) {
        vocabulary = policy.vocabulary();
        rules = policy.rules();
        BreachFacts breaches = new BreachFacts(vocabulary);
        base = new RuleBase(rules);
        direct = new Direct(vocabulary, breaches, rules);
        bench = new Bench(vocabulary, policy.clauses(), rules);
    }

    /** The facts that the rules see of a case. */
    public List<Fact> facts(Case event, Settings settings) {
        return bench.facts(event, scope(settings)).all();
    }

    /** The case in every way in which it could turn out to be; itself where nothing is unknown. */
    public List<Case> completions(Case event, Settings settings) {
        return Completions.of(event, scope(settings), new Meter(BUDGET)).all().stream()
                .map(Completions.Completion::event)
                .toList();
    }

    private PolicyScope scope(Settings settings) {
        return new PolicyScope(vocabulary, settings, settings.taken(), rules);
    }

    /** Whether one rule speaks over facts, whichever reading it belongs to. */
    public static Predicate<List<Fact>> speaks(Vocabulary vocabulary, Rule rule) {
        Direct alone = new Direct(vocabulary, new BreachFacts(vocabulary), List.of(rule));
        return facts -> !alone.run(RuleFacts.of(vocabulary, facts), new Meter(BUDGET), first -> List.of())
                .isEmpty();
    }

    /** What the rules conclude from facts under the readings taken, through Drools. */
    public Set<Conclusion> conclusions(Collection<? extends Fact> facts, Map<String, String> taken) {
        return conclusions(base, facts, taken);
    }

    /** The same, the rules walked one by one. */
    public Set<Conclusion> directly(Collection<? extends Fact> facts, Map<String, String> taken) {
        return conclusions(direct, facts, taken);
    }

    private Set<Conclusion> conclusions(
            RuleRunner runner, Collection<? extends Fact> facts, Map<String, String> taken) {
        Set<Conclusion> conclusions = new HashSet<>();
        runner.run(RuleFacts.of(vocabulary, List.copyOf(facts)), new Meter(BUDGET), first -> List.of()).stream()
                .mapToObj(rules::get)
                .filter(rule -> taken.entrySet().containsAll(rule.readings().entrySet()))
                .forEach(rule -> rule.then()
                        .forEach(c -> conclusions.add(new Conclusion(rule.title(), c.effect(), c.clause()))));
        return conclusions;
    }
}

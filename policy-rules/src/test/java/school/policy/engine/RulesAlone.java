package school.policy.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import school.policy.Policy;
import school.policy.clause.ClauseId;
import school.policy.clause.Settings;
import school.policy.decision.Effect;
import school.policy.fact.Case;
import school.policy.fact.Fact;
import school.policy.rule.Rule;

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

    private final List<Rule> rules;
    private final RuleBase base;
    private final Direct direct;
    private final Bench bench;

    public RulesAlone(Policy policy) {
        rules = policy.rules();
        base = new RuleBase(rules);
        direct = new Direct(rules);
        bench = new Bench(policy.clauses(), rules);
    }

    /** The facts that the rules see of a case. */
    public List<Fact> facts(Case event, Settings settings) {
        return bench.facts(event, new Gate(settings, settings.taken(), rules));
    }

    /** The case in every way in which it could turn out to be; itself where nothing is unknown. */
    public List<Case> completions(Case event, Settings settings) {
        return Completions.of(event, new Gate(settings, settings.taken(), rules), new Meter(BUDGET)).all().stream()
                .map(Completions.Completion::event)
                .toList();
    }

    /** Whether one rule speaks over facts, whichever reading it belongs to. */
    public static Predicate<List<Fact>> speaks(Rule rule) {
        Direct alone = new Direct(List.of(rule));
        return facts -> !alone.run(facts, new Meter(BUDGET), first -> List.of()).isEmpty();
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
        runner.run(List.copyOf(facts), new Meter(BUDGET), first -> List.of()).stream()
                .mapToObj(rules::get)
                .filter(rule -> taken.entrySet().containsAll(rule.readings().entrySet()))
                .forEach(rule -> rule.then()
                        .forEach(c -> conclusions.add(new Conclusion(rule.title(), c.effect(), c.clause()))));
        return conclusions;
    }
}

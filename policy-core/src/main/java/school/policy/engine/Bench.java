package school.policy.engine;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.cases.RuleFacts;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.rule.Rule;
import school.policy.source.OwnStack;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;

/**
 * Rules on cases in which nothing is unknown: rules speak over the facts, then those about breaches over what was found
 * to be broken, and a ruling is drawn from what they said.
 */
final class Bench {

    /** Of so many facts of each type all that Drools does is done, whatever else a case holds. */
    private static final int OF_EACH_TYPE = 2;

    /** What a first run may cost, for which no evaluation pays. */
    private static final Meter.Budget FIRST = Meter.Budget.of(10_000, 100_000, Duration.ofSeconds(1));

    private final Vocabulary vocabulary;
    private final Map<ClauseId, Clause> clauses;
    private final BreachFacts breaches;
    private final Rulings rulings;
    private final List<Rule> rules;
    private final Direct direct;
    /** Made when it is first needed: it takes longer than all else that there is to load, and many hosts never do. */
    private volatile @Nullable RuleBase base;

    Bench(Vocabulary vocabulary, Map<ClauseId, Clause> clauses, List<Rule> rules) {
        this.vocabulary = vocabulary;
        this.clauses = clauses;
        this.breaches = new BreachFacts(vocabulary);
        this.rulings = new Rulings(vocabulary, breaches, clauses, rules);
        this.rules = rules;
        this.direct = new Direct(vocabulary, breaches, rules);
    }

    /**
     * The rules in Drools.
     *
     * @param facts what they are to be run over
     * @param meter of the evaluation, which pays neither for making them nor for waiting until another one has
     */
    RuleBase base(RuleFacts facts, Meter meter) {
        RuleBase made = base;
        return made != null ? made : meter.free(() -> made(facts));
    }

    private synchronized RuleBase made(RuleFacts facts) {
        RuleBase made = base;
        if (made == null) {
            made = OwnStack.with(() -> used(facts));
            base = made;
        }
        return made;
    }

    /** One that has run, so that what Drools does when it first runs does not fail for want of stack. */
    private RuleBase used(RuleFacts facts) {
        RuleBase made = new RuleBase(rules);
        Map<Integer, Integer> seen = new HashMap<>();
        List<Fact> some = facts.all().stream()
                .filter(fact -> seen.merge(fact.type().index(), 1, Integer::sum) <= OF_EACH_TYPE)
                .toList();
        for (int i = 0; i < 2; i++) {
            try {
                made.run(RuleFacts.of(vocabulary, some), new Meter(FIRST), spoken -> breaches.of(null, null, true));
            } catch (SpentException e) {
                // enough has been used
            }
        }
        return made;
    }

    Direct direct() {
        return direct;
    }

    /**
     * Rules on a case.
     *
     * @param scope what the policy covers under the readings taken
     * @param runs the runs of this evaluation so far
     */
    Ruling rule(Case event, PolicyScope scope, Runs runs) {
        FirstRound first = new FirstRound(event, scope, runs.meter());
        BitSet spoken = runs.run(event, scope, first);
        runs.meter().work(rulings.price(spoken, scope.unheard()));
        Ruling ruling = rulings.on(first.ruling, spoken);
        return ruling.silent() && scope.binds(event) && scope.leavesOut(event) ? Ruling.NOT_COVERED : ruling;
    }

    /** Rules on what was said about the case as it is. */
    private final class FirstRound implements Function<BitSet, List<Fact>> {

        private final Case event;
        private final PolicyScope scope;
        private final Meter meter;
        private Ruling ruling = Ruling.NOT_COVERED;

        FirstRound(Case event, PolicyScope scope, Meter meter) {
            this.event = event;
            this.scope = scope;
            this.meter = meter;
        }

        @Override
        public List<Fact> apply(BitSet spoken) {
            meter.work(rulings.price(spoken, scope.unheard()));
            ruling = rulings.on(spoken, scope.unheard(), event, scope.binds(event));
            return ruling.breaches();
        }
    }

    /** What the rules see of a case at first. */
    RuleFacts facts(Case event, PolicyScope scope) {
        RuleFacts facts = scope.placed(event.ruleFacts());
        Property learned = breaches.learnedOf(event);
        return learned == null ? facts : facts.plus(learned(event, learned));
    }

    /** Somebody else's breach of which the actor has learned; where its clause is not known it is whatever it can be. */
    private List<Fact> learned(Case event, Property names) {
        Fact action = event.fact(event.vocabulary().frame().action());
        String id = action == null ? null : (String) action.get(names);
        Optional<ClauseId> named = id == null ? Optional.empty() : ClauseId.of(id);
        Clause clause = named.map(clauses::get).orElse(null);
        return breaches.of(named.orElse(null), clause == null ? null : clause.flags(), false);
    }
}

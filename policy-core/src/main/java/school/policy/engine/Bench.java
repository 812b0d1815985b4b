package school.policy.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.fact.ActionType;
import school.policy.fact.Breach;
import school.policy.fact.Case;
import school.policy.fact.Fact;
import school.policy.rule.Rule;
import school.policy.source.OwnStack;

/**
 * Rules on cases in which nothing is unknown: rules speak over the facts, then those about breaches over what was found
 * to be broken, and a ruling is drawn from what they said.
 */
final class Bench {

    private static final Set<ActionType> LEARNED = EnumSet.of(ActionType.BECOME_AWARE_OF_STAFF_MISUSE);

    /** Of so many facts of each type all that Drools does is done, whatever else a case holds. */
    private static final int OF_EACH_TYPE = 2;

    /** What a first run may cost, for which no evaluation pays. */
    private static final Meter.Budget FIRST = Meter.Budget.of(10_000, 100_000, Duration.ofSeconds(1));

    private final Map<ClauseId, Clause> clauses;
    private final Rulings rulings;
    private final List<Rule> rules;
    private final Direct direct;
    /** Made when it is first needed: it takes longer than all else that there is to load, and many hosts never do. */
    private volatile @Nullable RuleBase base;

    Bench(Map<ClauseId, Clause> clauses, List<Rule> rules) {
        this.clauses = clauses;
        this.rulings = new Rulings(clauses, rules);
        this.rules = rules;
        this.direct = new Direct(rules);
    }

    /**
     * The rules in Drools.
     *
     * @param facts what they are to be run over
     * @param meter of the evaluation, which pays neither for making them nor for waiting until another one has
     */
    RuleBase base(List<Fact> facts, Meter meter) {
        RuleBase made = base;
        return made != null ? made : meter.free(() -> made(facts));
    }

    private synchronized RuleBase made(List<Fact> facts) {
        RuleBase made = base;
        if (made == null) {
            made = OwnStack.with(() -> used(facts));
            base = made;
        }
        return made;
    }

    /** One that has run, so that what Drools does when it first runs does not fail for want of stack. */
    private RuleBase used(List<Fact> facts) {
        RuleBase made = new RuleBase(rules);
        Map<Class<?>, Integer> seen = new HashMap<>();
        List<Fact> some = facts.stream()
                .filter(fact -> seen.merge(fact.getClass(), 1, Integer::sum) <= OF_EACH_TYPE)
                .toList();
        for (int i = 0; i < 2; i++) {
            try {
                made.run(new ArrayList<>(some), new Meter(FIRST), spoken -> List.of(new Breach(null, true, true)));
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
     * @param gate what the policy covers under the readings taken
     * @param runs the runs of this evaluation so far
     */
    Ruling rule(Case event, Gate gate, Runs runs) {
        FirstRound first = new FirstRound(event, gate, runs.meter());
        BitSet spoken = runs.run(event, gate, first);
        runs.meter().work(rulings.price(spoken, gate.unheard()));
        Ruling ruling = rulings.on(first.ruling, spoken);
        return ruling.silent() && gate.binds(event) && gate.leavesOut(event) ? Ruling.NOT_COVERED : ruling;
    }

    /** Rules on what was said about the case as it is. */
    private final class FirstRound implements Function<BitSet, List<Breach>> {

        private final Case event;
        private final Gate gate;
        private final Meter meter;
        private Ruling ruling = Ruling.NOT_COVERED;

        FirstRound(Case event, Gate gate, Meter meter) {
            this.event = event;
            this.gate = gate;
            this.meter = meter;
        }

        @Override
        public List<Breach> apply(BitSet spoken) {
            meter.work(rulings.price(spoken, gate.unheard()));
            ruling = rulings.on(spoken, gate.unheard(), event, gate.binds(event));
            return ruling.breaches();
        }
    }

    /** What the rules see of a case at first. */
    List<Fact> facts(Case event, Gate gate) {
        List<Fact> facts = gate.placed(event.facts());
        if (event.did(LEARNED)) {
            facts.add(learned(event));
        }
        return facts;
    }

    /** A colleague's breach of which the actor has learned; without its clause it is what the action says: misuse. */
    private Breach learned(Case event) {
        String id = event.action() == null ? null : event.action().clause();
        Clause clause = id == null ? null : ClauseId.of(id).map(clauses::get).orElse(null);
        return new Breach(id, clause == null || clause.misuse(), false);
    }
}

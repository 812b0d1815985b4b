package school.policy.engine;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.fact.ActionType;
import school.policy.fact.Breach;
import school.policy.fact.Case;
import school.policy.fact.Fact;
import school.policy.rule.Rule;

/**
 * Rules on cases in which nothing is unknown: rules speak over the facts, then those about breaches over what was found
 * to be broken, and a ruling is drawn from what they said.
 */
final class Bench {

    private static final List<ActionType> LEARNED = List.of(ActionType.BECOME_AWARE_OF_STAFF_MISUSE);

    private final Map<ClauseId, Clause> clauses;
    private final Rulings rulings;
    private final RuleBase base;
    private final Direct direct;

    Bench(Map<ClauseId, Clause> clauses, List<Rule> rules) {
        this.clauses = clauses;
        this.rulings = new Rulings(clauses, rules);
        this.base = new RuleBase(rules);
        this.direct = new Direct(rules);
    }

    /** For the runs of one evaluation. */
    Runs runs(int directUpTo) {
        return new Runs(base, direct, directUpTo);
    }

    /**
     * Rules on a case.
     *
     * @param gate what the policy covers under the readings taken
     * @param runs the runs of this evaluation so far
     * @param touched takes up the rules that spoke, whichever reading they belong to
     */
    Ruling rule(Case event, Gate gate, Runs runs, BitSet touched) {
        Circumstances in = Circumstances.of(event, gate.binds(event));
        RuleRunner.Spoken spoken = runs.run(facts(event, gate), first -> {
            BitSet heard = gate.heard(first);
            return rulings.on(heard, heard, in).breaches();
        });
        touched.or(spoken.all());
        Ruling ruling = rulings.on(gate.heard(spoken.first()), gate.heard(spoken.all()), in);
        return ruling.silent() && in.bound() && gate.leavesOut(event) ? Ruling.NOT_COVERED : ruling;
    }

    /** What the rules see of a case at first. */
    List<Fact> facts(Case event, Gate gate) {
        List<Fact> facts = gate.placed(event.facts());
        learned(event).ifPresent(facts::add);
        return facts;
    }

    /** A colleague's breach of which the actor has learned; without its clause it is what the action says: misuse. */
    private Optional<Breach> learned(Case event) {
        if (!event.did(LEARNED)) {
            return Optional.empty();
        }
        String id = event.action() == null ? null : event.action().clause();
        Clause clause = id == null ? null : ClauseId.of(id).map(clauses::get).orElse(null);
        return Optional.of(new Breach(id, clause == null || clause.misuse(), false));
    }
}

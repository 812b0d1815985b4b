package school.policy.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import school.policy.fact.Case;
import school.policy.fact.Fact;

/**
 * The runs of the rules within one evaluation. To hear a case again under another reading mostly repeats a run: rules
 * run the same whatever readings are taken, as long as the same follows from what they said. For one thread.
 */
final class Runs {

    private record Run(List<? extends Fact> further, RuleBase.Spoken spoken) {}

    private final RuleBase base;
    private final Map<Case, Run> known = new HashMap<>();

    Runs(RuleBase base) {
        this.base = base;
    }

    /** As {@link RuleBase#run}; the facts are those of the case. */
    RuleBase.Spoken run(
            Case event, Collection<? extends Fact> facts, Function<BitSet, List<? extends Fact>> whatFollows) {
        Run before = known.get(event);
        if (before != null
                && before.further().equals(whatFollows.apply(before.spoken().first()))) {
            return before.spoken();
        }
        List<Fact> further = new ArrayList<>();
        RuleBase.Spoken spoken = base.run(facts, first -> {
            further.addAll(whatFollows.apply(first));
            return further;
        });
        known.put(event, new Run(further, spoken));
        return spoken;
    }
}

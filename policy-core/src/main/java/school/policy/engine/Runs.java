package school.policy.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.policy.fact.Breach;
import school.policy.fact.Fact;

/**
 * The runs of the rules within one evaluation: few facts go through the rules directly, many through Drools. To hear a
 * case again under another reading mostly repeats a run: rules run the same whatever readings are taken, as long as the
 * same follows from what they said. For one thread.
 */
final class Runs {

    private record Run(List<Breach> further, RuleRunner.Spoken spoken) {}

    private final RuleBase base;
    private final Direct direct;
    private final int directUpTo;
    private @Nullable Map<List<Fact>, Run> known;

    /** @param directUpTo up to how many facts go through the rules directly */
    Runs(RuleBase base, Direct direct, int directUpTo) {
        this.base = base;
        this.direct = direct;
        this.directUpTo = directUpTo;
    }

    /** As {@link RuleRunner#run}. */
    RuleRunner.Spoken run(List<Fact> facts, Function<BitSet, List<Breach>> whatFollows) {
        if (facts.size() <= directUpTo) {
            return direct.run(facts, whatFollows);
        }
        Map<List<Fact>, Run> runs = known == null ? new HashMap<>() : known;
        known = runs;
        Run before = runs.get(facts);
        if (before != null
                && before.further().equals(whatFollows.apply(before.spoken().first()))) {
            return before.spoken();
        }
        List<Breach> further = new ArrayList<>();
        RuleRunner.Spoken spoken = base.run(facts, first -> {
            further.addAll(whatFollows.apply(first));
            return further;
        });
        runs.put(facts, new Run(further, spoken));
        return spoken;
    }
}

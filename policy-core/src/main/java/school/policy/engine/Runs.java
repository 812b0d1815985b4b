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

    private record Run(BitSet first, List<Breach> further, BitSet all) {}

    private final Bench bench;
    private final Meter meter;
    private final int directUpTo;
    private @Nullable BitSet spoken;
    private @Nullable Map<List<Fact>, Run> known;

    /** @param directUpTo up to how many facts go through the rules directly */
    Runs(Bench bench, Meter meter, int directUpTo) {
        this.bench = bench;
        this.meter = meter;
        this.directUpTo = directUpTo;
    }

    Meter meter() {
        return meter;
    }

    /** Whether one of some rules has spoken in any of the runs so far, whichever reading it belongs to. */
    boolean hasSpoken(BitSet some) {
        return spoken != null && spoken.intersects(some);
    }

    /** As {@link RuleRunner#run}. */
    BitSet run(List<Fact> facts, Function<BitSet, List<Breach>> whatFollows) {
        BitSet all = facts.size() <= directUpTo
                ? bench.direct().run(facts, meter, whatFollows)
                : throughDrools(facts, whatFollows);
        if (spoken == null) {
            spoken = all;
        } else if (!spoken.equals(all)) {
            BitSet both = (BitSet) spoken.clone();
            both.or(all);
            spoken = both;
        }
        return all;
    }

    private BitSet throughDrools(List<Fact> facts, Function<BitSet, List<Breach>> whatFollows) {
        Map<List<Fact>, Run> runs = known == null ? new HashMap<>() : known;
        known = runs;
        Run before = runs.get(facts);
        if (before != null && before.further().equals(whatFollows.apply(before.first()))) {
            return before.all();
        }
        List<Breach> further = new ArrayList<>();
        BitSet first = new BitSet();
        BitSet all = bench.base().run(facts, meter, spokenFirst -> {
            first.or(spokenFirst);
            further.addAll(whatFollows.apply(spokenFirst));
            return further;
        });
        runs.put(facts, new Run(first, further, all));
        return all;
    }
}

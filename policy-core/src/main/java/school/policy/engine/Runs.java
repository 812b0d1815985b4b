package school.policy.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.cases.RuleFacts;
import school.policy.vocabulary.Word;

/**
 * The runs of the rules within one evaluation: few facts go through the rules directly, many through Drools. To hear a
 * case again under another reading mostly repeats a run: rules run the same whatever readings are taken, as long as the
 * registers tell the same and the same follows from what they said. For one thread.
 */
final class Runs {

    private record Run(List<Boolean> told, BitSet first, List<Fact> further, BitSet all) {}

    private final Bench bench;
    private final Meter meter;
    private final int directUpTo;
    private @Nullable BitSet spoken;
    /** Made when there is something of the kind: most cases have none. */
    private @Nullable Dear dear;

    /** What is dear enough to remember: each way in which a case with unknowns can turn out, and what was run of it. */
    private static final class Dear {
        private @Nullable Completions completions;
        private Set<Word> bound = Set.of();
        private final IdentityHashMap<Case, Run> runs = new IdentityHashMap<>();
    }

    /** @param directUpTo up to how many facts go through the rules directly */
    Runs(Bench bench, Meter meter, int directUpTo) {
        this.bench = bench;
        this.meter = meter;
        this.directUpTo = directUpTo;
    }

    /** What pays for the evaluation. */
    Meter meter() {
        return meter;
    }

    /** The completions of the case that is evaluated. */
    Completions completions(Case event, PolicyScope scope) {
        Dear remembered = dear();
        Completions made = remembered.completions;
        if (made == null || !remembered.bound.equals(scope.bound())) {
            made = Completions.of(event, scope, meter);
            remembered.completions = made;
            remembered.bound = scope.bound();
        }
        return made;
    }

    private Dear dear() {
        Dear made = dear;
        if (made == null) {
            made = new Dear();
            dear = made;
        }
        return made;
    }

    /** Whether one of some rules has spoken in any of the runs so far, whichever reading it belongs to. */
    boolean hasSpoken(BitSet some) {
        return spoken != null && spoken.intersects(some);
    }

    /** As {@link RuleRunner#run}, over the facts of a case under a scope. */
    BitSet run(Case event, PolicyScope scope, Function<BitSet, List<Fact>> whatFollows) {
        Run before = dear == null ? null : dear.runs.get(event);
        if (before != null
                && before.told().equals(scope.told(event))
                && before.further().equals(whatFollows.apply(before.first()))) {
            return before.all();
        }
        meter.work(scope.spelling(event));
        RuleFacts facts = bench.facts(event, scope);
        meter.looks(4L * facts.size());
        boolean directly = facts.size() <= directUpTo;
        BitSet all = directly && dear == null
                ? bench.direct().run(facts, meter, whatFollows)
                : remembered(event, scope, directly ? bench.direct() : bench.base(facts, meter), facts, whatFollows);
        if (spoken == null) {
            spoken = all;
        } else if (!spoken.equals(all)) {
            BitSet both = (BitSet) spoken.clone();
            both.or(all);
            spoken = both;
        }
        return all;
    }

    private BitSet remembered(
            Case event,
            PolicyScope scope,
            RuleRunner runner,
            RuleFacts facts,
            Function<BitSet, List<Fact>> whatFollows) {
        BitSet first = new BitSet();
        List<Fact> further = new ArrayList<>(0);
        BitSet all = runner.run(facts, meter, spokenFirst -> {
            first.or(spokenFirst);
            further.addAll(whatFollows.apply(spokenFirst));
            return further;
        });
        dear().runs.put(event, new Run(scope.told(event), first, further, all));
        return all;
    }
}

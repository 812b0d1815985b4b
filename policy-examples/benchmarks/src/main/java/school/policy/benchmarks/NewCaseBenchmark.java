package school.policy.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import school.policy.PolicyEngine;
import school.policy.croughton.Croughton;
import school.policy.decision.Decision;
import school.policy.fact.Case;
import school.policy.fact.CaseBuilder;
import school.policy.fact.Step;

/**
 * What a case costs of which nothing is remembered: the typical one, with so many sets of steps taken afterwards that
 * what followed from each has been forgotten when it comes round again.
 */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets them
public class NewCaseBenchmark {

    private static final int STEPS = 12;

    /** Which way the rules are run. */
    @Param
    Way way;

    private PolicyEngine engine;
    private List<Case> events;
    private int next;

    /** Tells the cases. */
    @Setup
    public void setUp() {
        engine = way.of(Croughton.policy());
        events = events();
    }

    /** The typical case with each set of steps in turn. */
    static List<Case> events() {
        Case typical = Events.PARENTS_REQUEST_ACCEPTED.event();
        List<Step> steps = Stream.of(Step.values()).limit(STEPS).toList();
        List<Case> events = new ArrayList<>();
        for (int set = 0; set < 1 << STEPS; set++) {
            int chosen = set;
            List<Step> done = IntStream.range(0, STEPS)
                    .filter(i -> (chosen >> i & 1) == 1)
                    .mapToObj(steps::get)
                    .toList();
            events.add(CaseBuilder.builder(typical).done(done).build());
        }
        return events;
    }

    /** One decision. */
    @Benchmark
    public Decision evaluate() {
        next = (next + 1) % events.size();
        return engine.evaluate(events.get(next));
    }
}

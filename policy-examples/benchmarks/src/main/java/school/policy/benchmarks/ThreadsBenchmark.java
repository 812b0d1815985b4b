package school.policy.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import school.policy.PolicyEngine;
import school.policy.croughton.Croughton;
import school.policy.decision.Decision;
import school.policy.fact.Case;

/** Whether threads that share an engine get in each other's way, in the typical case. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets them
public class ThreadsBenchmark {

    /** Which way the rules are run. */
    @Param
    Way way;

    private PolicyEngine engine;
    private Case event;

    /** Makes the engine that all share. */
    @Setup
    public void setUp() {
        engine = way.of(Croughton.policy());
        event = Events.PARENTS_REQUEST_ACCEPTED.event();
    }

    /** One thread. */
    @Benchmark
    @Threads(1)
    public Decision one() {
        return engine.evaluate(event);
    }

    /** Two. */
    @Benchmark
    @Threads(2)
    public Decision two() {
        return engine.evaluate(event);
    }
}

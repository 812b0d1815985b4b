package school.policy.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import school.policy.PolicyEngine;
import school.policy.cases.Case;
import school.policy.croughton.Croughton;
import school.policy.decision.Decision;

/** What the dearest worked cases cost. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets them
public class WorkedCaseBenchmark {

    /** What happened. */
    @Param
    WorkedCase event;

    /** Which way the rules are run. */
    @Param
    Way way;

    private PolicyEngine engine;
    private Case told;

    /** Reads the worked case. */
    @Setup
    public void setUp() {
        engine = way.of(Croughton.policy());
        told = event.event();
    }

    /** One decision. */
    @Benchmark
    public Decision evaluate() {
        return engine.evaluate(told);
    }
}

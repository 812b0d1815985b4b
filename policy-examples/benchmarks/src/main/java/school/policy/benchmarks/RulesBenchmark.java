package school.policy.benchmarks;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import school.policy.PolicyEngine;
import school.policy.decision.Decision;
import school.policy.fact.Case;

/** How cost grows with the rules of a policy, in the typical case: {@link ManyRules}, most from later days on. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets them
public class RulesBenchmark {

    /** How many rules there are. */
    @Param({"47", "470", "4700"})
    int rules;

    /** Which way the rules are run. */
    @Param
    Way way;

    private PolicyEngine engine;
    private Case event;

    /** Makes the policy. */
    @Setup
    public void setUp() throws IOException {
        engine = way.of(ManyRules.policy(rules));
        event = Events.PARENTS_REQUEST_ACCEPTED.event();
    }

    /** One decision. */
    @Benchmark
    public Decision evaluate() {
        return engine.evaluate(event);
    }
}

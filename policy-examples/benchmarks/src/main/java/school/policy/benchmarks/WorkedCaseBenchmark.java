package school.policy.benchmarks;

import java.util.ArrayList;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.croughton.Croughton;
import school.policy.decision.Decision;
import school.policy.fact.Case;
import school.policy.scenario.Scenario;

/** What the dearest of the policy's own worked cases cost in which nothing is unknown. */
@State(Scope.Thread)
public class WorkedCaseBenchmark {

    /** One in which somebody stands in for a role, and one that contested readings would decide otherwise. */
    @Param({
        "The deputy stands in for the headteacher and approves an account before it is set up",
        "A foster carer without the say in such things has signed for the picture of a child in care"
    })
    String title = "";

    /** Which way the rules are run. */
    @Param
    Way way = Way.AUTOMATIC;

    private PolicyEngine engine = PolicyEngine.of(Croughton.policy());
    private Case event = Events.PARENTS_REQUEST_ACCEPTED.event();

    /** Reads the worked case. */
    @Setup
    public void setUp() {
        engine = way.of(Croughton.policy());
        event = named(title);
    }

    static Case named(String title) {
        Policy policy = Croughton.policy();
        return policy.scenarios().stream()
                .flatMap(file -> Scenario.read(file, new ArrayList<>()).stream())
                .filter(scenario -> scenario.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no worked case '" + title + "'"))
                .event();
    }

    /** One decision. */
    @Benchmark
    public Decision evaluate() {
        return engine.evaluate(event);
    }
}

package school.policy.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import school.policy.PolicyEngine;
import school.policy.croughton.Croughton;
import school.policy.decision.Decision;
import school.policy.fact.Case;
import school.policy.fact.Role;
import school.policy.fact.Step;

/**
 * What a case costs of which nothing is remembered: the typical one, with so many sets of steps and of others who took part that
 * what followed from each has been forgotten when it comes round again.
 */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets them
public class NewCaseBenchmark {

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

    /** The typical case with each set of steps and of others who took part. */
    static List<Case> events() {
        Case typical = Events.PARENTS_REQUEST_ACCEPTED.event();
        List<Case> events = new ArrayList<>();
        for (List<Step> done : sets(List.of(Step.values()))) {
            for (List<Role> others : sets(List.of(Role.SUPPLY_TEACHER, Role.VOLUNTEER, Role.SITE_STAFF))) {
                events.add(Case.from(typical)
                        .done(done.toArray(Step[]::new))
                        .together(others.toArray(Role[]::new))
                        .build());
            }
        }
        return events;
    }

    private static <T> List<List<T>> sets(List<T> all) {
        return IntStream.range(0, 1 << all.size())
                .mapToObj(set -> IntStream.range(0, all.size())
                        .filter(i -> (set >> i & 1) == 1)
                        .mapToObj(all::get)
                        .toList())
                .toList();
    }

    /** One decision. */
    @Benchmark
    public Decision evaluate() {
        next = (next + 1) % events.size();
        return engine.evaluate(events.get(next));
    }
}

package school.policy.benchmarks;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import school.policy.benchmarks.peers.Peer;
import school.policy.benchmarks.plain.Facts;
import school.policy.benchmarks.plain.Plain;
import school.policy.cases.Case;

/** What a decision costs with each peer: of the typical case, and on average over all events, one after the other. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets them
public class PeerBenchmark {

    /** As many as there are {@link Events}. */
    private static final int EVENTS = 10;

    /** Who decides. */
    @Param
    Peer peer;

    private BiFunction<Case, Facts.Case, ?> decide;
    private Told typical;
    private Told[] all;

    /**
     * What happened, as the library has it and as those do that know nothing of it.
     *
     * @param event the case
     * @param plain the same as records and enums
     */
    private record Told(Case event, Facts.Case plain) {

        static Told of(Events each) {
            Case event = each.event();
            return new Told(event, Plain.of(event));
        }
    }

    /** Makes the peer and the cases. */
    @Setup
    public void setUp() {
        decide = peer.make();
        typical = Told.of(Events.PARENTS_REQUEST_ACCEPTED);
        all = Stream.of(Events.values()).map(Told::of).toArray(Told[]::new);
    }

    /** The typical case. */
    @Benchmark
    public Object typical() {
        return decide.apply(typical.event(), typical.plain());
    }

    /** Each event in turn. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void all(Blackhole hole) {
        for (Told told : all) {
            hole.consume(decide.apply(told.event(), told.plain()));
        }
    }
}

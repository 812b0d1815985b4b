package school.policy.benchmarks;

import java.util.function.Function;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import school.policy.benchmarks.peers.Peer;
import school.policy.fact.Case;

/** What a decision costs with each peer: of the typical case, and on average over all events, one after the other. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets them
public class PeerBenchmark {

    /** As many as there are {@link Events}. */
    private static final int EVENTS = 10;

    /** Who decides. */
    @Param
    Peer peer;

    private Function<Case, ?> decide;
    private Case typical;
    private Case[] all;

    /** Makes the peer and the cases. */
    @Setup
    public void setUp() {
        decide = peer.make();
        typical = Events.PARENTS_REQUEST_ACCEPTED.event();
        all = Stream.of(Events.values()).map(Events::event).toArray(Case[]::new);
    }

    /** The typical case. */
    @Benchmark
    public Object typical() {
        return decide.apply(typical);
    }

    /** Each event in turn. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void all(Blackhole hole) {
        for (Case event : all) {
            hole.consume(decide.apply(event));
        }
    }
}

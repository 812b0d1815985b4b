package school.policy.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import school.policy.benchmarks.peers.Peer;

/** What was aimed at, and what one run came to. */
final class Targets {

    /**
     * An aim.
     *
     * @param what what is compared
     * @param asked how much it may be, or with {@code atLeast} how little
     * @param unit of both, empty for a ratio
     */
    record Target(String what, boolean atLeast, double asked, double measured, String unit) {

        boolean isMet() {
            return atLeast ? measured >= asked : measured <= asked;
        }
    }

    private Targets() {}

    static List<Target> of(Figures figures) {
        double byHand = typical(figures, Peer.BY_HAND);
        double direct = typical(figures, Peer.DIRECT);
        double drools = typical(figures, Peer.THROUGH_DROOLS);
        double stock = fastest(figures, Stream.of(Peer.STOCK_DROOLS, Peer.STOCK_DROOLS_MODEL));
        double peer = fastest(figures, Stream.of(Peer.values()).filter(Peer::isEngineOfOthers));
        List<Target> targets = new ArrayList<>(List.of(
                atMost(
                        "through Drools ÷ stock Drools, a new session a call, the quicker of its two ways",
                        0.35,
                        drools / stock),
                atLeast("fastest peer ÷ through Drools", 1.5, peer / drools),
                atLeast("fastest peer ÷ directly", 1.5, peer / direct),
                atMost("directly ÷ plain Java", 3, direct / byHand),
                new Target(
                        "directly, allocated a call",
                        false,
                        400,
                        figures.allocated("PeerBenchmark.typical:DIRECT").median(),
                        "bytes")));
        targets.add(atMost(
                "49 facts ÷ 9 facts, both directly",
                49 / 9.0,
                ratio(figures, "FactsBenchmark.evaluate:49:AUTOMATIC", "FactsBenchmark.evaluate:9:AUTOMATIC")));
        for (Way way : Way.values()) {
            String name = way == Way.AUTOMATIC ? "" : ", through Drools";
            targets.add(atMost(
                    "4 unknown booleans ÷ the same case known" + name,
                    16,
                    ratio(figures, "UnknownsBenchmark.evaluate:4:" + way, "UnknownsBenchmark.evaluate:0:" + way)));
            targets.add(atMost(
                    "499 facts ÷ 49 facts" + name,
                    499 / 49.0,
                    ratio(figures, "FactsBenchmark.evaluate:499:" + way, "FactsBenchmark.evaluate:49:" + way)));
            targets.add(atMost(
                    "4,300 rules ÷ 430 rules" + name,
                    10,
                    ratio(figures, "RulesBenchmark.evaluate:4300:" + way, "RulesBenchmark.evaluate:430:" + way)));
        }
        targets.add(ofProcess(figures, "cold start to first decision", Processes.COLD, 1.2, "s of CPU"));
        targets.add(ofProcess(
                figures, "the same with an archive of classes (AppCDS)", Processes.COLD_ARCHIVE, 0.6, "s of CPU"));
        targets.add(ofProcess(
                figures,
                "an edit until it decides, warm, the reloading thread alone",
                Processes.RELOAD,
                150,
                "ms of CPU"));
        targets.add(ofProcess(figures, "memory that an engine holds", Processes.HEAP, 2, "MB"));
        return targets;
    }

    private static double typical(Figures figures, Peer peer) {
        return figures.time("PeerBenchmark.typical:" + peer).median();
    }

    private static double fastest(Figures figures, Stream<Peer> peers) {
        return peers.mapToDouble(each -> typical(figures, each)).min().orElseThrow();
    }

    private static double ratio(Figures figures, String more, String less) {
        return figures.time(more).median() / figures.time(less).median();
    }

    private static Target atMost(String what, double asked, double measured) {
        return new Target(what, false, asked, measured, "");
    }

    private static Target atLeast(String what, double asked, double measured) {
        return new Target(what, true, asked, measured, "");
    }

    private static Target ofProcess(Figures figures, String what, String measured, double asked, String unit) {
        return new Target(what, false, asked, figures.process(measured).median(), unit);
    }
}

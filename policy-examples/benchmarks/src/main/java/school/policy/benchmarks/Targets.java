package school.policy.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.benchmarks.peers.Peer;

/** What was aimed at, and what one run came to. */
final class Targets {

    /**
     * An aim.
     *
     * @param what what is compared
     * @param asked how much it may be, or with {@code atLeast} how little
     * @param unit of both, empty for a ratio
     * @param bound what bounds it; absent: nobody has looked yet
     */
    record Target(
            String what,
            boolean atLeast,
            double asked,
            double measured,
            String unit,
            @Nullable Profile bound) {

        boolean isMet() {
            return atLeast ? measured >= asked : measured <= asked;
        }

        Target boundBy(Profile profile) {
            return new Target(what, atLeast, asked, measured, unit, profile);
        }
    }

    private Targets() {}

    static List<Target> of(Figures figures) {
        List<Target> targets = new ArrayList<>(beside(figures));
        targets.add(atMost("49 facts ÷ 9 facts, both directly", 49 / 9.0, facts(figures, 49, 9, Way.AUTOMATIC))
                .boundBy(Profile.FACTS));
        for (Way way : Way.values()) {
            boolean drools = way == Way.DROOLS;
            String name = drools ? ", through Drools" : "";
            targets.add(atMost(
                            "4 unknown booleans ÷ the same case known" + name,
                            16,
                            ratio(
                                    figures,
                                    "UnknownsBenchmark.evaluate:4:" + way,
                                    "UnknownsBenchmark.evaluate:0:" + way))
                    .boundBy(drools ? Profile.UNKNOWN_DROOLS : Profile.UNKNOWN));
            targets.add(atMost("499 facts ÷ 49 facts" + name, 499 / 49.0, facts(figures, 499, 49, way))
                    .boundBy(drools ? Profile.FACTS_DROOLS : Profile.FACTS));
            Target rules = atMost(
                    "4,700 rules ÷ 470 rules" + name,
                    10,
                    ratio(figures, "RulesBenchmark.evaluate:4700:" + way, "RulesBenchmark.evaluate:470:" + way));
            targets.add(drools ? rules.boundBy(Profile.RULES_DROOLS) : rules);
        }
        targets.add(ofProcess(figures, "cold start to first decision", Processes.COLD, 1.2, "s of CPU")
                .boundBy(Profile.STARTING));
        targets.add(ofProcess(
                        figures,
                        "the same with an archive of classes (AppCDS), little compiled",
                        Processes.COLD_BOTH,
                        0.6,
                        "s of CPU")
                .boundBy(Profile.STARTING));
        targets.add(ofProcess(
                figures,
                "an edit until it decides, warm, the reloading thread alone",
                Processes.RELOAD,
                150,
                "ms of CPU"));
        targets.add(ofProcess(figures, "memory that an engine holds", Processes.HEAP, 2, "MB"));
        return targets;
    }

    /** The typical case, beside others. */
    private static List<Target> beside(Figures figures) {
        double byHand = typical(figures, Peer.BY_HAND);
        double direct = typical(figures, Peer.DIRECT);
        double drools = typical(figures, Peer.THROUGH_DROOLS);
        double stock = fastest(figures, Stream.of(Peer.STOCK_DROOLS, Peer.STOCK_DROOLS_MODEL));
        double peer = fastest(figures, Stream.of(Peer.values()).filter(Peer::isEngineOfOthers));
        return List.of(
                atMost(
                                "through Drools ÷ stock Drools, a new session a call, the quicker of its two ways",
                                0.35,
                                drools / stock)
                        .boundBy(Profile.TYPICAL_DROOLS),
                atLeast("fastest peer ÷ through Drools", 1.5, peer / drools).boundBy(Profile.TYPICAL_DROOLS),
                atLeast("fastest peer ÷ directly", 1.5, peer / direct),
                atMost("directly ÷ plain Java", 3, direct / byHand).boundBy(Profile.TYPICAL),
                new Target(
                        "directly, allocated a call",
                        false,
                        400,
                        figures.allocated("PeerBenchmark.typical:DIRECT").median(),
                        "bytes",
                        null));
    }

    private static double facts(Figures figures, int more, int less, Way way) {
        return ratio(
                figures, "FactsBenchmark.evaluate:" + more + ":" + way, "FactsBenchmark.evaluate:" + less + ":" + way);
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
        return new Target(what, false, asked, measured, "", null);
    }

    private static Target atLeast(String what, double asked, double measured) {
        return new Target(what, true, asked, measured, "", null);
    }

    private static Target ofProcess(Figures figures, String what, String measured, double asked, String unit) {
        return new Target(what, false, asked, figures.process(measured).median(), unit, null);
    }
}

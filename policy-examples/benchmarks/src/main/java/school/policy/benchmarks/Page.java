package school.policy.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import school.policy.benchmarks.peers.Peer;

/** The page that shows what was measured, made of the stored figures and of nothing else. */
final class Page {

    private final Figures figures;
    private final StringBuilder page = new StringBuilder();

    private Page(Figures figures) {
        this.figures = figures;
    }

    static String of(Figures figures) {
        return new Page(figures).written();
    }

    private String written() {
        say("# Results");
        say(
                "Made by the command in the [README](README.md) from `results/*.json`, from the first line to the last; do not"
                        + " edit it. Times are CPU times. A figure is the median of all iterations, with the least and the greatest in brackets.");
        table("measured", "");
        figures.about().forEach((what, value) -> row(what, value));
        targets();
        bounds();
        peers();
        growth();
        processes();
        return page.append('\n').toString();
    }

    private void targets() {
        say("## What was aimed at");
        table("what", "aim", "measured", "met");
        for (Targets.Target each : Targets.of(figures)) {
            row(
                    each.what(),
                    (each.atLeast() ? "at least " : "at most ") + Spread.number(each.asked()) + " " + each.unit(),
                    Spread.number(each.measured()) + " " + each.unit(),
                    each.isMet() ? "yes" : "**no**");
        }
    }

    private void bounds() {
        List<Targets.Target> missed =
                Targets.of(figures).stream().filter(each -> !each.isMet()).toList();
        if (missed.isEmpty()) {
            return;
        }
        say("## What bounds the rest");
        say(
                "In brackets the classes that were at work most often, or had called what was: samples of the thread that decides"
                        + " or starts, not of the compiler's, in runs of their own.");
        page.append('\n');
        missed.forEach(each -> page.append("- ")
                .append(each.what())
                .append(": ")
                .append(each.bound() == null ? "nobody has looked yet" : bound(each.bound()))
                .append(".\n"));
    }

    private String bound(Profile profile) {
        Map<String, Integer> shares = figures.profile(profile);
        return profile.bound()
                + (shares.isEmpty()
                        ? ""
                        : shares.entrySet().stream()
                                .map(each -> "`" + each.getKey() + "` " + each.getValue() + " %")
                                .collect(Collectors.joining(", ", " (", ")")));
    }

    private void peers() {
        say("## One decision, beside others");
        say("The typical case is a parent's friend request that a teacher accepts: "
                + Events.PARENTS_REQUEST_ACCEPTED.event().ruleFacts().size()
                + " facts, a breach, a report and a duty. Beside it stands the average over ten events, that one among them. A test asserts that each peer"
                + " finds the same in each of them. The case is made beforehand and not counted.");
        say(
                "![microseconds of CPU a decision, on a scale on which each step is ten times the one before](results/peers.svg)");
        table("who", "typical, µs of CPU", "× plain Java", "bytes", "ten events, µs of CPU each", "bytes each");
        double byHand = figures.time("PeerBenchmark.typical:BY_HAND").median();
        for (Peer peer : Peer.values()) {
            Spread typical = figures.time("PeerBenchmark.typical:" + peer);
            row(
                    peer.label(),
                    typical.told(),
                    Spread.number(typical.median() / byHand),
                    bytes("PeerBenchmark.typical:" + peer),
                    figures.time("PeerBenchmark.all:" + peer).told(),
                    bytes("PeerBenchmark.all:" + peer));
        }
        say("What each of them does:");
        page.append('\n');
        for (Peer peer : Peer.values()) {
            page.append("- ")
                    .append(peer.label())
                    .append(": ")
                    .append(peer.does())
                    .append(".\n");
        }
    }

    private void growth() {
        say("## How cost grows");
        say("Microseconds of CPU a decision, as the library sees fit and always through Drools.");
        table("", "as it sees fit", "bytes", "through Drools", "bytes");
        for (String unknown : List.of("0", "1", "2", "3", "4")) {
            grown(unknown + " of 4 booleans unknown", "UnknownsBenchmark.evaluate:" + unknown);
        }
        for (String facts : List.of("9", "49", "499")) {
            grown(facts + " facts", "FactsBenchmark.evaluate:" + facts);
        }
        for (String rules : List.of("47", "470", "4700")) {
            grown(String.format(Locale.ROOT, "%,d rules", Integer.parseInt(rules)), "RulesBenchmark.evaluate:" + rules);
        }
        clocked("one thread, by the clock", "ThreadsBenchmark.one");
        clocked("each of two threads, by the clock", "ThreadsBenchmark.two");
        grown(
                "the typical case with steps taken and others involved, each time in another way, so that nothing is remembered",
                "NewCaseBenchmark.evaluate");
        for (WorkedCase each : WorkedCase.values()) {
            grown("worked case: " + each.title().toLowerCase(Locale.ROOT), "WorkedCaseBenchmark.evaluate:" + each);
        }
        say(
                "Facts: a picture with ever more children and a consent for each; the policy's limit on rules is 5,000. Rules:"
                        + " those on personal use, and copies of them from later days on, which ask for the same acts and"
                        + " fail at their last pattern.");
    }

    private void grown(String what, String benchmark) {
        row(
                what,
                figures.time(benchmark + ":" + Way.AUTOMATIC).told(),
                bytes(benchmark + ":" + Way.AUTOMATIC),
                figures.time(benchmark + ":" + Way.DROOLS).told(),
                bytes(benchmark + ":" + Way.DROOLS));
    }

    private void clocked(String what, String benchmark) {
        row(
                what,
                figures.byTheClock(benchmark + ":" + Way.AUTOMATIC).told(),
                bytes(benchmark + ":" + Way.AUTOMATIC),
                figures.byTheClock(benchmark + ":" + Way.DROOLS).told(),
                bytes(benchmark + ":" + Way.DROOLS));
    }

    private void processes() {
        say("## Starting, reloading, holding");
        table("what", "measured");
        figures.processes().forEach((what, spread) -> row(what, spread.told()));
    }

    private String bytes(String benchmark) {
        return String.format(Locale.ROOT, "%,.0f", figures.allocated(benchmark).median());
    }

    private void say(String paragraph) {
        page.append(page.isEmpty() ? "" : "\n").append(paragraph).append('\n');
    }

    private void table(String... heads) {
        page.append('\n');
        row(heads);
        page.append("|---".repeat(heads.length)).append("|\n");
    }

    private void row(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}

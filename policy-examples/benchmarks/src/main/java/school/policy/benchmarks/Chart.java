package school.policy.benchmarks;

import java.util.List;
import java.util.Locale;
import school.policy.benchmarks.peers.Peer;

/** Bars of what a typical decision costs with each peer, on a logarithmic scale, as SVG. */
final class Chart {

    private static final int LEFT = 240;
    private static final int BARS = 420;
    private static final int RIGHT = 90;
    private static final int ROW = 26;
    private static final int TOP = 34;
    /** The scale begins at 0.1 µs and ends at 10 ms; what lies beyond is drawn to its edge. */
    private static final double FROM = 0.1;

    private static final List<String> MARKS = List.of("0.1 µs", "1 µs", "10 µs", "100 µs", "1 ms", "10 ms");
    private static final int DECADES = MARKS.size() - 1;

    private Chart() {}

    static String of(Figures figures) {
        int height = TOP + ROW * Peer.values().length + 10;
        StringBuilder svg = new StringBuilder();
        // greys and hues that stand out from white and from black alike
        svg.append(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d"\
                 font-family="sans-serif" font-size="13" role="img">
                <title>Microseconds of CPU a decision of the typical case, logarithmic scale</title>
                """, LEFT + BARS + RIGHT, height));
        for (int i = 0; i < MARKS.size(); i++) {
            double value = FROM * Math.pow(10, i);
            line(svg, x(value), TOP - 8, x(value), height - 10);
            text(svg, x(value), TOP - 14, "middle", MARKS.get(i));
        }
        int y = TOP;
        for (Peer peer : Peer.values()) {
            double value = figures.time("PeerBenchmark.typical:" + peer).median();
            text(svg, LEFT - 10, y + 16, "end", peer.label());
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>\n",
                    LEFT,
                    y + 3,
                    Math.max(1, x(value) - LEFT),
                    ROW - 8,
                    peer.isEngineOfOthers() ? "#7f8c8d" : peer == Peer.BY_HAND ? "#b8860b" : "#2e86c1"));
            text(svg, x(value) + 6, y + 16, "start", Spread.number(value));
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }

    private static double x(double value) {
        double share = Math.log10(Math.max(value, FROM) / FROM) / DECADES;
        return LEFT + BARS * Math.min(1, share);
    }

    private static void line(StringBuilder svg, double x1, int y1, double x2, int y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#80808060\"/>\n",
                x1,
                y1,
                x2,
                y2));
    }

    private static void text(StringBuilder svg, double x, int y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" fill=\"#808080\">%s</text>\n",
                x,
                y,
                anchor,
                text));
    }
}

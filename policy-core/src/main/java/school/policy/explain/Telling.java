package school.policy.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import school.policy.decision.Decision;
import school.policy.decision.Effect;
import school.policy.decision.Finding;

/**
 * An explanation as people read it: a headline, and parts of short points. One and the same for a terminal and for
 * Markdown.
 *
 * @param headline the case and the verdict
 * @param parts the parts that have something to say, in the order in which they are read
 */
public record Telling(String headline, List<Part> parts) {

    /**
     * A part.
     *
     * @param heading what it is about
     * @param points what there is to say; never empty
     */
    public record Part(String heading, List<String> points) {}

    /** Tells an explanation. */
    public static Telling of(Explained explained) {
        Decision decision = explained.decision();
        InWords words = new InWords(decision);
        List<Part> parts = new ArrayList<>();
        add(
                parts,
                "why",
                explained.reasons().stream()
                        // what can follow has a part of its own
                        .filter(reason -> reason.finding().effect() != Effect.CONSEQUENCE)
                        .sorted(Comparator.comparing(
                                (Reason reason) -> reason.finding().effect()))
                        .flatMap(reason -> points(reason).stream())
                        .toList());
        List<String> toDo = new ArrayList<>();
        decision.reports().forEach(report -> toDo.add(words.report(report)));
        decision.duties().forEach(duty -> toDo.add(words.duty(duty)));
        add(parts, "what to do", toDo);
        add(parts, "what can follow", decision.consequences().isEmpty() ? List.of() : List.of(words.consequences()));
        add(parts, "what to find out", questions(explained, words));
        List<String> changes = explained.changes().stream().map(Telling::point).toList();
        add(
                parts,
                "what would change it",
                changes.isEmpty() && !explained.noChange().isEmpty() ? List.of(explained.noChange()) : changes);
        explained.whyNot().forEach(silence -> add(parts, "why not " + silence.clause(), points(silence)));
        add(
                parts,
                "to bear in mind",
                decision.warnings().stream().map(words::note).toList());
        return new Telling(decision.id() + ": " + words.headline(), parts);
    }

    private static void add(List<Part> parts, String heading, List<String> points) {
        if (!points.isEmpty()) {
            parts.add(new Part(heading, points));
        }
    }

    private static List<String> points(Reason reason) {
        Finding finding = reason.finding();
        List<String> points = new ArrayList<>();
        points.add(reason.sentence() + " (line " + reason.line() + " of the policy, rule " + finding.rule() + ")");
        for (Reason.Reading reading : reason.contested()) {
            points.add(finding.clause() + " rests on a passage that can be read in more than one way ("
                    + reading.reading() + "): " + reading.asks() + "? the school's answer is that " + reading.taken());
        }
        return points;
    }

    private static String point(Change change) {
        String outcome =
                switch (change.verdict()) {
                    case PERMITTED -> "it would be permitted ";
                    case NOT_COVERED -> "the policy would have nothing to say about it ";
                    default -> "nothing would be broken, though somebody would still have to be told, ";
                };
        return outcome + change.advice();
    }

    private static List<String> points(Silence silence) {
        if (silence.reason() != null) {
            return List.of(silence.reason());
        }
        List<String> points = new ArrayList<>();
        for (Attempt attempt : silence.attempts()) {
            List<String> missed = attempt.missed().stream()
                    .map(miss -> miss.wanted()
                            + (miss.instead() == null ? ", which nobody has said" : ", but " + miss.instead()))
                    .toList();
            points.add("'" + attempt.rule() + "' would want that " + String.join("; and that ", missed) + " (rule "
                    + attempt.place() + ")");
        }
        return points;
    }

    private static List<String> questions(Explained explained, InWords words) {
        List<Asked> asked = explained.missing();
        return asked.isEmpty()
                ? explained.decision().missing().stream().map(words::question).toList()
                : asked.stream()
                        .map(question -> question.question() + " (" + String.join(" / ", question.answers()) + ")")
                        .toList();
    }

    /** As plain text, a point a line. */
    public String text() {
        StringBuilder text = new StringBuilder(headline).append('\n');
        for (Part part : parts) {
            text.append("  ").append(part.heading()).append(":\n");
            part.points().forEach(point -> text.append("    - ").append(point).append('\n'));
        }
        return text.toString();
    }

    /** As Markdown, to stand in a larger document. */
    public String markdown() {
        StringBuilder text = new StringBuilder("### ").append(escaped(headline)).append('\n');
        for (Part part : parts) {
            text.append("\n**").append(capital(part.heading())).append("**\n\n");
            part.points()
                    .forEach(point ->
                            text.append("- ").append(escaped(capital(point))).append('\n'));
        }
        return text.toString();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** What Markdown would take for marks stands for itself. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}

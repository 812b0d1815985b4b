package school.policy.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import school.policy.decision.Decision;
import school.policy.decision.Finding;
import school.policy.decision.Verdict;
import school.policy.decision.Warnings;
import school.policy.source.Given;
import school.policy.source.OwnStack;

/**
 * An explanation as people read it: a headline, and parts of short points. One and the same for a terminal and for
 * Markdown.
 *
 * @param headline the case and the verdict
 * @param parts the parts that have something to say, in the order in which they are read
 */
public record Telling(String headline, List<Part> parts) {

    /** Refuses what is missing by its name; copies what could be changed. */
    public Telling {
        Objects.requireNonNull(headline, "headline");
        parts = Given.list(parts, "parts");
    }

    /** Nothing of what the case says, so that it can stand in a log. */
    @Override
    public String toString() {
        return "Telling of " + parts.size() + " parts";
    }

    /**
     * A part.
     *
     * @param heading what it is about
     * @param points what there is to say; never empty
     */
    public record Part(String heading, List<String> points) {

        /** Refuses what is missing by its name; copies what could be changed. */
        public Part {
            Objects.requireNonNull(heading, "heading");
            points = Given.list(points, "points");
        }

        /** Nothing of what the case says, so that it can stand in a log. */
        @Override
        public String toString() {
            return heading + ": " + points.size() + " points";
        }
    }

    /** Whoever asks why not needs no list: the first that is missing is enough to see that it does not fit. */
    private static final int SHOWN = 2;

    private static final String RESTS = " rests on a passage that can be read in more than one way ";

    /** Tells an explanation. */
    public static Telling of(Explained explained) {
        return OwnStack.with(() -> told(explained));
    }

    private static Telling told(Explained explained) {
        Decision decision = explained.decision();
        InWords words = new InWords(explained.vocabulary(), decision, explained.advisory());
        List<Part> parts = new ArrayList<>();
        List<String> why =
                new ArrayList<>(Stream.ofNullable(explained.outside()).toList());
        explained.reasons().stream()
                .filter(reason -> isTold(reason, decision))
                .sorted(Comparator.comparing((Reason reason) -> reason.finding().effect()))
                .forEach(reason -> why.addAll(points(reason, explained)));
        if (why.isEmpty() && decision.verdict() == Verdict.UNDETERMINED) {
            why.add("so much is not known that no clause can be tried yet");
        }
        add(parts, "why", why);
        List<String> toDo = new ArrayList<>();
        decision.reports().forEach(report -> toDo.add(words.report(report)));
        decision.duties().forEach(duty -> toDo.add(words.duty(duty)));
        add(parts, "what to do", toDo);
        add(parts, "what can follow", decision.consequences().isEmpty() ? List.of() : List.of(words.consequences()));
        add(parts, "what to find out", questions(explained, words));
        add(parts, "what could add to it", words.further());
        List<String> changes = explained.changes().stream().map(Telling::point).toList();
        add(
                parts,
                "what would change it",
                changes.isEmpty() && !explained.noChange().isEmpty() ? List.of(explained.noChange()) : changes);
        explained.whyNot().forEach(silence -> add(parts, "why not " + silence.clause(), points(silence, explained)));
        add(parts, "to bear in mind", notes(explained, words));
        add(parts, "not worked out", explained.leftOut());
        return new Telling(decision.id() + ": " + words.headline(), parts);
    }

    /** What can follow has a part of its own, and what is allowed by itself is no comfort where something is broken. */
    private static boolean isTold(Reason reason, Decision decision) {
        return switch (reason.finding().effect()) {
            case CONSEQUENCE -> false;
            case PERMISSION ->
                decision.verdict() != Verdict.BREACH || !reason.setAside().isEmpty();
            default -> true;
        };
    }

    private static void add(List<Part> parts, String heading, List<String> points) {
        if (!points.isEmpty()) {
            parts.add(new Part(heading, points));
        }
    }

    private static List<String> points(Reason reason, Explained explained) {
        Finding finding = reason.finding();
        List<String> points = new ArrayList<>();
        points.add(reason.sentence() + " (line " + reason.line() + " of the policy, rule " + finding.rule() + ")");
        reason.contested().stream()
                // what the whole decision rests on is to be borne in mind
                .filter(reading -> !explained.contested().contains(reading))
                .map(reading -> finding.clause() + RESTS + told(reading, explained))
                .forEach(points::add);
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

    private static List<String> points(Silence silence, Explained explained) {
        if (silence.reason() != null) {
            return List.of(silence.reason());
        }
        List<String> points = new ArrayList<>();
        for (Attempt attempt : silence.attempts()) {
            points.add("'" + attempt.rule() + "' " + told(attempt, explained) + " (rule " + attempt.place() + ")");
        }
        return points;
    }

    private static String told(Attempt attempt, Explained explained) {
        List<String> parts = new ArrayList<>();
        attempt.missed().stream()
                .filter(Attempt.Miss::excludes)
                .map(miss -> "does not speak where " + miss.instead())
                .forEach(parts::add);
        attempt.missed().stream()
                .filter(miss -> !miss.excludes())
                .map(miss -> "would want that " + miss.wanted()
                        + (miss.instead() == null ? ", which nobody has said" : ", but " + miss.instead()))
                .forEach(parts::add);
        attempt.otherwise().stream()
                .map(reading -> "would speak only if " + organisation(explained) + " read the policy otherwise "
                        + told(reading, explained))
                .forEach(parts::add);
        return String.join("; and it ", parts.subList(0, Math.min(parts.size(), SHOWN)))
                + (parts.size() > SHOWN ? "; and it would want more besides" : "");
    }

    private static String told(Reason.Reading reading, Explained explained) {
        return "(" + reading.reading() + "): " + reading.asks() + "? " + organisation(explained) + "'s answer is that "
                + reading.taken();
    }

    private static String organisation(Explained explained) {
        return explained.vocabulary().wording().organisation();
    }

    private static List<String> questions(Explained explained, InWords words) {
        return explained.missing().isEmpty()
                ? words.questions()
                : explained.missing().stream()
                        .map(question -> question.question()
                                + (question.answers().isEmpty()
                                        ? ""
                                        : " (" + String.join(" / ", question.answers()) + ")"))
                        .toList();
    }

    private static List<String> notes(Explained explained, InWords words) {
        Set<String> notes = new LinkedHashSet<>();
        for (String warning : explained.decision().warnings()) {
            List<String> passages = explained.contested().stream()
                    .filter(reading -> warning.equals(Warnings.CONTESTED + reading.reading()))
                    .map(reading -> "this" + RESTS + told(reading, explained))
                    .toList();
            notes.addAll(passages.isEmpty() ? List.of(words.note(warning)) : passages);
        }
        return List.copyOf(notes);
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
        StringBuilder text =
                new StringBuilder("### ").append(Markdown.of(headline)).append('\n');
        for (Part part : parts) {
            text.append("\n**").append(capital(part.heading())).append("**\n\n");
            part.points().forEach(point -> text.append("- ")
                    .append(Markdown.of(capital(point)))
                    .append('\n'));
        }
        return text.toString();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

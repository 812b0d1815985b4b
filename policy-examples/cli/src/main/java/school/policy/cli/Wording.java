package school.policy.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.decision.Decision;
import school.policy.decision.Duty;
import school.policy.decision.Effect;
import school.policy.decision.Finding;
import school.policy.decision.Report;
import school.policy.explain.InWords;
import school.policy.explain.Telling;
import school.policy.json.CaseLine.CaseLineException;
import school.policy.vocabulary.Vocabulary;

/** A decision in words, for people at a terminal. */
final class Wording {

    /** No line is longer, unless one word is. */
    static final int WIDTH = 100;

    private final Decision decision;
    private final InWords words;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> explained = new HashSet<>();

    private Wording(Vocabulary vocabulary, Decision decision, Map<ClauseId, Clause> clauses) {
        this.decision = decision;
        this.words = new InWords(vocabulary, decision, InWords.advisory(decision, clauses));
    }

    /**
     * A decision, over several lines: the verdict, then why, whom to tell by when, what is still to do, what to find
     * out, and what to bear in mind. An empty line stands behind it.
     *
     * @param vocabulary the policy's words
     * @param clauses the policy's clauses
     */
    static String of(Vocabulary vocabulary, Decision decision, Map<ClauseId, Clause> clauses) {
        return new Wording(vocabulary, decision, clauses).text();
    }

    /** An explanation, part by part; an empty line stands behind it. */
    static String of(Telling telling) {
        List<String> lines = new ArrayList<>();
        wrap(lines, "", telling.headline());
        for (Telling.Part part : telling.parts()) {
            wrap(lines, "  ", part.heading() + ":");
            part.points().forEach(point -> wrap(lines, "  - ", point));
        }
        return String.join("\n", lines) + "\n";
    }

    /** A line in error. */
    static String of(CaseLineException error, long line) {
        String id = error.id() == null ? "" : error.id() + ", ";
        String path = error.path().isEmpty() ? "" : error.path() + ": ";
        List<String> lines = new ArrayList<>();
        wrap(lines, "", id + "line " + line + ": not decided, as the line is in error");
        wrap(lines, "  ", path + error.reason());
        return String.join("\n", lines) + "\n";
    }

    /** A text without what could play tricks on a terminal: characters that cannot be seen stand as question marks. */
    static String printable(String text) {
        return text.codePoints()
                .mapToObj(c -> isSeen(c) ? Character.toString(c) : "?")
                .collect(Collectors.joining());
    }

    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private String text() {
        wrap(lines, "", decision.id() + ": " + words.headline());
        findings(Effect.BREACH, "broken");
        findings(Effect.PERMISSION, "in favour");
        for (Report report : decision.reports()) {
            point(words.report(report));
            reasons(
                    Effect.REPORT,
                    report.because().stream().map(String::valueOf).toList());
        }
        findings(Effect.REPORT, "a report");
        for (Duty duty : decision.duties()) {
            point("still to do: " + words.duty(duty));
            reasons(Effect.DUTY, List.of(duty.because().toString()));
        }
        findings(Effect.DUTY, "still to do");
        if (!decision.consequences().isEmpty()) {
            point("what can follow: " + words.consequences());
        }
        decision.missing()
                .forEach(path -> point("not known, and it matters: " + words.question(path) + " (" + path + ")"));
        decision.warnings().forEach(warning -> point("note: " + words.note(warning)));
        return String.join("\n", lines) + "\n";
    }

    /** What clauses found of one kind, as far as no report or duty above it has told it already. */
    private void findings(Effect effect, String label) {
        boolean toldAbove = effect == Effect.REPORT || effect == Effect.DUTY;
        decision.findings().stream()
                .filter(finding -> finding.effect() == effect)
                .filter(finding -> !toldAbove || !finding.sure() || finding.defeatedBy() != null)
                .forEach(finding -> {
                    String perhaps = finding.sure() ? "" : "perhaps ";
                    String aside = finding.defeatedBy() == null ? "" : "set aside by " + finding.defeatedBy() + ": ";
                    point(
                            aside.isEmpty()
                                    ? perhaps + label + ": " + reason(finding)
                                    : perhaps + aside + reason(finding));
                });
    }

    /** Why a report or a duty is due; what was said before is not said again. */
    private void reasons(Effect effect, List<String> clauses) {
        decision.findings().stream()
                .filter(finding -> finding.effect() == effect && finding.sure() && finding.defeatedBy() == null)
                .filter(finding -> clauses.contains(finding.clause().toString()))
                .map(Wording::reason)
                .filter(explained::add)
                .forEach(reason -> wrap(lines, "    ", "why: " + reason));
    }

    /** The clause, what the rule found, and what the clause asks, which the finding joins with a colon. */
    private static String reason(Finding finding) {
        String[] parts = finding.because().split(": ", 2);
        return finding.clause() + (parts.length == 2 ? " (" + parts[0] + "): " + parts[1] : ", " + finding.because());
    }

    private void point(String text) {
        wrap(lines, "  ", text);
    }

    /** Adds a text in lines of at most the width, the first as far in as said and the others further. */
    static void wrap(List<String> lines, String indent, String text) {
        StringBuilder line = new StringBuilder(indent);
        boolean empty = true;
        for (String word : printable(text).split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent.replace('-', ' ') + "    ");
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
    }
}

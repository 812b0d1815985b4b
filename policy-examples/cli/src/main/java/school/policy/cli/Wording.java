package school.policy.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.policy.clause.Deadline;
import school.policy.clause.Recipient;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Duty;
import school.policy.decision.Effect;
import school.policy.decision.Finding;
import school.policy.decision.Report;
import school.policy.fact.Property;
import school.policy.fact.Role;
import school.policy.fact.Vocabulary;
import school.policy.fact.Word;
import school.policy.json.CaseLine.CaseLineException;

/** A decision in words, for people at a terminal. */
final class Wording {

    /** No line is longer, unless one word is. */
    static final int WIDTH = 100;

    private static final String CONTESTED = "contested-reading:";

    private final Decision decision;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> explained = new HashSet<>();

    private Wording(Decision decision) {
        this.decision = decision;
    }

    /**
     * A decision, over several lines: the verdict, then why, whom to tell by when, what is still to do, what to find
     * out, and what to bear in mind. An empty line stands behind it.
     */
    static String of(Decision decision) {
        return new Wording(decision).text();
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
        wrap(lines, "", decision.id() + ": " + verdict());
        findings(Effect.BREACH, "broken");
        findings(Effect.PERMISSION, "in favour");
        for (Report report : decision.reports()) {
            point(report(report));
            reasons(
                    Effect.REPORT,
                    report.because().stream().map(String::valueOf).toList());
        }
        findings(Effect.REPORT, "a report");
        for (Duty duty : decision.duties()) {
            Deadline when = duty.when();
            point("still to do: " + duty.duty().phrase() + (when == null ? "" : when(when)));
            reasons(Effect.DUTY, List.of(duty.because().toString()));
        }
        findings(Effect.DUTY, "still to do");
        if (!decision.consequences().isEmpty()) {
            point("what can follow: " + join(decision.consequences().stream().map(Word::phrase), " and "));
        }
        decision.missing().forEach(path -> point("not known, and it matters: " + question(path)));
        decision.warnings().forEach(warning -> point("note: " + note(warning)));
        return String.join("\n", lines) + "\n";
    }

    private String verdict() {
        Strength strength = decision.strength();
        return switch (decision.verdict()) {
            case PERMITTED ->
                decision.permittedBy().isEmpty()
                        ? "permitted, as no clause speaks against it"
                        : "permitted by " + clauses(decision.permittedBy());
            case REPORT_TO -> "nothing is broken, but somebody must be told";
            case BREACH ->
                (strength == null ? "" : strength.phrase()) + " breach"
                        + (decision.breached().isEmpty()
                                ? ", whichever way the unknowns turn out"
                                : " of " + clauses(decision.breached()));
            case UNDETERMINED -> "undetermined, as it depends on what is not known";
            case NOT_COVERED -> "not covered by this policy";
        };
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

    private static String report(Report report) {
        String via = report.via() == null ? "" : ", for whom " + standIn(report.via()) + " stands in,";
        String held = report.heldFor() == null ? "" : ", but only once " + role(report.heldFor()) + " has decided";
        return "tell " + report.to().phrase() + via + when(report.when()) + held + " (" + clauses(report.because())
                + ")";
    }

    /** A role of the exchange format, or the host's own id of a person, which stays as it is. */
    private static String standIn(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .map(Wording::role)
                .orElse("'" + word + "'");
    }

    private static String role(Role role) {
        return role == Role.DSL ? Recipient.DSL.phrase() : role.phrase();
    }

    private static String when(Deadline when) {
        return (when == Deadline.UNSPECIFIED ? "; " : " ") + when.phrase();
    }

    private static String note(String warning) {
        return switch (warning) {
            case "policy-past-review-date" -> "the policy's review is overdue";
            case "policy-version-not-in-force" -> "this version of the policy was not in force on that day";
            default ->
                warning.startsWith(CONTESTED)
                        ? "this rests on reading " + warning.substring(CONTESTED.length()) + ", which is contested"
                        : warning.replace('-', ' ');
        };
    }

    /** An open question in words, with its path behind it for whoever fills it in. */
    private static String question(String path) {
        String words =
                switch (path) {
                    case "other.link" -> "how the two know each other";
                    case "recipient_beyond_chair" ->
                        "whom to tell, as the headteacher and the chair of governors both took part";
                    default ->
                        path.startsWith("judgements.")
                                ? "somebody's judgement on "
                                        + path.substring(path.indexOf('.') + 1).replace('_', ' ')
                                : meaning(path).orElse("");
                };
        return words.isEmpty() ? path : words + " (" + path + ")";
    }

    private static Optional<String> meaning(String path) {
        return Vocabulary.ofCase().properties().stream()
                .flatMap(part -> part.kind() != Property.Kind.FACT
                        ? Stream.of(part).filter(p -> p.path().equals(path))
                        : Vocabulary.type(part.type()).properties().stream()
                                .filter(p -> path.equals(part.path() + "." + p.path())))
                .findFirst()
                // what follows says how absence is read
                .map(p -> (p.kind() == Property.Kind.BOOLEAN ? "whether " : "")
                        + p.means().value().split(";", 2)[0]);
    }

    private static String clauses(List<?> ids) {
        return join(ids.stream().map(String::valueOf), " and ");
    }

    private static String join(Stream<String> words, String last) {
        List<String> all = words.toList();
        int end = all.size() - 1;
        return end < 1 ? String.join("", all) : String.join(", ", all.subList(0, end)) + last + all.get(end);
    }

    private void point(String text) {
        wrap(lines, "  ", text);
    }

    /** Adds a text in lines of at most the width, the first as far in as said and the others further. */
    private static void wrap(List<String> lines, String indent, String text) {
        StringBuilder line = new StringBuilder(indent);
        boolean empty = true;
        for (String word : printable(text).split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent + "    ");
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
    }
}

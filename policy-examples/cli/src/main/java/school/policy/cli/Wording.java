package school.policy.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.policy.clause.Deadline;
import school.policy.decision.Decision;
import school.policy.decision.Duty;
import school.policy.decision.Finding;
import school.policy.decision.Report;
import school.policy.fact.Word;
import school.policy.json.CaseLine.CaseLineException;

/** A decision in words, for people at a terminal. */
final class Wording {

    private Wording() {}

    /** A decision, over several lines and with an empty line behind it. */
    static String of(Decision decision) {
        List<String> lines = new ArrayList<>();
        lines.add(decision.id() + ": " + verdict(decision));
        decision.findings().stream().map(Wording::finding).forEach(lines::add);
        decision.reports().stream().map(Wording::report).forEach(lines::add);
        decision.duties().stream().map(Wording::duty).forEach(lines::add);
        if (!decision.consequences().isEmpty()) {
            lines.add("  the policy names " + words(decision.consequences()));
        }
        if (!decision.missing().isEmpty()) {
            lines.add("  not known, and it matters: " + String.join(", ", decision.missing()));
        }
        decision.warnings()
                .forEach(warning ->
                        lines.add("  note: " + warning.replace('-', ' ').replace("I ", "I-")));
        return String.join("\n", lines) + "\n";
    }

    /** A line in error. */
    static String of(CaseLineException error, long line) {
        String path = error.path().isEmpty() ? "" : error.path() + ": ";
        return "line " + line + ": " + path + error.reason() + "\n";
    }

    private static String verdict(Decision decision) {
        String clauses =
                decision.breached().stream().map(String::valueOf).collect(Collectors.joining(", ", " of ", ""));
        return switch (decision.verdict()) {
            case PERMITTED ->
                decision.permittedBy().isEmpty()
                        ? "permitted (no clause speaks against it)"
                        : "permitted by "
                                + decision.permittedBy().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "));
            case REPORT_TO -> "nothing is broken, but somebody must be told";
            case BREACH ->
                plain(decision.strength()) + " breach"
                        + (decision.breached().isEmpty() ? ", whichever way the unknowns fall" : clauses);
            case UNDETERMINED -> "undetermined";
            case NOT_COVERED -> "not covered by this policy";
        };
    }

    private static String finding(Finding finding) {
        String sure = finding.sure() ? "" : "perhaps ";
        String defeated = finding.defeatedBy() == null ? "" : " (set aside by " + finding.defeatedBy() + ")";
        return "  " + sure + plain(finding.effect()) + " " + finding.clause() + ", " + finding.because() + defeated;
    }

    private static String report(Report report) {
        String held = report.heldFor() == null ? "" : ", but only once the " + plain(report.heldFor()) + " agrees";
        String via = report.via() == null ? "" : ", in whose place " + report.via() + " acts";
        String because = report.because().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "  tell the " + plain(report.to()) + via + when(report.when()) + held + " (" + because + ")";
    }

    private static String duty(Duty duty) {
        Deadline when = duty.when();
        return "  still to do: " + plain(duty.duty()) + (when == null ? "" : when(when)) + " (" + duty.because() + ")";
    }

    private static String when(Deadline when) {
        return switch (when) {
            case IMMEDIATELY -> " immediately";
            case FIRST_AVAILABLE_OPPORTUNITY -> " at the first opportunity";
            case UNSPECIFIED -> "";
        };
    }

    private static String words(List<? extends Word> words) {
        return words.stream().map(Wording::plain).collect(Collectors.joining(", "));
    }

    private static String plain(@Nullable Word word) {
        return word == null ? "" : word.word().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}

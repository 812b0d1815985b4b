package school.policy.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.clause.Consequence;
import school.policy.clause.Deadline;
import school.policy.clause.DutyKind;
import school.policy.clause.Recipient;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Duty;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.fact.Role;
import school.policy.fact.Word;
import school.policy.source.Fields;
import school.policy.source.Tree;
import school.policy.source.Values;

/**
 * The decision that a scenario expects, in the words of the exchange format. A list that is left out is expected to be
 * empty; warnings about contested readings are not compared.
 */
record Expectation(
        Verdict verdict,
        @Nullable Strength strength,
        List<String> breached,
        List<String> permittedBy,
        List<String> reports,
        List<String> duties,
        List<String> consequences,
        List<String> missing,
        List<String> warnings) {

    private static final String[] KEYS = {
        "verdict", "strength", "breached", "permitted_by", "reports", "duties", "consequences", "missing", "warnings"
    };

    static @Nullable Expectation read(Values values, Tree tree) {
        Fields fields = values.fields(tree, KEYS);
        Verdict verdict = fields.require("verdict", (v, t) -> v.word(t, Verdict.class));
        Strength strength = fields.get("strength", (v, t) -> v.word(t, Strength.class));
        List<String> breached = fields.list("breached", values::text);
        List<String> permittedBy = fields.list("permitted_by", values::text);
        List<String> reports = fields.list("reports", t -> report(values, t));
        List<String> duties = fields.list("duties", t -> duty(values, t));
        List<String> consequences = words(fields.list("consequences", t -> values.word(t, Consequence.class)));
        List<String> missing = fields.list("missing", values::text);
        List<String> warnings = fields.list("warnings", values::text);
        return verdict == null
                ? null
                : new Expectation(
                        verdict, strength, breached, permittedBy, reports, duties, consequences, missing, warnings);
    }

    private static @Nullable String report(Values values, Tree tree) {
        Fields fields = values.fields(tree, "to", "when", "because", "held_for");
        Recipient to = fields.require("to", (v, t) -> v.word(t, Recipient.class));
        Deadline when = fields.require("when", (v, t) -> v.word(t, Deadline.class));
        Role heldFor = fields.get("held_for", (v, t) -> v.word(t, Role.class));
        return to == null || when == null
                ? null
                : line(to, when, heldFor, sorted(fields.list("because", values::text)));
    }

    private static @Nullable String duty(Values values, Tree tree) {
        Fields fields = values.fields(tree, "duty", "because", "when");
        DutyKind duty = fields.require("duty", (v, t) -> v.word(t, DutyKind.class));
        String because = fields.require("because", Values::text);
        Deadline when = fields.get("when", (v, t) -> v.word(t, Deadline.class));
        return duty == null || because == null ? null : line(duty, because, when);
    }

    /** What is other than expected, one sentence a part; empty where all is as expected. */
    List<String> differences(Decision decision) {
        List<String> differences = new ArrayList<>();
        compare(
                differences,
                "verdict",
                List.of(verdict.word()),
                List.of(decision.verdict().word()));
        compare(differences, "strength", word(strength), word(decision.strength()));
        compare(differences, "breached", breached, texts(decision.breached()));
        compare(differences, "permitted_by", permittedBy, texts(decision.permittedBy()));
        compare(
                differences,
                "reports",
                reports,
                decision.reports().stream().map(Expectation::line).toList());
        compare(
                differences,
                "duties",
                duties,
                decision.duties().stream().map(Expectation::line).toList());
        compare(differences, "consequences", consequences, words(decision.consequences()));
        compare(differences, "missing", missing, decision.missing());
        compare(
                differences,
                "warnings",
                warnings,
                decision.warnings().stream()
                        .filter(w -> !w.startsWith("contested-reading"))
                        .toList());
        return differences;
    }

    private static void compare(List<String> differences, String part, List<String> expected, List<String> found) {
        if (!sorted(expected).equals(sorted(found))) {
            differences.add(part + " is " + sorted(found) + ", expected " + sorted(expected));
        }
    }

    private static String line(Report report) {
        return line(report.to(), report.when(), report.heldFor(), texts(report.because()));
    }

    private static String line(Duty duty) {
        return line(duty.duty(), duty.because(), duty.when());
    }

    private static String line(@Nullable Object... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(part -> part instanceof Word word ? word.word() : part.toString())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private static List<String> word(@Nullable Word word) {
        return word == null ? List.of() : List.of(word.word());
    }

    private static List<String> words(List<? extends Word> words) {
        return words.stream().map(Word::word).toList();
    }

    private static List<String> texts(Collection<?> items) {
        return items.stream().map(String::valueOf).toList();
    }

    private static List<String> sorted(Collection<String> items) {
        return List.copyOf(new TreeSet<>(items));
    }
}

package school.policy.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Duty;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.source.Fields;
import school.policy.source.Nearest;
import school.policy.source.Spelled;
import school.policy.source.Tree;
import school.policy.source.Values;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Needed;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

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

    static @Nullable Expectation read(Values values, Vocabulary vocabulary, Tree tree) {
        Fields fields = values.fields(tree, KEYS);
        Verdict verdict = fields.require("verdict", (v, t) -> v.word(t, Verdict.class));
        Strength strength = fields.get("strength", (v, t) -> v.word(t, Strength.class));
        List<String> breached = fields.list("breached", values::text);
        List<String> permittedBy = fields.list("permitted_by", values::text);
        List<String> reports = fields.list("reports", t -> report(values, vocabulary, t));
        List<String> duties = fields.list("duties", t -> duty(values, vocabulary, t));
        List<String> consequences =
                words(fields.list("consequences", t -> word(values, vocabulary, Frame.CONSEQUENCES, t)));
        List<String> missing = fields.list("missing", t -> path(values, vocabulary, t));
        List<String> warnings = fields.list("warnings", values::text);
        return verdict == null
                ? null
                : new Expectation(
                        verdict, strength, breached, permittedBy, reports, duties, consequences, missing, warnings);
    }

    private static @Nullable Word word(Values values, Vocabulary vocabulary, String list, Tree tree) {
        return values.word(tree, vocabulary.list(list).words());
    }

    /** What a decision can name as missing. */
    private static @Nullable String path(Values values, Vocabulary vocabulary, Tree tree) {
        String path = values.text(tree);
        List<String> known = Stream.of(
                        vocabulary.unknowns().keySet().stream(),
                        vocabulary.essentials().stream().map(Needed::path),
                        Stream.of(vocabulary.nobodyLeft()))
                .flatMap(paths -> paths)
                .distinct()
                .toList();
        if (path != null && !known.contains(path)) {
            values.complain(
                    tree,
                    "no decision names '" + Values.shown(path) + "' as missing; "
                            + Nearest.to(path, known)
                                    .map(near -> "did you mean '" + near + "'?")
                                    .orElse("write what is to be asked, by its path such as action.type"));
            return null;
        }
        return path;
    }

    private static @Nullable String report(Values values, Vocabulary vocabulary, Tree tree) {
        Fields fields = values.fields(tree, "to", "when", "because", "held_for");
        Word to = fields.require("to", (v, t) -> word(v, vocabulary, Frame.RECIPIENTS, t));
        Word when = fields.require("when", (v, t) -> word(v, vocabulary, Frame.DEADLINES, t));
        Word heldFor = fields.get("held_for", (v, t) -> word(v, vocabulary, Frame.ROLES, t));
        return to == null || when == null
                ? null
                : line(to, when, heldFor, because(fields.list("because", values::text)));
    }

    private static @Nullable String duty(Values values, Vocabulary vocabulary, Tree tree) {
        Fields fields = values.fields(tree, "duty", "because", "when");
        Word duty = fields.require("duty", (v, t) -> word(v, vocabulary, Frame.DUTIES, t));
        String because = fields.require("because", Values::text);
        Word when = fields.get("when", (v, t) -> word(v, vocabulary, Frame.DEADLINES, t));
        return duty == null || because == null ? null : line(duty, because(List.of(because)), when);
    }

    /** What is other than expected, half a sentence a part; empty where all is as expected. */
    List<String> differences(Decision decision) {
        List<String> differences = new ArrayList<>();
        String expected = ruling(verdict, strength, breached, permittedBy);
        String found = ruling(
                decision.verdict(), decision.strength(), texts(decision.breached()), texts(decision.permittedBy()));
        if (!expected.equals(found)) {
            differences.add("comes out as " + found + ", expected " + expected);
        }
        compare(
                differences,
                "a report to ",
                reports,
                decision.reports().stream().map(Expectation::line).toList());
        compare(
                differences,
                "the duty ",
                duties,
                decision.duties().stream().map(Expectation::line).toList());
        compare(differences, "the consequence ", consequences, words(decision.consequences()));
        compare(differences, "as missing ", missing, decision.missing());
        compare(
                differences,
                "the warning ",
                warnings,
                decision.warnings().stream()
                        .filter(w -> !w.startsWith("contested-reading"))
                        .toList());
        return differences;
    }

    private static String ruling(
            Verdict verdict, @Nullable Strength strength, List<String> breached, List<String> permittedBy) {
        String word = verdict.word().replace('_', ' ');
        if (verdict != Verdict.BREACH) {
            return word
                    + (strength == null ? "" : ", " + strength.word())
                    + (breached.isEmpty() ? "" : ", breaking " + String.join(" and ", sorted(breached)))
                    + (permittedBy.isEmpty() ? "" : " by " + String.join(" and ", sorted(permittedBy)));
        }
        String first = strength == null ? word : "a" + (isVowel(strength) ? "n " : " ") + strength.word() + " " + word;
        return first
                + (breached.isEmpty() ? "" : " of " + String.join(" and ", sorted(breached)))
                + (permittedBy.isEmpty() ? "" : " by " + String.join(" and ", sorted(permittedBy)));
    }

    private static boolean isVowel(Spelled word) {
        return "aeiou".indexOf(word.word().charAt(0)) >= 0;
    }

    private static void compare(List<String> differences, String part, List<String> expected, List<String> found) {
        sorted(found).stream()
                .filter(each -> !expected.contains(each))
                .forEach(each -> differences.add("has " + part + each + ", which was not expected"));
        sorted(expected).stream()
                .filter(each -> !found.contains(each))
                .forEach(each -> differences.add("lacks " + part + each + ", which was expected"));
    }

    private static String line(Report report) {
        return line(report.to(), report.when(), report.heldFor(), because(texts(report.because())));
    }

    private static String line(Duty duty) {
        return line(duty.duty(), because(List.of(duty.because().toString())), duty.when());
    }

    private static String line(@Nullable Object... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(part -> part instanceof Spelled word ? word.word() : part.toString())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private static @Nullable String because(List<String> clauses) {
        return clauses.isEmpty() ? null : "for " + String.join(" and ", sorted(clauses));
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

package school.policy.explain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Duty;
import school.policy.decision.Effect;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.decision.Warnings;
import school.policy.source.Given;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Recipient;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/**
 * A decision in plain English, part by part, for whoever shows it to people.
 *
 * @param vocabulary the words of its policy
 * @param decision the decision
 * @param advisory those of the broken clauses that only advise, as {@link #advisory} finds them
 */
public record InWords(Vocabulary vocabulary, Decision decision, List<ClauseId> advisory) {

    /** Refuses what is missing by its name; copies what could be changed. */
    public InWords {
        Objects.requireNonNull(vocabulary, "vocabulary");
        Objects.requireNonNull(decision, "decision");
        advisory = Given.list(advisory, "advisory");
    }

    /** Nothing of what the case says, so that it can stand in a log. */
    @Override
    public String toString() {
        return decision.toString();
    }

    /** Those of the clauses broken in a decision that only advise. */
    public static List<ClauseId> advisory(Decision decision, Map<ClauseId, Clause> clauses) {
        return decision.breached().stream()
                .filter(id -> clauses.containsKey(id)
                        && Objects.requireNonNull(clauses.get(id)).strength() == Strength.ADVISORY)
                .toList();
    }

    /** The verdict. */
    public String headline() {
        return switch (decision.verdict()) {
            case PERMITTED -> permitted() + (decision.duties().isEmpty() ? "" : ", but something is left to do");
            case REPORT_TO -> "nothing is broken, but somebody must be told";
            case BREACH -> breach();
            case UNDETERMINED -> "undetermined, as it depends on what is not known";
            case NOT_COVERED -> "not covered by this policy";
        };
    }

    private String permitted() {
        if (!decision.permittedBy().isEmpty()) {
            return "permitted by " + clauses(decision.permittedBy());
        }
        List<ClauseId> excusing = decision.findings().stream()
                .filter(finding -> finding.effect() == Effect.BREACH && finding.sure())
                .flatMap(finding -> Stream.ofNullable(finding.defeatedBy()))
                .distinct()
                .sorted()
                .toList();
        return excusing.isEmpty()
                ? "permitted, as no clause speaks against it"
                : "permitted, as it is excused by " + clauses(excusing);
    }

    private String breach() {
        Strength strength = decision.strength();
        String what = (strength == null ? "" : strength.phrase()) + " breach";
        List<ClauseId> graver = decision.breached().stream()
                .filter(id -> strength != Strength.MANDATORY || !advisory.contains(id))
                .toList();
        List<ClauseId> besides =
                decision.breached().stream().filter(id -> !graver.contains(id)).toList();
        if (graver.isEmpty()) {
            return what + ", whichever way the unknowns turn out";
        }
        // what is not known may still turn advice into more
        boolean atLeast = strength == Strength.ADVISORY && !decision.missing().isEmpty();
        return (atLeast ? "at least an " : "") + what + " of " + clauses(graver)
                + (besides.isEmpty()
                        ? ""
                        : "; " + clauses(besides) + (besides.size() == 1 ? " advises" : " advise") + " against it too");
    }

    /** Whom to tell, by when, and which clauses ask for it. */
    public String report(Report report) {
        String comma = isOpenEnded(report.when()) ? "" : ",";
        String via = report.via() == null ? "" : ", for whom " + standIn(report.via()) + " stands in" + comma;
        String held = report.heldFor() == null ? "" : ", but only once " + role(report.heldFor()) + " has decided";
        return "tell " + phrase(report.to()) + via + when(report.when()) + held + " (" + clauses(report.because())
                + ")";
    }

    /** A role of the exchange format, or the host's own id of a person, which stays as it is. */
    private String standIn(String word) {
        return vocabulary.list(Frame.ROLES).word(word).map(this::role).orElse("'" + word + "'");
    }

    /** A role as reports speak of whoever holds it. */
    private String role(Word role) {
        return vocabulary.recipients().values().stream()
                .filter(recipient -> recipient.roles().equals(List.of(role)))
                .findFirst()
                .map(Recipient::word)
                .map(Word::phrase)
                .orElse(phrase(role));
    }

    /** A word as the vocabulary has it, whoever made it. */
    private String phrase(Word word) {
        return vocabulary.list(word.list()).word(word.word()).orElse(word).phrase();
    }

    private String when(Word when) {
        return (isOpenEnded(when) ? "; " : " ") + phrase(when);
    }

    /** Whether the policy sets no time. */
    private boolean isOpenEnded(Word when) {
        List<Word> deadlines = vocabulary.list(Frame.DEADLINES).all();
        return !deadlines.isEmpty() && deadlines.get(deadlines.size() - 1).equals(when);
    }

    /** What should be borne in mind. */
    public String note(String warning) {
        return switch (warning) {
            case Warnings.PAST_REVIEW -> "the policy's review is overdue";
            case Warnings.NOT_IN_FORCE -> "this version of the policy was not in force on that day";
            default ->
                warning.startsWith(Warnings.CONTESTED)
                        ? "this rests on reading " + warning.substring(Warnings.CONTESTED.length())
                                + ", which is contested"
                        : vocabulary.wording().warnings().getOrDefault(warning, warning.replace('-', ' '));
        };
    }

    /** What is still to do, and by when. */
    public String duty(Duty duty) {
        Word when = duty.when();
        return phrase(duty.duty()) + (when == null ? "" : when(when));
    }

    /** What can follow. */
    public String consequences() {
        return and(decision.consequences().stream().map(this::phrase).toList());
    }

    /** The question behind an open path, as it is put to somebody who may know. */
    public String question(String path) {
        return path.equals(vocabulary.nobodyLeft()) ? vocabulary.wording().nobodyLeft() : Asked.about(vocabulary, path);
    }

    /** The questions that the verdict waits for, and whom to tell where nobody is left. */
    List<String> questions() {
        return decision.missing().stream()
                .filter(path -> decision.verdict() == Verdict.UNDETERMINED || path.equals(vocabulary.nobodyLeft()))
                .map(this::question)
                .toList();
    }

    /** The questions whose answers could add to a verdict that stands. */
    List<String> further() {
        return decision.missing().stream()
                .filter(path -> decision.verdict() != Verdict.UNDETERMINED && !path.equals(vocabulary.nobodyLeft()))
                .map(this::question)
                .toList();
    }

    private static String clauses(List<?> ids) {
        return and(ids.stream().map(String::valueOf).toList());
    }

    /** Words in a row. */
    static String and(Collection<String> words) {
        List<String> all = List.copyOf(words);
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }
}

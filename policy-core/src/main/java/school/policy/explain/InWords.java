package school.policy.explain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.clause.Deadline;
import school.policy.clause.Recipient;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Duty;
import school.policy.decision.Effect;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.decision.Warnings;
import school.policy.fact.Given;
import school.policy.fact.NamedChildren;
import school.policy.fact.Role;
import school.policy.fact.Word;

/**
 * A decision in plain English, part by part, for whoever shows it to people.
 *
 * @param decision the decision
 * @param advisory those of the broken clauses that only advise, as {@link #advisory} finds them
 */
public record InWords(Decision decision, List<ClauseId> advisory) {

    /** Refuses what is missing by its name; copies what could be changed. */
    public InWords {
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
        String comma = report.when() == Deadline.UNSPECIFIED ? "" : ",";
        String via = report.via() == null ? "" : ", for whom " + standIn(report.via()) + " stands in" + comma;
        String held = report.heldFor() == null ? "" : ", but only once " + role(report.heldFor()) + " has decided";
        return "tell " + report.to().phrase() + via + when(report.when()) + held + " (" + clauses(report.because())
                + ")";
    }

    /** A role of the exchange format, or the host's own id of a person, which stays as it is. */
    private static String standIn(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .map(InWords::role)
                .orElse("'" + word + "'");
    }

    private static String role(Role role) {
        return role == Role.DSL ? Recipient.DSL.phrase() : role.phrase();
    }

    private static String when(Deadline when) {
        return (when == Deadline.UNSPECIFIED ? "; " : " ") + when.phrase();
    }

    /** What should be borne in mind. */
    public String note(String warning) {
        return switch (warning) {
            case Warnings.PAST_REVIEW -> "the policy's review is overdue";
            case Warnings.CHILD_PROTECTION ->
                "a former pupil may still be a child; see the school's child protection policy";
            case NamedChildren.CONSENT ->
                "a consent is for a child whom the picture does not show; see that its id is spelt like that there";
            case NamedChildren.OBJECTION ->
                "an objection is for a child whom the picture does not show; see that its id is spelt like that there";
            case Warnings.NOT_IN_FORCE -> "this version of the policy was not in force on that day";
            default ->
                warning.startsWith(Warnings.CONTESTED)
                        ? "this rests on reading " + warning.substring(Warnings.CONTESTED.length())
                                + ", which is contested"
                        : warning.replace('-', ' ');
        };
    }

    /** What is still to do, and by when. */
    public String duty(Duty duty) {
        Deadline when = duty.when();
        return duty.duty().phrase() + (when == null ? "" : when(when));
    }

    /** What can follow. */
    public String consequences() {
        return and(decision.consequences().stream().map(Word::phrase).toList());
    }

    /** The question behind an open path, as it is put to a school office. */
    public String question(String path) {
        return path.equals(Decision.NOBODY_LEFT)
                ? "Whom should it be reported to, as the headteacher and the chair of governors both took part?"
                : Asked.about(path);
    }

    /** The questions that the verdict waits for, and whom to tell where nobody is left. */
    List<String> questions() {
        return decision.missing().stream()
                .filter(path -> decision.verdict() == Verdict.UNDETERMINED || path.equals(Decision.NOBODY_LEFT))
                .map(this::question)
                .toList();
    }

    /** The questions whose answers could add to a verdict that stands. */
    List<String> further() {
        return decision.missing().stream()
                .filter(path -> decision.verdict() != Verdict.UNDETERMINED && !path.equals(Decision.NOBODY_LEFT))
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

package school.policy.explain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import school.policy.clause.Deadline;
import school.policy.clause.Recipient;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Duty;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.fact.OpenQuestion;
import school.policy.fact.Role;
import school.policy.fact.Word;

/**
 * A decision in plain English, part by part, for whoever shows it to people.
 *
 * @param decision the decision
 */
public record InWords(Decision decision) {

    static final String CONTESTED = "contested-reading:";
    private static final String NOBODY_LEFT = "recipient_beyond_chair";

    /** The verdict. */
    public String headline() {
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

    /** Whom to tell, by when, and which clauses ask for it. */
    public String report(Report report) {
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
            case "policy-past-review-date" -> "the policy's review is overdue";
            case "policy-version-not-in-force" -> "this version of the policy was not in force on that day";
            default ->
                warning.startsWith(CONTESTED)
                        ? "this rests on reading " + warning.substring(CONTESTED.length()) + ", which is contested"
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
        return path.equals(NOBODY_LEFT)
                ? "Whom should it be reported to, as the headteacher and the chair of governors both took part?"
                : OpenQuestion.known().stream()
                        .filter(question -> question.path().equals(path))
                        .map(OpenQuestion::asks)
                        .findFirst()
                        .orElse(path);
    }

    /**
     * What there is to find out: what the verdict waits for, and whom to tell where nobody is left. What would only add
     * to a verdict that stands is no question any more.
     */
    List<String> questions() {
        return decision.missing().stream()
                .filter(path -> decision.verdict() == Verdict.UNDETERMINED || path.equals(NOBODY_LEFT))
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

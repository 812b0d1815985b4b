package school.policy.benchmarks.byhand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.policy.clause.ClauseId;
import school.policy.decision.Decision;
import school.policy.decision.Duty;
import school.policy.decision.Effect;
import school.policy.decision.Report;
import school.policy.decision.Verdict;

/**
 * What a caller wants to know of a case in which nothing is unknown, whoever decides it.
 *
 * @param verdict the answer
 * @param breached the clauses that are broken
 * @param permittedBy the clauses that permit expressly
 * @param reports whom to tell
 * @param duties what is still to do
 * @param findings every clause that spoke
 */
public record Answer(
        Verdict verdict,
        List<ClauseId> breached,
        List<ClauseId> permittedBy,
        List<Report> reports,
        List<Duty> duties,
        List<Finding> findings) {

    /** An answer that the policy does not reach the case. */
    static final Answer NOT_COVERED =
            new Answer(Verdict.NOT_COVERED, List.of(), List.of(), List.of(), List.of(), List.of());

    /** An answer that no clause has anything to say. */
    static final Answer SILENT = new Answer(Verdict.PERMITTED, List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * A clause that spoke.
     *
     * @param clause the clause
     * @param effect what it does
     * @param defeatedBy the clause that defeats it; absent: it stands
     */
    public record Finding(
            ClauseId clause, Effect effect, @Nullable ClauseId defeatedBy) {

        @Override
        public String toString() {
            return clause + " " + effect.word() + (defeatedBy == null ? "" : " defeated by " + defeatedBy);
        }
    }

    /** What the library's decision says of it. */
    public static Answer of(Decision decision) {
        return new Answer(
                decision.verdict(),
                decision.breached(),
                decision.permittedBy(),
                decision.reports(),
                decision.duties(),
                decision.findings().stream()
                        .map(f -> new Finding(f.clause(), f.effect(), f.defeatedBy()))
                        .toList());
    }
}

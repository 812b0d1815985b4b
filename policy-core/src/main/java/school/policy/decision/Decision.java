package school.policy.decision;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.policy.clause.ClauseId;
import school.policy.clause.Strength;
import school.policy.source.Given;
import school.policy.vocabulary.Word;

/**
 * What a policy says about one case. Immutable; lists are never null, and the engine sorts them, so that equal cases give
 * equal decisions. The engine decides and reports nobody by itself.
 *
 * @param id the case's id
 * @param verdict the answer
 * @param strength of a breach, the strongest broken clause's; absent with any other verdict
 * @param breached the clauses that are broken whatever the unknowns
 * @param permittedBy with {@code PERMITTED} and {@code REPORT_TO}, the clauses that permit expressly or whose exception
 *     was used; empty: the policy is silent, or all duties are met
 * @param reports whom to tell, most urgent first
 * @param duties what is still to do
 * @param consequences what the policy says follows
 * @param missing paths of unknowns whose answer would change this decision
 * @param warnings what does not change the verdict but should be known
 * @param findings every clause that spoke
 * @param policy which policy decided
 */
public record Decision(
        String id,
        Verdict verdict,
        @Nullable Strength strength,
        List<ClauseId> breached,
        List<ClauseId> permittedBy,
        List<Report> reports,
        List<Duty> duties,
        List<Word> consequences,
        List<String> missing,
        List<String> warnings,
        List<Finding> findings,
        PolicyStamp policy) {

    /** Refuses what is missing by its name; copies what could be changed. */
    public Decision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(verdict, "verdict");
        breached = Given.list(breached, "breached");
        permittedBy = Given.list(permittedBy, "permittedBy");
        reports = Given.list(reports, "reports");
        duties = Given.list(duties, "duties");
        consequences = Given.list(consequences, "consequences");
        missing = Given.list(missing, "missing");
        warnings = Given.list(warnings, "warnings");
        findings = Given.list(findings, "findings");
        Objects.requireNonNull(policy, "policy");
    }

    @Override
    public String toString() {
        return "case '" + id + "': " + verdict.word() + " " + breached;
    }
}

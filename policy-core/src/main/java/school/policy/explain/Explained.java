package school.policy.explain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.policy.clause.ClauseId;
import school.policy.decision.Decision;
import school.policy.source.Given;
import school.policy.vocabulary.Vocabulary;

/**
 * An explanation with everything in it, as data.
 *
 * @param vocabulary the words of the policy
 * @param decision what is explained
 * @param advisory those of the broken clauses that only advise
 * @param outside why the policy does not cover the case; absent: it does
 * @param reasons why: one for each finding
 * @param contested the contested passages that the decision rests on
 * @param missing the questions that settle an undetermined verdict, the next one first; empty with any other
 * @param changes what would turn a breach into permitted; empty with any other verdict
 * @param noChange why none is known for a breach, as half a sentence; empty where some is, and with any other verdict
 * @param whyNot why the clauses that were asked about are silent
 * @param leftOut why some of this is not worked out, a sentence each; empty where all of it is
 */
public record Explained(
        Vocabulary vocabulary,
        Decision decision,
        List<ClauseId> advisory,
        @Nullable String outside,
        List<Reason> reasons,
        List<Reason.Reading> contested,
        List<Asked> missing,
        List<Change> changes,
        String noChange,
        List<Silence> whyNot,
        List<String> leftOut) {

    /** Refuses what is missing by its name; copies what could be changed. */
    public Explained {
        Objects.requireNonNull(vocabulary, "vocabulary");
        Objects.requireNonNull(decision, "decision");
        advisory = Given.list(advisory, "advisory");
        reasons = Given.list(reasons, "reasons");
        contested = Given.list(contested, "contested");
        missing = Given.list(missing, "missing");
        changes = Given.list(changes, "changes");
        Objects.requireNonNull(noChange, "noChange");
        whyNot = Given.list(whyNot, "whyNot");
        leftOut = Given.list(leftOut, "leftOut");
    }

    /** Nothing of what the case says, so that it can stand in a log. */
    @Override
    public String toString() {
        return "explanation of " + decision;
    }
}

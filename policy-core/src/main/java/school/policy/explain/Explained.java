package school.policy.explain;

import java.util.List;
import school.policy.decision.Decision;

/**
 * An explanation with everything in it, as data.
 *
 * @param decision what is explained
 * @param reasons why: one for each finding
 * @param missing the questions that settle an undetermined verdict, the next one first; empty with any other
 * @param whyNot why the clauses that were asked about are silent
 */
public record Explained(Decision decision, List<Reason> reasons, List<Asked> missing, List<Silence> whyNot) {}

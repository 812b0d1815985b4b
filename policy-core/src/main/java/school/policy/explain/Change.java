package school.policy.explain;

import java.util.List;
import java.util.Objects;
import school.policy.cases.Case;
import school.policy.decision.Verdict;
import school.policy.source.Given;

/**
 * What would have made a breach come out otherwise: one to three facts that somebody could have had otherwise by acting
 * otherwise, and could be advised to. Who people are, what was done and when, and what people judged stay as they are.
 *
 * @param parts the facts, in the order of the vocabulary; never empty
 * @param verdict what it leads to: permitted; not-covered where the policy has nothing to do with it any more; or
 *     report-to where nothing is broken any more but somebody must still be told
 * @param cases the case as it would be, one for each of the alternatives that the parts name; never empty
 */
public record Change(List<Part> parts, Verdict verdict, List<Case> cases) {

    /**
     * One fact had otherwise.
     *
     * @param path what it is about, as a path of the exchange format such as {@code copy.bound_on}
     * @param says what would be so of it, as half a sentence that reads well after "if"; alternatives are joined by "or"
     */
    public record Part(String path, String says) {

        /** Refuses what is missing by its name. */
        public Part {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(says, "says");
        }

        /** Nothing of what the case says, so that it can stand in a log. */
        @Override
        public String toString() {
            return path;
        }
    }

    /** Neither list can be changed. */
    public Change {
        parts = Given.list(parts, "parts");
        Objects.requireNonNull(verdict, "verdict");
        cases = Given.list(cases, "cases");
    }

    /** Nothing of what the case says, so that it can stand in a log. */
    @Override
    public String toString() {
        return "change of " + parts + ": " + verdict.word();
    }

    /** The change as advice, such as "if the book was returned and the card was valid". */
    public String advice() {
        return "if " + InWords.and(parts.stream().map(Part::says).toList());
    }
}

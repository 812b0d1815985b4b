package school.policy.croughton;

import java.util.List;
import java.util.Map;
import java.util.Set;
import school.policy.clause.Strength;
import school.policy.fact.Consequence;
import school.policy.fact.Deadline;

/** What the document says of its clauses, read from it a second time and not from the clause sheets. */
final class Sheet {

    private static final Set<String> ADVISORY =
            Set.of("PU-10", "PU-16", "PU-17", "PU-19", "PU-21", "PU-24", "MC-01", "MC-03", "MS-01", "MS-02");

    private static final Map<String, Deadline> DEADLINES = Map.of(
            "PU-13", Deadline.UNSPECIFIED,
            "PU-24", Deadline.UNSPECIFIED,
            "SS-13", Deadline.IMMEDIATELY,
            "MC-01", Deadline.UNSPECIFIED,
            "MC-02", Deadline.UNSPECIFIED,
            "MC-03", Deadline.FIRST_AVAILABLE_OPPORTUNITY,
            "MS-01", Deadline.FIRST_AVAILABLE_OPPORTUNITY,
            "MS-02", Deadline.FIRST_AVAILABLE_OPPORTUNITY);

    private static final Map<String, List<Consequence>> CONSEQUENCES = Map.of(
            "PU-22",
            List.of(
                    Consequence.POSSIBLE_PROSECUTION,
                    Consequence.POSSIBLE_DISCIPLINARY_ACTION,
                    Consequence.POSSIBLE_DISMISSAL),
            "PU-23",
            List.of(Consequence.DISCIPLINARY_ACTION),
            "PU-25",
            List.of(Consequence.DISCIPLINARY_ACTION));

    private Sheet() {}

    static Strength strength(String clause) {
        return ADVISORY.contains(clause) ? Strength.ADVISORY : Strength.MANDATORY;
    }

    /** By when a report is due for which the clause asks. */
    static Deadline deadline(String clause) {
        Deadline deadline = DEADLINES.get(clause);
        if (deadline == null) {
            throw new AssertionError(clause + " asks for no report");
        }
        return deadline;
    }

    static List<Consequence> consequences(String clause) {
        return CONSEQUENCES.getOrDefault(clause, List.of());
    }
}

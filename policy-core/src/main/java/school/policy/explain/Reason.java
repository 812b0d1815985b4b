package school.policy.explain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.policy.clause.ClauseId;
import school.policy.clause.ContestedReading;
import school.policy.decision.Finding;
import school.policy.source.Given;

/**
 * Why one clause speaks.
 *
 * @param finding what the decision says of it
 * @param sentence why, in one plain sentence with the facts that made it so
 * @param line the clause's line in the policy document
 * @param contested the contested readings that the rule behind it rests on
 * @param setAside the clauses whose findings it sets aside; empty: none
 */
public record Reason(Finding finding, String sentence, int line, List<Reading> contested, List<ClauseId> setAside) {

    /** Refuses what is missing by its name; copies what could be changed. */
    public Reason {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(sentence, "sentence");
        contested = Given.list(contested, "contested");
        setAside = Given.list(setAside, "setAside");
    }

    /** Nothing of what the case says, so that it can stand in a log. */
    @Override
    public String toString() {
        return "reason of " + finding.clause();
    }

    /**
     * A contested passage and how it is read.
     *
     * @param reading its name in the policy's list of readings, such as {@code I-12}
     * @param asks the question that can be answered in more than one way
     * @param taken what the answer that is taken means
     */
    public record Reading(
            String reading, String asks, @Nullable String taken) {

        /** Refuses what is missing by its name. */
        public Reading {
            Objects.requireNonNull(reading, "reading");
            Objects.requireNonNull(asks, "asks");
        }

        static Reading of(ContestedReading contested) {
            return new Reading(
                    contested.reading(),
                    contested.asks(),
                    contested
                            .answer(contested.taken())
                            .map(ContestedReading.Answer::means)
                            .orElse(contested.taken()));
        }
    }
}

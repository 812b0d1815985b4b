package school.policy.explain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.policy.clause.ClauseId;
import school.policy.source.Given;

/**
 * Why a clause has nothing to say of a case.
 *
 * @param clause the clause
 * @param reason why none of its rules was tried; absent: they were
 * @param attempts its rules, the one that came nearest first
 */
public record Silence(ClauseId clause, @Nullable String reason, List<Attempt> attempts) {

    /** Refuses what is missing by its name; copies what could be changed. */
    public Silence {
        Objects.requireNonNull(clause, "clause");
        attempts = Given.list(attempts, "attempts");
    }

    /** Nothing of what the case says, so that it can stand in a log. */
    @Override
    public String toString() {
        return "silence of " + clause;
    }
}

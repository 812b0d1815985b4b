package school.policy.decision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.policy.clause.ClauseId;

/**
 * A clause that spoke.
 *
 * @param clause the clause
 * @param effect what it does
 * @param sure whether it spoke so whatever the answer to the unknowns
 * @param defeatedBy the clause that defeats it; absent: it stands
 * @param because why, in one plain sentence
 * @param rule the rule that found it, as {@code file:line}
 */
public record Finding(
        ClauseId clause,
        Effect effect,
        boolean sure,
        @Nullable ClauseId defeatedBy,
        String because,
        String rule) {

    /** Refuses what is missing by its name. */
    public Finding {
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(because, "because");
        Objects.requireNonNull(rule, "rule");
    }
}

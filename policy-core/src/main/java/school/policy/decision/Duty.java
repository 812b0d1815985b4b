package school.policy.decision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.policy.clause.ClauseId;
import school.policy.vocabulary.Word;

/**
 * Something still to do.
 *
 * @param duty what
 * @param because the clause that asks for it
 * @param when by when; absent: the policy gives no limit
 */
public record Duty(Word duty, ClauseId because, @Nullable Word when) {

    /** Refuses what is missing by its name. */
    public Duty {
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(because, "because");
    }
}

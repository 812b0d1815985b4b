package school.policy.decision;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.policy.clause.ClauseId;
import school.policy.source.Given;
import school.policy.vocabulary.Word;

/**
 * Somebody to be told. The engine sends nothing.
 *
 * @param to the recipient's role
 * @param when by when
 * @param because the clauses that ask for it, sorted; never empty
 * @param heldFor the role for whose decision it waits; absent: it does not wait
 * @param via who stands in for the recipient, as the case names them; absent: nobody
 */
public record Report(
        Word to,
        Word when,
        List<ClauseId> because,
        @Nullable Word heldFor,
        @Nullable String via) {

    /** Refuses what is missing by its name; copies what could be changed. */
    public Report {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(when, "when");
        because = Given.list(because, "because");
        if (because.isEmpty()) {
            throw new IllegalArgumentException("because: a report has a clause that asks for it; name one");
        }
    }

    @Override
    public String toString() {
        return "Report[" + to.word() + ", " + when.word() + ", " + because + "]";
    }
}

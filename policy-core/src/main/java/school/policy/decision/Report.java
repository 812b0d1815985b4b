package school.policy.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.policy.clause.ClauseId;
import school.policy.clause.Deadline;
import school.policy.clause.Recipient;
import school.policy.fact.Role;

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
        Recipient to,
        Deadline when,
        List<ClauseId> because,
        @Nullable Role heldFor,
        @Nullable String via) {

    @Override
    public String toString() {
        return "Report[" + to.word() + ", " + when.word() + ", " + because + "]";
    }
}

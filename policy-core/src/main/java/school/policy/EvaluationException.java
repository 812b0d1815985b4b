package school.policy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.policy.source.PolicyException;

/** A case could not be evaluated. Names the case and nothing that it says; there is never half a decision. */
public final class EvaluationException extends PolicyException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String reason;

    EvaluationException(String caseId, @Nullable String reason, @Nullable Throwable cause) {
        super("case '" + caseId + "' could not be evaluated" + (reason == null ? "" : ": " + reason), cause);
        this.reason = reason;
    }

    /** That the budget is spent or memory ran out, with a remedy; empty where it is a fault of the program. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}

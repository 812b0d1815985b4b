package school.policy;

import school.policy.fact.PolicyException;

/** A case could not be evaluated. Names the case and nothing that it says; there is never half a decision. */
public final class EvaluationException extends PolicyException {

    private static final long serialVersionUID = 1L;

    EvaluationException(String caseId, Throwable cause) {
        super("case '" + caseId + "' could not be evaluated", cause);
    }
}

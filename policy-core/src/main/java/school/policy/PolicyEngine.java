package school.policy;

import java.util.Objects;
import school.policy.decision.Decision;
import school.policy.engine.Decider;
import school.policy.fact.Case;

/**
 * Decides cases under one policy. Immutable and thread-safe: make one and share it; making one takes a good while,
 * asking it does not.
 */
public final class PolicyEngine {

    private final Decider decider;

    private PolicyEngine(Policy policy) {
        decider = new Decider(policy.settings(), policy.stamp(), policy.clauses(), policy.rules());
    }

    /** An engine for a policy. */
    public static PolicyEngine of(Policy policy) {
        return new PolicyEngine(policy);
    }

    /**
     * Decides a case. Equal cases get equal decisions, whatever the order of their facts and whichever thread asks.
     *
     * @throws EvaluationException if it could not be evaluated; the engine stays usable
     */
    public Decision evaluate(Case event) {
        Objects.requireNonNull(event, "event");
        try {
            return decider.decide(event);
        } catch (RuntimeException e) {
            throw new EvaluationException(event.id(), e);
        }
    }
}

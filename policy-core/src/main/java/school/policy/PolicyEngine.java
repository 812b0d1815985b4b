package school.policy;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import school.policy.cases.Case;
import school.policy.decision.Decision;
import school.policy.engine.Decider;
import school.policy.engine.SpentException;
import school.policy.explain.Explanation;
import school.policy.explain.Interpreter;

/**
 * Decides cases under one policy. Immutable and thread-safe: make one and share it; making one takes a good while,
 * asking it does not.
 */
public final class PolicyEngine {

    private final Policy policy;
    private final Decider decider;
    private final Budget budget;

    private PolicyEngine(Policy policy, Decider decider, Budget budget) {
        this.policy = policy;
        this.decider = decider;
        this.budget = budget;
    }

    /** An engine for a policy, with the standard budget for each case. */
    public static PolicyEngine of(Policy policy) {
        return of(policy, Budget.standard());
    }

    /** An engine for a policy, with a budget for each case. */
    public static PolicyEngine of(Policy policy, Budget budget) {
        FirstUse.done();
        return made(policy, budget);
    }

    /** The same, by {@link FirstUse} itself. */
    static PolicyEngine made(Policy policy, Budget budget) {
        Decider decider = new Decider(
                policy.vocabulary(),
                policy.settings(),
                policy.stamp(),
                policy.clauses(),
                policy.rules(),
                budget.steps(),
                budget.allSteps(),
                budget.time());
        return new PolicyEngine(policy, decider, budget);
    }

    /**
     * An engine for {@link Policy#taking this policy with a contested passage read otherwise}; it shares what takes a
     * good while to make.
     *
     * @throws IllegalArgumentException if there is no such reading or answer
     */
    public PolicyEngine taking(String reading, String answer) {
        Policy changed = policy.taking(reading, answer);
        return new PolicyEngine(changed, decider.with(changed.settings(), changed.stamp()), budget);
    }

    /**
     * The same engine, which takes cases of up to so many facts through the rules one by one, and larger ones through
     * Drools; it decides alike either way. What {@link #of} makes takes the quicker way. It shares what takes a good while
     * to make.
     *
     * @param facts 0: always Drools; {@link Integer#MAX_VALUE}: never
     */
    public PolicyEngine directUpTo(int facts) {
        return new PolicyEngine(policy, decider.directUpTo(facts), budget);
    }

    /** The policy that it decides under. */
    public Policy policy() {
        return policy;
    }

    /**
     * Decides a case. Equal cases get equal decisions, whatever the order of their facts and whichever thread asks.
     *
     * @throws EvaluationException if it could not be evaluated, its budget being spent, memory running out and too little of
     *     the stack being left among the reasons; the engine stays usable
     */
    public Decision evaluate(Case event) {
        return decided(event, decider::decide);
    }

    private <T> T decided(Case event, Function<Case, T> decider) {
        Objects.requireNonNull(event, "event");
        if (!policy.vocabulary().reads(event.vocabulary())) {
            throw new EvaluationException(
                    event.id(),
                    "the case is in the words of " + event.vocabulary() + ", and the policy '" + policy
                            + "' has words of its own; make the case in the vocabulary of the policy",
                    null);
        }
        try {
            return decider.apply(event.under(policy.vocabulary()));
        } catch (SpentException e) {
            throw new EvaluationException(event.id(), e.getMessage(), null);
        } catch (OutOfMemoryError e) {
            throw new EvaluationException(
                    event.id(),
                    "memory ran out before the case was decided; state fewer facts, leave less of it unknown, or give the"
                            + " program more memory",
                    e);
        } catch (RuntimeException | StackOverflowError | LinkageError | InternalError e) {
            // of the last two, Java makes what it cannot finish near the end of the stack
            throw new EvaluationException(event.id(), null, e);
        }
    }

    /**
     * Decides a case and explains the decision. What is asked of the explanation is worked out then, by reading the rules
     * a second time without the engine; deciding costs no more for it. All that is asked of it together has the
     * {@link Budget#allSteps steps} and the time of one evaluation, less the time that deciding has taken.
     *
     * @throws EvaluationException as {@link #evaluate}
     */
    public Explanation explain(Case event) {
        Decider.Timed decided = decided(event, decider::timed);
        Duration left = budget.time().minus(decided.took());
        Case own = event.under(policy.vocabulary());
        return new Explanation(new Interpreter(policy.text(), budget.allSteps(), left), own, decided.decision());
    }
}

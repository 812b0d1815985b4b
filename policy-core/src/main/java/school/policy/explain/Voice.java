package school.policy.explain;

import school.policy.clause.Clause;
import school.policy.decision.Effect;
import school.policy.rule.Rule;

/**
 * A rule heard for one of its conclusions.
 *
 * @param clause the clause it speaks under
 * @param effect what the clause does
 * @param rule the rule
 * @param witness the facts that make it speak
 * @param overBreaches whether it speaks only because the actor broke another clause
 * @param ofNeglect whether it is a breach because a step that the rule asks for was missed
 */
record Voice(Clause clause, Effect effect, Rule rule, Witness witness, boolean overBreaches, boolean ofNeglect) {

    /** The breach that follows when what this voice asks for was not done in time. */
    Voice neglected() {
        return new Voice(clause, Effect.BREACH, rule, witness, false, true);
    }

    /** Whether an override names this voice, by its clause or by the title of its rule. */
    boolean answersTo(String name) {
        return name.equals(clause.id().text()) || name.equals(rule.title());
    }
}

package school.policy.engine;

import school.policy.clause.Clause;
import school.policy.decision.Effect;
import school.policy.rule.Rule;

/**
 * What one rule said, or what follows from a step left undone.
 *
 * @param clause under which clause
 * @param effect what the clause does
 * @param rule the rule
 * @param followsBreach whether it only spoke because of a breach that the other rules found
 */
record Statement(Clause clause, Effect effect, Rule rule, boolean followsBreach) {}

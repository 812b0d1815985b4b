/**
 * Read a {@link school.policy.Policy}, make a {@link school.policy.PolicyEngine} of it, evaluate cases. Nothing here
 * shows a rule engine's types, and nothing here reports anybody: it decides, and people act.
 */
@NullMarked
package school.policy;

import org.jspecify.annotations.NullMarked;

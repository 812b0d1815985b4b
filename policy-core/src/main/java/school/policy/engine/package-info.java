/** From typed rules and a case to a decision. Internal: hosts see {@code school.policy.PolicyEngine}. */
@NullMarked
package school.policy.engine;

import org.jspecify.annotations.NullMarked;

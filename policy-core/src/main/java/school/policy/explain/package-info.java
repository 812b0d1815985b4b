/**
 * Why a decision came out as it did, what is missing, and what would change it. Rests on an interpreter of its own, which
 * knows nothing of how the engine runs rules: it is about as simple as the meaning of a decision, and the second opinion
 * against which the engine is tested.
 */
@NullMarked
package school.policy.explain;

import org.jspecify.annotations.NullMarked;

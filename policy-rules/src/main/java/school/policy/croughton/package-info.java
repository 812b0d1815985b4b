/** The first policy that the engine carries. Its files stand under {@code policies/croughton}. */
@NullMarked
package school.policy.croughton;

import org.jspecify.annotations.NullMarked;

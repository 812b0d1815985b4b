/** What a whole policy must satisfy: one small class a check, and the list of them. Internal. */
@NullMarked
package school.policy.check;

import org.jspecify.annotations.NullMarked;

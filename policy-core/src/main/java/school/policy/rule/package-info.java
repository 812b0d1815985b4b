/**
 * Rule text to typed, positioned rules. Rule files are ordinary DRL, of which only the dialect that is written down here
 * is read; nothing of it ever becomes code. Internal: hosts meet rules through what is explained.
 */
@NullMarked
package school.policy.rule;

import org.jspecify.annotations.NullMarked;

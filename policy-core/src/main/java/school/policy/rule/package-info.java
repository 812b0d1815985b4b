/**
 * Rule text to typed, positioned rules. Rule files are ordinary DRL, read with Drools' own parser; everything in them is
 * checked against an allow-list and nothing of it ever becomes code.
 */
@NullMarked
package school.policy.rule;

import org.jspecify.annotations.NullMarked;

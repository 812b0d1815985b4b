/** What can be known about one event: facts as immutable records, their words, and the case that holds them. */
@NullMarked
package school.policy.fact;

import org.jspecify.annotations.NullMarked;

/** A case: what is known about one event, in the words of a vocabulary, and the facts that rules see of it. */
@NullMarked
package school.policy.cases;

import org.jspecify.annotations.NullMarked;

/** What can be said: words, facts and their properties, as vocabulary files declare them. */
@NullMarked
package school.policy.vocabulary;

import org.jspecify.annotations.NullMarked;

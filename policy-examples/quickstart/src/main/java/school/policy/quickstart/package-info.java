/** The shortest useful embedding of the library. */
@NullMarked
package school.policy.quickstart;

import org.jspecify.annotations.NullMarked;

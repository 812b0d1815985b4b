/** The Croughton policy written out in Java: what deciding costs where nobody can read or edit the rules. */
@NullMarked
package school.policy.benchmarks.byhand;

import org.jspecify.annotations.NullMarked;

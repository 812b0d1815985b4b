/** What a policy says: its clauses, what each asks and of whom, and how contested passages are read. */
@NullMarked
package school.policy.clause;

import org.jspecify.annotations.NullMarked;

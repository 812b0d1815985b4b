/** What the engine answers: the verdict, the clauses behind it, whom to tell by when, and what is still to do. */
@NullMarked
package school.policy.decision;

import org.jspecify.annotations.NullMarked;

/** Worked cases in files beside the rules: each a sentence, its facts, and the decision that a person has settled. */
@NullMarked
package school.policy.scenario;

import org.jspecify.annotations.NullMarked;

/**
 * Why a decision came out as it did, what is missing, and what would change it. Rests on an interpreter of its own, which
 * knows nothing of how the engine runs rules: it is about as simple as the meaning of a decision, and the second opinion
 * against which the engine is tested.
 *
 * <p>Where to begin:
 *
 * <ul>
 *   <li>what hosts use: {@code Explanation} and what it gives ({@code Reason}, {@code Silence}, {@code Asked},
 *       {@code Change}, all of them {@code Explained}); {@code Telling} and {@code InWords} put it into words;
 *       {@code Interview} asks
 *   <li>the interpreter: {@code Interpreter} hears a case in all its {@code Worlds}; a {@code World} holds what its
 *       clauses say ({@code Saying}, by a {@code Voice} with its {@code Witness}); an {@code Account} is what is so in all
 *   <li>why and why not: {@code Why}, {@code WhyNot}, {@code Outside}, {@code Attempt}, in the words of {@code Phrasing}
 *   <li>what would change it: {@code Changes} searches sets of {@code Turns}; {@code Trial}, {@code Reach}, {@code Advice}
 *   <li>what to ask: {@code Questions} plans over worlds; {@code Interview} reads rules in three values over a
 *       {@code Sketch} of a case ({@code Outlook}, {@code Truth}, {@code Inquiries})
 * </ul>
 */
@NullMarked
package school.policy.explain;

import org.jspecify.annotations.NullMarked;

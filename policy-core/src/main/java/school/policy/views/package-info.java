/**
 * Typed views: Java classes made from a vocabulary, so that hosts write its words and facts with the help of the compiler,
 * and hosts' own records bound to its types of facts.
 */
@NullMarked
package school.policy.views;

import org.jspecify.annotations.NullMarked;

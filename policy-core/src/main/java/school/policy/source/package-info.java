/** Texts as people wrote them: files and lines with exact positions, and everything that is wrong with them at once. */
@NullMarked
package school.policy.source;

import org.jspecify.annotations.NullMarked;

/** A policy that follows its folder: watched, checked, swapped at once; the last good policy keeps deciding. */
@NullMarked
package school.policy.live;

import org.jspecify.annotations.NullMarked;

/** Cases in plain Java, as a host would hold them that decides by hand. */
@NullMarked
package school.policy.benchmarks.plain;

import org.jspecify.annotations.NullMarked;

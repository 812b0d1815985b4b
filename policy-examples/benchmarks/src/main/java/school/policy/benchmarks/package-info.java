/** What the library costs, in time and memory. */
@NullMarked
package school.policy.benchmarks;

import org.jspecify.annotations.NullMarked;

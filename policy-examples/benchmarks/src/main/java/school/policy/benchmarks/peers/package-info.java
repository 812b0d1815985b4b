/** Others that decide the same events, each as its own documentation shows it. */
@NullMarked
package school.policy.benchmarks.peers;

import org.jspecify.annotations.NullMarked;

/** The command {@code policy}: a thin shell around the library, for people at a terminal and programs in a pipe. */
@NullMarked
package school.policy.cli;

import org.jspecify.annotations.NullMarked;

/** Cases and decisions in the exchange format: JSON by default, YAML where people write it. */
@NullMarked
package school.policy.json;

import org.jspecify.annotations.NullMarked;

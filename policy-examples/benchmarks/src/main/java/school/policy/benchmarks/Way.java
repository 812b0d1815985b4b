package school.policy.benchmarks;

import school.policy.Policy;
import school.policy.PolicyEngine;

/** How the library finds out which rules speak. */
public enum Way {
    /** as it sees fit: few facts directly, more through Drools. */
    AUTOMATIC {
        @Override
        PolicyEngine of(Policy policy) {
            return PolicyEngine.of(policy);
        }
    },
    /** always through Drools. */
    DROOLS {
        @Override
        PolicyEngine of(Policy policy) {
            return PolicyEngine.of(policy).directUpTo(0);
        }
    };

    abstract PolicyEngine of(Policy policy);
}

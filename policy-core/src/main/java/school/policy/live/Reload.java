package school.policy.live;

import java.util.List;
import java.util.Objects;
import school.policy.decision.PolicyStamp;
import school.policy.source.Given;
import school.policy.source.Problem;

/**
 * What came of a change in a policy's folder.
 *
 * @param inForce the policy that decides from now on
 * @param taken whether it was taken just now; otherwise it is the one that decided before, which the folder may hold again
 * @param problems what is wrong in the folder, sorted by place; empty where nothing is
 */
public record Reload(PolicyStamp inForce, boolean taken, List<Problem> problems) {

    public Reload {
        Objects.requireNonNull(inForce, "inForce");
        problems = Given.list(problems, "problems");
    }
}

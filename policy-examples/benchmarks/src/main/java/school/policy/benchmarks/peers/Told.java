package school.policy.benchmarks.peers;

import school.policy.benchmarks.byhand.Gate;
import school.policy.benchmarks.byhand.Said;
import school.policy.benchmarks.byhand.Seen;
import school.policy.benchmarks.plain.Facts.Case;

/**
 * The one fact of engines that know no fact that is absent.
 *
 * @param seen what happened
 * @param said what rules say about it
 */
record Told(Seen seen, Said said) {

    static Told of(Case event) {
        return new Told(new Seen(event), new Said(event, Gate.binds(event)));
    }
}

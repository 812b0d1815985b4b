package school.policy.explain;

import java.util.HashSet;
import java.util.Set;
import school.policy.engine.PolicyScope;
import school.policy.fact.Case;

/** How far somebody has been asked about an event. */
final class Asking {

    private Asking() {}

    /** What is known of an event once all questions have been put but some. */
    static Known allBut(PolicyScope scope, Case.Builder event, String... unasked) {
        Case built = event.build();
        Paths paths = new Paths(built.vocabulary());
        Set<String> said = new HashSet<>(paths.inOrder());
        Set.of(unasked).forEach(said::remove);
        return new Known(scope, paths, built, said);
    }

    /** The same under the readings that the school takes. */
    static Known allBut(PolicyText policy, Case.Builder event, String... unasked) {
        return allBut(policy.scope(policy.settings().taken()), event, unasked);
    }
}

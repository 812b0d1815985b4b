package school.policy.explain;

import java.util.HashSet;
import java.util.Set;
import school.policy.clause.Settings;
import school.policy.fact.Case;

/** How far somebody has been asked about an event. */
final class Asking {

    private Asking() {}

    /** What is known of an event once all questions have been put but some. */
    static Known allBut(Scope scope, Case.Builder event, String... unasked) {
        Set<String> said = new HashSet<>(Paths.inOrder());
        Set.of(unasked).forEach(said::remove);
        return new Known(scope, event.build(), said);
    }

    /** The same under the readings that the school takes. */
    static Known allBut(PolicyText policy, Case.Builder event, String... unasked) {
        Settings settings = policy.settings();
        return allBut(new Scope(settings, settings.taken()), event, unasked);
    }
}

package school.policy.benchmarks;

import java.util.ArrayList;
import school.policy.Policy;
import school.policy.cases.Case;
import school.policy.croughton.Croughton;
import school.policy.scenario.Scenario;

/** The dearest of the policy's own worked cases in which nothing is unknown. */
public enum WorkedCase {
    /** Whose outcome is worked out anew each time, since roles are held by others. */
    STAND_IN("The deputy stands in for the headteacher and approves an account before it is set up"),
    /** Which is heard again, since contested readings bear on it. */
    CONTESTED("A foster carer without the say in such things has signed for the picture of a child in care");

    private final String title;

    WorkedCase(String title) {
        this.title = title;
    }

    /** Its title among the worked cases. */
    public String title() {
        return title;
    }

    /** What happened. */
    public Case event() {
        Policy policy = Croughton.policy();
        return policy.scenarios().stream()
                .flatMap(file -> Scenario.read(file, policy.vocabulary(), new ArrayList<>()).stream())
                .filter(scenario -> scenario.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no worked case '" + title + "'"))
                .event();
    }
}

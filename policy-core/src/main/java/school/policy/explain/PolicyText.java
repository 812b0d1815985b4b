package school.policy.explain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.clause.Settings;
import school.policy.decision.PolicyStamp;
import school.policy.fact.Given;
import school.policy.rule.Rule;

/**
 * A policy as it is written.
 *
 * @param settings what the school sets
 * @param stamp which policy it is
 * @param clauses its clauses
 * @param rules its rules, in the order of its files
 */
public record PolicyText(Settings settings, PolicyStamp stamp, Map<ClauseId, Clause> clauses, List<Rule> rules) {

    /** Refuses what is missing by its name; copies what could be changed. */
    public PolicyText {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(stamp, "stamp");
        clauses = Given.map(clauses, "clauses");
        rules = Given.list(rules, "rules");
    }

    /** A clause that a rule names, which loading has made sure is there. */
    Clause clause(ClauseId id) {
        return Objects.requireNonNull(clauses.get(id));
    }
}

package school.policy.explain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.clause.Settings;
import school.policy.decision.PolicyStamp;
import school.policy.engine.PolicyScope;
import school.policy.rule.Rule;
import school.policy.source.Given;
import school.policy.vocabulary.Vocabulary;

/**
 * A policy as it is written.
 *
 * @param vocabulary its words
 * @param settings what is set for it
 * @param stamp which policy it is
 * @param clauses its clauses
 * @param rules its rules, in the order of its files
 */
public record PolicyText(
        Vocabulary vocabulary, Settings settings, PolicyStamp stamp, Map<ClauseId, Clause> clauses, List<Rule> rules) {

    /** Refuses what is missing by its name. */
    public PolicyText {
        Objects.requireNonNull(vocabulary, "vocabulary");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(stamp, "stamp");
        clauses = Given.map(clauses, "clauses");
        rules = Given.list(rules, "rules");
    }

    /** A clause that a rule names, which loading has made sure is there. */
    Clause clause(ClauseId id) {
        return Objects.requireNonNull(clauses.get(id));
    }

    /** What it covers, its contested passages read as given. */
    PolicyScope scope(Map<String, String> taken) {
        return new PolicyScope(vocabulary, settings, taken, rules);
    }
}

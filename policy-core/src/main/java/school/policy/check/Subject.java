package school.policy.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.clause.Settings;
import school.policy.rule.Rule;

/**
 * A policy as its checks see it: everything read, nothing yet believed.
 *
 * @param settings what the school sets
 * @param clauses the clauses by id
 * @param rules the rules, in the order of sections and files
 */
public record Subject(Settings settings, Map<ClauseId, Clause> clauses, List<Rule> rules) {

    /** What an override can name: every clause that exists and every rule by its full title. */
    Set<String> names() {
        Set<String> names = clauses.keySet().stream().map(ClauseId::text).collect(Collectors.toSet());
        rules.forEach(rule -> names.add(rule.title()));
        return names;
    }
}

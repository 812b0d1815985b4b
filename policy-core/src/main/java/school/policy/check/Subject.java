package school.policy.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.clause.Settings;
import school.policy.rule.Rule;

/**
 * A policy as its checks see it: what could be read, and which files could not wholly. One mistake gives one message: a
 * check does not complain that something is missing which may stand in a place that could not be read.
 *
 * @param settings what the school sets; empty where {@code policy.yaml} has problems of its own
 * @param clauses the clauses by id
 * @param rules the rules, in the order of sections and files
 * @param doubtfulSettings the text of {@code policy.yaml} where it has problems of its own
 * @param doubtfulSheets the text of the clause sheets that have problems of their own
 * @param doubtfulRules the text of the rule files that have problems of their own
 * @param possibilities what conditions can come to
 */
public record Subject(
        Optional<Settings> settings,
        Map<ClauseId, Clause> clauses,
        List<Rule> rules,
        String doubtfulSettings,
        String doubtfulSheets,
        String doubtfulRules,
        Possibilities possibilities) {

    private static final Pattern ENTRY = Pattern.compile("^- ", Pattern.MULTILINE);
    private static final Pattern ID = Pattern.compile("^-?[ {]+id: .*", Pattern.MULTILINE);

    /** A policy of which nothing has been found out yet. */
    public Subject(
            Optional<Settings> settings,
            Map<ClauseId, Clause> clauses,
            List<Rule> rules,
            String doubtfulSettings,
            String doubtfulSheets,
            String doubtfulRules) {
        this(settings, clauses, rules, doubtfulSettings, doubtfulSheets, doubtfulRules, new Possibilities());
    }

    /** Whether a sheet describes the clause, or may. */
    boolean describes(ClauseId clause) {
        return clauses.containsKey(clause) || doubtfulSheets.contains(clause.text()) || isNameless();
    }

    /** Whether some entry of a sheet has no id, or that of another entry: it may be the one that is not found. */
    private boolean isNameless() {
        long entries = ENTRY.matcher(doubtfulSheets).results().count();
        return entries
                > ID.matcher(doubtfulSheets)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .count();
    }

    /** Whether the entry of a clause is sound as a whole. */
    boolean isSound(ClauseId clause) {
        return clauses.containsKey(clause) && !doubtfulSheets.contains(clause.text());
    }

    /** Whether a rule that could not be read may name this: a clause or a title. */
    boolean mayRule(String name) {
        return doubtfulRules.contains('"' + name);
    }

    /** What an override can name: every clause that exists and every rule by its full title. */
    Set<String> names() {
        Set<String> names = clauses.keySet().stream().map(ClauseId::text).collect(Collectors.toSet());
        rules.forEach(rule -> names.add(rule.title()));
        return names;
    }
}

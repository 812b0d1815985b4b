package school.policy.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.clause.Settings;
import school.policy.fact.Nearest;
import school.policy.rule.Rule;
import school.policy.source.Place;
import school.policy.source.Source;

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
 * @param hasUnreadRules whether a slip in a rule file may have kept whole rules from being read
 * @param settingsFile {@code policy.yaml}
 * @param possibilities what conditions can come to
 */
public record Subject(
        Optional<Settings> settings,
        Map<ClauseId, Clause> clauses,
        List<Rule> rules,
        String doubtfulSettings,
        String doubtfulSheets,
        String doubtfulRules,
        boolean hasUnreadRules,
        Optional<Source> settingsFile,
        Possibilities possibilities) {

    private static final Pattern ENTRY = Pattern.compile("^- ", Pattern.MULTILINE);
    private static final Pattern SUBJECTS = Pattern.compile("^subjects:", Pattern.MULTILINE);
    private static final Pattern ID = Pattern.compile("^-?[ {]+id: .*", Pattern.MULTILINE);

    /** A policy of which nothing has been found out yet. */
    public Subject(
            Optional<Settings> settings,
            Map<ClauseId, Clause> clauses,
            List<Rule> rules,
            String doubtfulSettings,
            String doubtfulSheets,
            String doubtfulRules,
            boolean hasUnreadRules,
            Optional<Source> settingsFile) {
        this(
                settings,
                clauses,
                rules,
                doubtfulSettings,
                doubtfulSheets,
                doubtfulRules,
                hasUnreadRules,
                settingsFile,
                new Possibilities());
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
        return hasUnreadRules || doubtfulRules.contains('"' + name);
    }

    /** Of the listed subjects that no rule mentions, those that the rules spell otherwise, and how. */
    Map<String, String> misspeltSubjects() {
        List<String> listed = settings.map(Settings::subjects).orElse(List.of());
        Set<String> mentioned =
                UnlistedText.compared(this, UnlistedText.SUBJECT).collect(Collectors.toSet());
        List<String> unlisted =
                mentioned.stream().filter(text -> !listed.contains(text)).toList();
        Map<String, String> misspelt = new TreeMap<>();
        listed.stream().filter(text -> !mentioned.contains(text)).forEach(text -> Nearest.to(text, unlisted)
                .ifPresent(near -> misspelt.put(text, near)));
        return misspelt;
    }

    /** Where {@code policy.yaml} lists a subject. */
    Place placeOfSubject(String subject) {
        Source file = settingsFile.orElseThrow();
        Matcher list = SUBJECTS.matcher(file.text());
        int from = list.find() ? list.end() : 0;
        return file.place(Math.max(0, file.text().indexOf(subject, from)));
    }

    /** What an override can name: every clause that exists and every rule by its full title. */
    Set<String> names() {
        Set<String> names = clauses.keySet().stream().map(ClauseId::text).collect(Collectors.toSet());
        rules.forEach(rule -> names.add(rule.title()));
        return names;
    }
}

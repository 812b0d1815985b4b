package school.policy.check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.clause.Settings;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Conclusion;
import school.policy.source.Lines;
import school.policy.source.Place;
import school.policy.source.Source;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Register;
import school.policy.vocabulary.Vocabulary;

/**
 * A policy as its checks see it: what could be read, and which files could not wholly. One mistake gives one message: a
 * check does not complain that something is missing which may stand in a place that could not be read. For one thread.
 */
public final class Subject {

    private static final Pattern ENTRY = Pattern.compile("^- ", Pattern.MULTILINE);
    private static final Pattern ID = Pattern.compile("^-?[ {]+id: .*", Pattern.MULTILINE);

    private final Vocabulary vocabulary;
    private final Optional<Settings> settings;
    private final Map<ClauseId, Clause> clauses;
    private final List<Rule> rules;
    private final String doubtfulSettings;
    private final String doubtfulSheets;
    private final String doubtfulRules;
    private final boolean hasUnreadRules;
    private final Optional<Source> settingsFile;
    private final Optional<Lines> settingsLines;
    private final Effort effort = new Effort();
    private final Possibilities possibilities = new Possibilities(effort);
    private final boolean hasNamelessEntry;

    /**
     * A policy of which nothing has been found out yet.
     *
     * @param vocabulary its words
     * @param settings what is set for it; empty where {@code policy.yaml} has problems of its own
     * @param clauses the clauses by id
     * @param rules the rules, in the order of sections and files
     * @param doubtfulSettings the text of {@code policy.yaml} where it has problems of its own
     * @param doubtfulSheets the text of the clause sheets that have problems of their own
     * @param doubtfulRules the text of the rule files that have problems of their own
     * @param hasUnreadRules whether a slip in a rule file may have kept whole rules from being read
     * @param settingsFile {@code policy.yaml}
     */
    public Subject(
            Vocabulary vocabulary,
            Optional<Settings> settings,
            Map<ClauseId, Clause> clauses,
            List<Rule> rules,
            String doubtfulSettings,
            String doubtfulSheets,
            String doubtfulRules,
            boolean hasUnreadRules,
            Optional<Source> settingsFile) {
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.clauses = clauses;
        this.rules = rules;
        this.doubtfulSettings = doubtfulSettings;
        this.doubtfulSheets = doubtfulSheets;
        this.doubtfulRules = doubtfulRules;
        this.hasUnreadRules = hasUnreadRules;
        this.settingsFile = settingsFile;
        this.settingsLines = settingsFile.map(Lines::new);
        this.hasNamelessEntry = hasNamelessEntry(doubtfulSheets);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Optional<Settings> settings() {
        return settings;
    }

    Map<ClauseId, Clause> clauses() {
        return clauses;
    }

    /** The ids of the clauses. */
    Set<String> ids() {
        return clauses.keySet().stream().map(ClauseId::text).collect(Collectors.toSet());
    }

    /** The rules, as far as the effort allows. */
    Stream<Rule> rules() {
        return rules.stream().takeWhile(rule -> effort.isLeftFor(rule.at()));
    }

    /** What the rules say, as far as the effort allows. */
    Stream<Conclusion> conclusions() {
        return rules().flatMap(rule -> rule.then().stream()).takeWhile(c -> effort.isLeftFor(c.at()));
    }

    Effort effort() {
        return effort;
    }

    Possibilities possibilities() {
        return possibilities;
    }

    /** Whether {@code policy.yaml} has no problems of its own. */
    boolean hasSoundSettings() {
        return settings.isPresent() && doubtfulSettings.isEmpty();
    }

    boolean hasSoundSheets() {
        return doubtfulSheets.isEmpty();
    }

    boolean hasUnreadRules() {
        return hasUnreadRules;
    }

    /** The nearest name that was perhaps meant; empty where none is, or where looking for it costs too much. */
    Optional<String> nearest(String name, Collection<String> known) {
        effort.chargeWords(name, known);
        return effort.isLeft() ? ClauseId.near(name, known) : Optional.empty();
    }

    private boolean stands(String text, String word) {
        effort.chargeSearch(text);
        return text.contains(word);
    }

    /** Whether a sheet describes the clause, or may. */
    boolean describes(ClauseId clause) {
        return clauses.containsKey(clause) || hasNamelessEntry || maySheets(clause.text());
    }

    /** Whether some entry of a sheet has no id, or that of another entry: it may be the one that is not found. */
    private static boolean hasNamelessEntry(String sheets) {
        long entries = ENTRY.matcher(sheets).results().count();
        return entries
                > ID.matcher(sheets)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .count();
    }

    /** Whether the entry of a clause is sound as a whole. */
    boolean isSound(ClauseId clause) {
        return clauses.containsKey(clause) && !maySheets(clause.text());
    }

    /** Whether an entry that could not be read may name this. */
    boolean maySheets(String name) {
        return stands(doubtfulSheets, name);
    }

    /** Whether a reading that could not be read may have this name. */
    boolean maySettings(String name) {
        return stands(doubtfulSettings, name);
    }

    /** Whether a rule that could not be read may name this: a clause or a title. */
    boolean mayRule(String name) {
        return hasUnreadRules || stands(doubtfulRules, '"' + name);
    }

    /** Of the names on the register of a property that no rule mentions, those that the rules spell otherwise, and how. */
    Map<String, String> misspelt(Property property, Register register) {
        Set<String> listed =
                new LinkedHashSet<>(settings.map(all -> all.names(register)).orElse(List.of()));
        Set<String> mentioned = UnlistedText.compared(this, property).collect(Collectors.toSet());
        List<String> unlisted =
                mentioned.stream().filter(text -> !listed.contains(text)).toList();
        Map<String, String> misspelt = new TreeMap<>();
        listed.stream().filter(text -> !mentioned.contains(text)).forEach(text -> nearest(text, unlisted)
                .ifPresent(near -> misspelt.put(text, near)));
        return misspelt;
    }

    /** Where {@code policy.yaml} lists a name on a register. */
    Place placeOf(Register register, String name) {
        Source file = settingsFile.orElseThrow();
        effort.chargeSearch(file.text());
        Matcher list =
                Pattern.compile("^" + register.name() + ":", Pattern.MULTILINE).matcher(file.text());
        int from = list.find() ? list.end() : 0;
        return settingsLines.orElseThrow().place(Math.max(0, file.text().indexOf(name, from)));
    }

    /** What an override can name: every clause that exists and every rule by its full title. */
    Set<String> names() {
        Set<String> names = ids();
        rules.forEach(rule -> names.add(rule.title()));
        return names;
    }
}

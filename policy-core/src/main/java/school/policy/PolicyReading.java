package school.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import school.policy.check.PolicyCheck;
import school.policy.check.Subject;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.clause.ClauseSheet;
import school.policy.clause.Settings;
import school.policy.rule.Rule;
import school.policy.rule.RuleFile;
import school.policy.source.Kind;
import school.policy.source.Limits;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.vocabulary.Vocabulary;

/** One reading of a policy's files, which finds everything that is wrong with them. For one thread, and once. */
final class PolicyReading {

    static final String SETTINGS = "policy.yaml";
    static final String SHEET = ".clauses.yaml";
    static final String RULES = ".drl";
    static final String SCENARIOS = ".scenarios.yaml";

    private static final Problem BROKEN_OFF =
            Problem.ofFile(Kind.FILE, SETTINGS, "reading the policy was broken off before its end; load it again");

    private final PolicyFolder folder;
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<String, Source> files = new TreeMap<>();
    private final Map<ClauseId, Clause> clauses = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();
    private Optional<Vocabulary> vocabulary = Optional.empty();

    PolicyReading(PolicyFolder folder) {
        this.folder = folder;
    }

    /** The policy. */
    Policy policy() {
        Optional<Source> file = folder.source(SETTINGS, true, problems);
        file.ifPresent(source -> files.put(source.name(), source));
        vocabulary = new PolicyVocabulary(folder, files, problems).of(file.orElse(null));
        Optional<Settings> settings =
                file.flatMap(source -> vocabulary.flatMap(words -> Settings.read(source, words, problems)));
        List<String> sections = settings.map(Settings::sections).orElseGet(this::sections);
        if (doubtful(SETTINGS).isEmpty()) {
            settings.ifPresent(set -> problems.addAll(SectionFiles.misplaced(folder, set, problems)));
        }
        for (String section : sections) {
            goOn();
            read(section);
            if (isTooMuch()) {
                problems.add(
                        Problem.ofFile(
                                Kind.LIMIT,
                                SETTINGS,
                                "with the section '" + section + "' the policy is larger than "
                                        + (Limits.POLICY_BYTES >> 20)
                                        + " MB or has more than " + Limits.RULES + " rules or " + Limits.ALL_PATTERNS
                                        + " patterns, which is the limit for all its files together; take out what nothing needs"));
                break;
            }
        }
        if (isComplete(settings)) {
            check(settings);
        }
        List<Problem> told = told();
        if (settings.isEmpty() || told.stream().anyMatch(Problem::isError)) {
            throw new PolicyFilesException(told, draft(settings));
        }
        return new Policy(settings.get(), clauses, rules, files, told);
    }

    /** Whoever gives a reading up interrupts its thread. */
    private static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new PolicyFilesException(List.of(BROKEN_OFF));
        }
    }

    private void read(String section) {
        folder.source(section + SHEET, true, problems).ifPresent(source -> {
            files.put(source.name(), source);
            List<Clause> read = vocabulary
                    .map(words -> ClauseSheet.read(source, words, problems))
                    .orElse(List.of());
            read.forEach(this::add);
            if (read.isEmpty()) {
                unreadable.add(source.name());
            }
        });
        folder.source(section + RULES, false, problems).ifPresent(source -> {
            files.put(source.name(), source);
            vocabulary.ifPresent(words -> rules.addAll(RuleFile.read(source, words, problems)));
        });
        folder.source(section + SCENARIOS, false, problems).ifPresent(source -> files.put(source.name(), source));
    }

    private void add(Clause clause) {
        Clause other = clauses.putIfAbsent(clause.id(), clause);
        if (other != null) {
            problems.add(new Problem(
                    Kind.ENTRY,
                    clause.at(),
                    "'" + clause.id() + "' is described at " + other.at().file() + ":"
                            + other.at().line() + " already; keep one"));
        }
    }

    private boolean isTooMuch() {
        long bytes = files.values().stream().mapToLong(s -> s.text().length()).sum();
        int patterns = rules.stream().mapToInt(rule -> rule.when().size()).sum();
        return bytes > Limits.POLICY_BYTES || rules.size() > Limits.RULES || patterns > Limits.ALL_PATTERNS;
    }

    /** With a file missing, unreadable or read in part, whatever refers to it would be complained about as well. */
    private boolean isComplete(Optional<Settings> settings) {
        return settings.isPresent()
                && problems.stream()
                        .filter(Problem::isError)
                        .noneMatch(problem -> problem.kind() == Kind.LIMIT
                                || !files.containsKey(problem.file())
                                || unreadable.contains(problem.file()));
    }

    private void check(Optional<Settings> settings) {
        Subject subject = new Subject(
                vocabulary.orElseThrow(),
                settings,
                clauses,
                rules,
                doubtful(SETTINGS),
                doubtful(SHEET),
                doubtful(RULES),
                problems.stream().anyMatch(PolicyReading::leavesRulesUnread),
                Optional.ofNullable(files.get(SETTINGS)));
        for (PolicyCheck check : PolicyCheck.ALL) {
            goOn();
            check.problems(subject).forEach(problems::add);
        }
    }

    private List<Problem> told() {
        Map<String, Integer> count = new HashMap<>();
        return problems.stream()
                .distinct()
                .sorted()
                .filter(problem -> count.merge(problem.file() + problem.isError(), 1, Integer::sum) <= Limits.PROBLEMS)
                .map(problem -> quoting(problem, files))
                .toList();
    }

    private Draft draft(Optional<Settings> settings) {
        boolean sheets = settings.isPresent()
                && doubtful(SHEET).isEmpty()
                && unreadable.isEmpty()
                && settings.get().sections().stream().allMatch(section -> files.containsKey(section + SHEET));
        return new Draft(
                vocabulary,
                settings.filter(each -> doubtful(SETTINGS).isEmpty()),
                Optional.of(clauses.keySet().stream().map(ClauseId::text).collect(Collectors.toSet()))
                        .filter(each -> sheets),
                files.values().stream()
                        .filter(source -> source.name().endsWith(SCENARIOS))
                        .toList());
    }

    static Problem quoting(Problem problem, Map<String, Source> files) {
        Source source = files.get(problem.file());
        return source == null ? problem : problem.quoting(source);
    }

    /** Without a list of sections, those that the folder seems to hold, so that their problems are found as well. */
    private List<String> sections() {
        return SectionFiles.visible(folder.names(problems)).stream()
                .filter(name -> name.endsWith(SHEET))
                .map(name -> name.substring(0, name.length() - SHEET.length()))
                .toList();
    }

    /** The text of the files of one kind that have problems. */
    private String doubtful(String kind) {
        Set<String> concerned =
                problems.stream().filter(Problem::isError).map(Problem::file).collect(Collectors.toSet());
        return files.values().stream()
                .filter(source -> source.name().endsWith(kind) && concerned.contains(source.name()))
                .map(Source::text)
                .collect(Collectors.joining("\n"));
    }

    /** Whether something in a rule file may have kept rules behind it from being read. */
    private static boolean leavesRulesUnread(Problem problem) {
        return problem.file().endsWith(RULES) && (problem.kind() == Kind.SYNTAX || problem.kind() == Kind.CHARACTER);
    }
}

package school.policy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import school.policy.clause.ContestedReading;
import school.policy.clause.Settings;
import school.policy.decision.PolicyStamp;
import school.policy.explain.PolicyText;
import school.policy.rule.Rule;
import school.policy.rule.RuleFile;
import school.policy.source.Kind;
import school.policy.source.Limits;
import school.policy.source.Problem;
import school.policy.source.Source;

/**
 * A school's policy as rules: read, checked and immutable. A policy is a folder with {@code policy.yaml} and, for each
 * section that it lists, the clause sheet, the rules and the worked cases side by side. No other file in it is read.
 */
public final class Policy {

    private static final String SETTINGS = "policy.yaml";
    static final String SHEET = ".clauses.yaml";
    static final String RULES = ".drl";
    static final String SCENARIOS = ".scenarios.yaml";
    private final Settings settings;
    private final Map<ClauseId, Clause> clauses;
    private final List<Rule> rules;
    private final SortedMap<String, Source> files;
    private final List<Problem> warnings;
    private final String digest;

    private Policy(
            Settings settings,
            Map<ClauseId, Clause> clauses,
            List<Rule> rules,
            SortedMap<String, Source> files,
            List<Problem> warnings,
            String digest) {
        this.settings = settings;
        this.clauses = clauses;
        this.rules = rules;
        this.files = files;
        this.warnings = warnings;
        this.digest = digest;
    }

    /**
     * Reads the policy in a folder.
     *
     * @throws PolicyFilesException with everything that is wrong with its files
     */
    public static Policy read(Path folder) {
        return read(PolicyFolder.onDisk(folder));
    }

    /**
     * Reads a policy from the class path.
     *
     * @param anchor a class beside or above the folder, whose class loader finds it
     * @param folder the folder, relative to the class or absolute with a leading slash
     * @throws PolicyFilesException with everything that is wrong with its files
     */
    public static Policy read(Class<?> anchor, String folder) {
        return read(PolicyFolder.onClassPath(anchor, folder));
    }

    private static Policy read(PolicyFolder folder) {
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, Source> files = new TreeMap<>();
        Optional<Settings> settings = folder.source(SETTINGS, true, problems).flatMap(source -> {
            files.put(source.name(), source);
            return Settings.read(source, problems);
        });
        Map<ClauseId, Clause> clauses = new LinkedHashMap<>();
        List<Rule> rules = new ArrayList<>();
        Set<String> unreadable = new HashSet<>();
        List<String> sections = settings.map(Settings::sections).orElseGet(() -> sections(folder, problems));
        if (doubtful(files, SETTINGS, problems).isEmpty()) {
            settings.ifPresent(set -> problems.addAll(SectionFiles.misplaced(folder, set, problems)));
        }
        for (String section : sections) {
            folder.source(section + SHEET, true, problems).ifPresent(source -> {
                files.put(source.name(), source);
                List<Clause> read = ClauseSheet.read(source, problems);
                read.forEach(clause -> add(clauses, clause, problems));
                if (read.isEmpty()) {
                    unreadable.add(source.name());
                }
            });
            folder.source(section + RULES, false, problems).ifPresent(source -> {
                files.put(source.name(), source);
                rules.addAll(RuleFile.read(source, problems));
            });
            folder.source(section + SCENARIOS, false, problems).ifPresent(source -> files.put(source.name(), source));
            long bytes =
                    files.values().stream().mapToLong(s -> s.text().length()).sum();
            int patterns = rules.stream().mapToInt(rule -> rule.when().size()).sum();
            if (bytes > Limits.POLICY_BYTES || rules.size() > Limits.RULES || patterns > Limits.ALL_PATTERNS) {
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
        // with a file missing, unreadable or read in part, whatever refers to it would be complained about as well
        boolean complete = settings.isPresent()
                && problems.stream()
                        .filter(Problem::isError)
                        .noneMatch(problem -> problem.kind() == Kind.LIMIT
                                || !files.containsKey(problem.file())
                                || unreadable.contains(problem.file()));
        if (complete) {
            Subject subject = new Subject(
                    settings,
                    clauses,
                    rules,
                    doubtful(files, SETTINGS, problems),
                    doubtful(files, SHEET, problems),
                    doubtful(files, RULES, problems),
                    problems.stream().anyMatch(Policy::leavesRulesUnread),
                    Optional.ofNullable(files.get(SETTINGS)));
            PolicyCheck.ALL.stream().flatMap(check -> check.problems(subject)).forEach(problems::add);
        }
        Map<String, Integer> count = new HashMap<>();
        List<Problem> told = problems.stream()
                .distinct()
                .sorted()
                .filter(problem -> count.merge(problem.file() + problem.isError(), 1, Integer::sum) <= Limits.PROBLEMS)
                .map(problem -> quoting(problem, files))
                .toList();
        if (settings.isEmpty() || told.stream().anyMatch(Problem::isError)) {
            throw new PolicyFilesException(told);
        }
        return new Policy(settings.get(), Map.copyOf(clauses), List.copyOf(rules), files, told, digest(files));
    }

    private static Problem quoting(Problem problem, Map<String, Source> files) {
        Source source = files.get(problem.file());
        return source == null ? problem : problem.quoting(source);
    }

    /** Without a list of sections, those that the folder seems to hold, so that their problems are found as well. */
    private static List<String> sections(PolicyFolder folder, List<Problem> problems) {
        return folder.names(problems).stream()
                .filter(name -> name.endsWith(SHEET))
                .map(name -> name.substring(0, name.length() - SHEET.length()))
                .toList();
    }

    /** The text of the files of one kind that have problems. */
    private static String doubtful(Map<String, Source> files, String kind, List<Problem> problems) {
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

    private static void add(Map<ClauseId, Clause> clauses, Clause clause, List<Problem> problems) {
        Clause other = clauses.putIfAbsent(clause.id(), clause);
        if (other != null) {
            problems.add(new Problem(
                    Kind.ENTRY,
                    clause.at(),
                    "'" + clause.id() + "' is described at " + other.at().file() + ":"
                            + other.at().line() + " already; keep one"));
        }
    }

    private static String digest(SortedMap<String, Source> files) {
        StringBuilder all = new StringBuilder();
        files.forEach((name, source) -> all.append(name)
                .append('\n')
                .append(source.text().length())
                .append('\n')
                .append(source.text()));
        return sha256(all.toString());
    }

    private static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            // every Java platform has it
            throw new IllegalStateException(e);
        }
    }

    /**
     * This policy with a contested passage read otherwise; the files stay as they are.
     *
     * @throws IllegalArgumentException if there is no such reading or answer
     */
    public Policy taking(String reading, String answer) {
        ContestedReading contested = settings.readings().get(reading);
        if (contested == null || contested.answer(answer).isEmpty()) {
            throw new IllegalArgumentException("no reading '" + reading + "' with the answer '" + answer + "'");
        }
        Settings changed = settings.taking(contested, answer);
        return new Policy(changed, clauses, rules, files, warnings, sha256(digest + "\n" + reading + "=" + answer));
    }

    /** Which policy this is; the revision changes with every byte of its files and with every reading taken. */
    public PolicyStamp stamp() {
        return new PolicyStamp(settings.id(), settings.version(), "sha256:" + digest);
    }

    /** All that its rules and sheets say, for whoever explains decisions or asks about events. */
    public PolicyText text() {
        return new PolicyText(settings, stamp(), clauses, rules);
    }

    /** What the school sets. */
    public Settings settings() {
        return settings;
    }

    /** Its clauses by id; unmodifiable. */
    public Map<ClauseId, Clause> clauses() {
        return clauses;
    }

    /** Its rules, in the order of sections and files; unmodifiable. */
    public List<Rule> rules() {
        return rules;
    }

    /** Its files of worked cases, in the order of sections; unmodifiable. */
    public List<Source> scenarios() {
        return settings.sections().stream()
                .map(section -> files.get(section + SCENARIOS))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A problem that was found in its files later on, with the line it is about. */
    public Problem quoting(Problem problem) {
        return quoting(problem, files);
    }

    /** What its files had better say otherwise, sorted by place; a policy with errors is never made. Unmodifiable. */
    public List<Problem> warnings() {
        return warnings;
    }

    @Override
    public String toString() {
        return settings.id() + " " + settings.version();
    }
}

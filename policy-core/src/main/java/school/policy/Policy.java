package school.policy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.clause.ContestedReading;
import school.policy.clause.Settings;
import school.policy.decision.PolicyStamp;
import school.policy.explain.PolicyText;
import school.policy.rule.Rule;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.vocabulary.Vocabulary;

/**
 * A policy as rules: read, checked and immutable. A policy is a folder with {@code policy.yaml} and, for each
 * section that it lists, the clause sheet, the rules and the worked cases side by side. No other file in it is read.
 */
public final class Policy {

    private final Settings settings;
    private final Map<ClauseId, Clause> clauses;
    private final List<Rule> rules;
    private final SortedMap<String, Source> files;
    private final List<Problem> warnings;

    /** The answers that its files give to contested readings, and the digest of these files. */
    private final Map<String, String> written;

    private final String digest;
    private final PolicyStamp stamp;

    Policy(
            Settings settings,
            Map<ClauseId, Clause> clauses,
            List<Rule> rules,
            SortedMap<String, Source> files,
            List<Problem> warnings) {
        this.settings = settings;
        this.clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
        this.rules = List.copyOf(rules);
        this.files = files;
        this.warnings = warnings;
        this.written = settings.taken();
        this.digest = digest(files);
        this.stamp = stamp(settings, digest);
    }

    /** That policy with other answers. */
    private Policy(Policy policy, Settings settings) {
        this.settings = settings;
        this.clauses = policy.clauses;
        this.rules = policy.rules;
        this.files = policy.files;
        this.warnings = policy.warnings;
        this.written = policy.written;
        this.digest = policy.digest;
        this.stamp = stamp(settings, otherwise());
    }

    /** The digest with the answers that are other than those of the files, in an order of their own. */
    private String otherwise() {
        StringBuilder answers = new StringBuilder();
        new TreeMap<>(settings.taken()).forEach((reading, answer) -> {
            if (!answer.equals(written.get(reading))) {
                answers.append('\n')
                        .append(reading.length())
                        .append(' ')
                        .append(reading)
                        .append('=')
                        .append(answer);
            }
        });
        return answers.isEmpty() ? digest : sha256(digest + answers);
    }

    private static PolicyStamp stamp(Settings settings, String digest) {
        return new PolicyStamp(settings.id(), settings.version(), "sha256:" + digest);
    }

    /**
     * Reads the policy in a folder, in which no links are followed.
     *
     * @throws PolicyFilesException with everything that is wrong with its files
     */
    public static Policy read(Path folder) {
        return read(folder, Links.REFUSED);
    }

    /**
     * Reads the policy in a folder.
     *
     * @param links what is done with a link in the place of a file
     * @throws PolicyFilesException with everything that is wrong with its files
     */
    public static Policy read(Path folder, Links links) {
        try (PolicyFolder files = PolicyFolder.onDisk(folder, links)) {
            return new PolicyReading(files).policy();
        }
    }

    /**
     * Reads a policy from the class path.
     *
     * @param anchor a class beside or above the folder, whose class loader finds it
     * @param folder the folder, relative to the class or absolute with a leading slash
     * @throws PolicyFilesException with everything that is wrong with its files
     */
    public static Policy read(Class<?> anchor, String folder) {
        try (PolicyFolder files = PolicyFolder.onClassPath(anchor, folder)) {
            return new PolicyReading(files).policy();
        }
    }

    private static String digest(SortedMap<String, Source> files) {
        StringBuilder all = new StringBuilder();
        files.forEach((name, source) -> {
            String text = source.text().replace("\r\n", "\n");
            all.append(name).append('\n').append(text.length()).append('\n').append(text);
        });
        return sha256(all.toString());
    }

    private static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            // every Java has it
            throw new IllegalStateException(e);
        }
    }

    /**
     * This policy with a contested passage read otherwise; the files stay as they are. An answer that is in force already
     * changes nothing.
     *
     * @throws IllegalArgumentException if there is no such reading or answer
     */
    public Policy taking(String reading, String answer) {
        ContestedReading contested = settings.readings().get(reading);
        if (contested == null || contested.answer(answer).isEmpty()) {
            throw new IllegalArgumentException("no reading '" + reading + "' with the answer '" + answer + "'");
        }
        return answer.equals(contested.taken()) ? this : new Policy(this, settings.taking(contested, answer));
    }

    /**
     * Which policy this is. The revision changes with every letter of its files and with every answer to a contested
     * reading that is other than theirs, and with nothing else: not with the way in which lines end, nor with the mark of
     * the encoding with which some editors begin a file, nor with the order in which answers were taken.
     */
    public PolicyStamp stamp() {
        return stamp;
    }

    /** All that its rules and sheets say, for whoever explains decisions or asks about events. */
    public PolicyText text() {
        return new PolicyText(vocabulary(), settings, stamp(), clauses, rules);
    }

    /** Its words: those of the vocabulary that it names, and those that it adds. */
    public Vocabulary vocabulary() {
        return settings.vocabulary();
    }

    /** The file of the words of its own; empty where it has none. */
    public Optional<Source> ownWords() {
        return Optional.ofNullable(files.get(PolicyVocabulary.FILE));
    }

    /** What is set for it. */
    public Settings settings() {
        return settings;
    }

    /** Its clauses by id, in the order of sections and sheets; unmodifiable. */
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
                .map(section -> files.get(section + PolicyReading.SCENARIOS))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A problem that was found in its files later on, with the line it is about. */
    public Problem quoting(Problem problem) {
        return PolicyReading.quoting(problem, files);
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

package school.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import school.policy.source.Problem;

/** A policy of one section, made up for a test: each step writes a file, the last one reads them all. */
public final class TinyPolicy {

    /** What every rule file begins with: three lines. */
    public static final String HEADER = """
            package school.policy.tiny
            import school.policy.fact.*
            global school.policy.Verdicts verdict
            """;

    /** For {@link #settings}: a contested reading that the school takes to be {@code inside}. */
    public static final String READINGS = """
            readings:
              - name: kin
                reading: I-01
                asks: does it reach the family
                taken: inside
                answers: [ { answer: inside, means: it does }, { answer: outside, means: it does not } ]
            """;

    private static final String SETTINGS = """
            id: tiny
            title: a policy for tests
            version: "1"
            in_force_from: 2024-01-01
            review_due: 2026-01-31
            document: "0000000000000000000000000000000000000000000000000000000000000000"
            sections: [main]
            bound: [teacher, deputy_headteacher, headteacher, dsl]
            platforms: { social: [Chatter], not_social: [Pigeon post] }
            """;

    /** What the tiny policy reaches besides, unless a test says otherwise. */
    private static final String SCOPE = """
            scope:
              raised:
                - { question: pupil_misuse }
                - { question: safeguarding_concern }
                - { question: comment_inappropriate, where: { account.kind: ofSchool } }
              silent:
                - { account.social: false }
                - { other.is: { only: [former_pupil, former_parent] } }
                - { action.setting: home_private, action.type: encounter_content }
              notes:
                - warning: "see-policy:child_protection"
                  where: { other.is: { only: [former_pupil, former_parent] } }
                  unless: { other.is: { only: [former_parent] }, other.age: { from: 18 } }
            """;

    private final Path folder;

    private TinyPolicy(Path folder) {
        this.folder = folder;
    }

    /** A policy in that folder which says nothing yet. */
    public static TinyPolicy in(Path folder) {
        return new TinyPolicy(folder)
                .settings("")
                .file("main.clauses.yaml", "[]")
                .rules();
    }

    /** A file as it stands. */
    public TinyPolicy file(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds to {@code policy.yaml}. */
    public TinyPolicy settings(String more) {
        String line = more.isEmpty() || more.endsWith("\n") ? "" : "\n";
        return file("policy.yaml", SETTINGS + more + line + (more.contains("scope:") ? "" : SCOPE));
    }

    /** The clause sheet, one entry each. */
    public TinyPolicy clauses(String... entries) {
        return file("main.clauses.yaml", entries.length == 0 ? "[]" : String.join("", entries));
    }

    /** The rule file, its header included. */
    public TinyPolicy rules(String... rules) {
        return file("main.drl", HEADER + String.join("", rules));
    }

    /** An entry of the clause sheet on one line; what it must have is filled in. */
    public static String clause(String id, String... more) {
        String all = String.join(", ", more);
        String modality = all.contains("modality:") ? "" : ", modality: must";
        return "- { id: " + id + ", line: 1, summary: a sentence about " + id + modality
                + (all.isEmpty() ? "" : ", " + all) + " }\n";
    }

    /** A rule on one line; conclusions as {@code breach AA-01}. */
    public static String rule(String title, String when, String... then) {
        StringBuilder rule = new StringBuilder("rule \"" + title + "\" when " + when + " then");
        for (String conclusion : then) {
            List<String> words = List.of(conclusion.split(" ", -1));
            rule.append(" verdict.")
                    .append(words.get(0))
                    .append("( \"")
                    .append(words.get(1))
                    .append("\" );");
        }
        return rule.append(" end\n").toString();
    }

    /** The policy. */
    public Policy read() {
        return Policy.read(folder);
    }

    /** An engine for it. */
    public PolicyEngine engine() {
        return PolicyEngine.of(read());
    }

    /** What is wrong with its files; empty where nothing is. */
    public List<String> problems() {
        try {
            read();
            return List.of();
        } catch (PolicyFilesException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}

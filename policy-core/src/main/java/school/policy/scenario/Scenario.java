package school.policy.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.cases.Case;
import school.policy.decision.Decision;
import school.policy.json.CaseFormat;
import school.policy.source.Fields;
import school.policy.source.Kind;
import school.policy.source.Limits;
import school.policy.source.Place;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.source.Tree;
import school.policy.source.Values;
import school.policy.vocabulary.Vocabulary;

/** A worked case: what happened, what the policy must say to it, and which clauses it must leave out of it. */
public final class Scenario {

    private final String title;
    private final Place at;
    private final Map<String, String> readings;
    private final Case event;
    private final @Nullable Expectation expectation;
    private final List<String> silent;

    private Scenario(
            String title,
            Place at,
            Map<String, String> readings,
            Case event,
            @Nullable Expectation expectation,
            List<String> silent) {
        this.title = title;
        this.at = at;
        this.readings = readings;
        this.event = event;
        this.expectation = expectation;
        this.silent = silent;
    }

    /**
     * The scenarios of a file that can be read, in the words of a vocabulary; what is wrong with the others is added to the
     * problems.
     */
    public static List<Scenario> read(Source source, Vocabulary vocabulary, List<Problem> problems) {
        return read(source, vocabulary, Named.ANYTHING, problems);
    }

    /** As {@link #read(Source, Vocabulary, List)}; what they name must be there. */
    static List<Scenario> read(Source source, Vocabulary vocabulary, Named named, List<Problem> problems) {
        return read(source, vocabulary, named, problems, true);
    }

    /**
     * The scenarios of a file that need not say what the policy must say to each; clauses, readings and answers that the
     * policy does not have are added to the problems as well.
     */
    public static List<Scenario> told(Source source, Policy policy, List<Problem> problems) {
        return read(source, policy.vocabulary(), Named.in(policy), problems, false);
    }

    private static List<Scenario> read(
            Source source, Vocabulary vocabulary, Named named, List<Problem> problems, boolean expects) {
        return Values.<List<Scenario>>read(source, vocabulary.spelling(), problems, (values, all) -> {
                    if (all.items().size() > Limits.CASES) {
                        Tree beyond = all.items().get(Limits.CASES);
                        problems.add(
                                new Problem(
                                        Kind.LIMIT,
                                        place(source, beyond),
                                        "more than " + Limits.CASES
                                                + " worked cases stand in this file, which is the limit; take out what nothing needs"));
                        return List.of();
                    }
                    Set<String> titles = new HashSet<>();
                    List<Problem> unknown = new ArrayList<>();
                    List<Scenario> read = values.list(all, tree -> {
                        if (unknown.size() >= Limits.PROBLEMS) {
                            // no more of them are told, and finding what each was meant for takes long
                            return null;
                        }
                        int before = unknown.size();
                        Scenario scenario = scenario(source, vocabulary, values, tree, titles, expects);
                        named.unknown(source, tree).limit(Limits.PROBLEMS).forEach(unknown::add);
                        return unknown.size() > before ? null : scenario;
                    });
                    unknown.stream().limit(Limits.PROBLEMS).forEach(problems::add);
                    return read;
                })
                .orElse(List.of());
    }

    private static @Nullable Scenario scenario(
            Source source, Vocabulary vocabulary, Values values, Tree tree, Set<String> titles, boolean expects) {
        int before = values.complained();
        Fields fields = values.fields(tree, "scenario", "readings", "facts", "expect", "silent");
        String title = fields.require("scenario", Values::text);
        Tree facts = fields.require("facts", (v, t) -> t);
        Expectation expectation = expects
                ? fields.require("expect", (v, t) -> Expectation.read(v, vocabulary, t))
                : fields.get("expect", (v, t) -> Expectation.read(v, vocabulary, t));
        List<String> silent = fields.list("silent", values::text);
        Map<String, String> readings = fields.get("readings", Scenario::readings);
        Case event = facts == null ? null : CaseFormat.read(vocabulary, title == null ? "" : title, facts, values);
        Tree at = fields.tree("scenario");
        if (title != null && at != null && !titles.add(title)) {
            values.complain(at, "another worked case bears this title already; give each its own");
        }
        if (title == null || event == null || (expects && expectation == null) || values.complained() > before) {
            return null;
        }
        return new Scenario(
                title,
                place(source, tree),
                readings == null ? Map.of() : readings,
                event,
                expectation,
                List.copyOf(silent));
    }

    static Place place(Source source, Tree tree) {
        return new Place(source.name(), tree.line(), tree.column());
    }

    private static Map<String, String> readings(Values values, Tree tree) {
        Map<String, String> readings = new LinkedHashMap<>();
        Fields fields = values.anyFields(tree);
        tree.entries().keySet().forEach(name -> {
            String text = fields.get(name, Values::text);
            if (text != null) {
                readings.put(name, text);
            }
        });
        return readings;
    }

    /** Something wrong with the scenario as a whole; its line is not looked up yet. */
    Problem problem(Kind kind, String message) {
        return new Problem(kind, at, message);
    }

    /** What is other than the scenario says, one sentence each; empty where the decision is as it must be. */
    List<String> differences(Decision decision) {
        List<String> differences = expectation == null ? new ArrayList<>() : expectation.differences(decision);
        decision.findings().stream()
                .map(finding -> finding.clause().text())
                .filter(silent::contains)
                .distinct()
                .forEach(clause -> differences.add("has " + clause + " speak, which should be silent"));
        return differences;
    }

    /**
     * An engine that takes its readings.
     *
     * @throws IllegalArgumentException if the policy has no such reading or answer
     */
    public PolicyEngine under(PolicyEngine engine) {
        PolicyEngine changed = engine;
        for (Map.Entry<String, String> reading : readings.entrySet()) {
            changed = changed.taking(reading.getKey(), reading.getValue());
        }
        return changed;
    }

    /** The sentence that names it. */
    public String title() {
        return title;
    }

    /** Where it stands, as {@code file:line}. */
    public String place() {
        return at.file() + ":" + at.line();
    }

    /** The line on which it begins. */
    public int line() {
        return at.line();
    }

    /** The contested readings it is about and the answers it takes, by name; empty: those of the policy. */
    public Map<String, String> readings() {
        return readings;
    }

    /** What happened. */
    public Case event() {
        return event;
    }

    /** The clauses for which it is a near miss. */
    public List<String> silent() {
        return silent;
    }

    @Override
    public String toString() {
        return title;
    }
}

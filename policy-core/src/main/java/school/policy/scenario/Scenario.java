package school.policy.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.clause.ClauseId;
import school.policy.decision.Decision;
import school.policy.fact.Case;
import school.policy.json.CaseFormat;
import school.policy.source.Fields;
import school.policy.source.Kind;
import school.policy.source.Limits;
import school.policy.source.Place;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.source.Tree;
import school.policy.source.Values;

/** A worked case: what happened, what the policy must say to it, and which clauses it must leave out of it. */
public final class Scenario {

    private final String title;
    private final Place at;
    private final Map<String, String> readings;
    private final Map<String, Place> readingsAt;
    private final Case event;
    private final @Nullable Expectation expectation;
    private final List<String> silent;
    private final Map<String, Place> named;

    private Scenario(
            String title,
            Place at,
            Map<String, String> readings,
            Map<String, Place> readingsAt,
            Case event,
            @Nullable Expectation expectation,
            List<String> silent,
            Map<String, Place> named) {
        this.title = title;
        this.at = at;
        this.readings = readings;
        this.readingsAt = readingsAt;
        this.event = event;
        this.expectation = expectation;
        this.silent = silent;
        this.named = named;
    }

    /** The scenarios of a file that can be read; what is wrong with the others is added to the problems. */
    public static List<Scenario> read(Source source, List<Problem> problems) {
        return read(source, problems, true);
    }

    /** The same of a file that need not say what the policy must say to each. */
    public static List<Scenario> told(Source source, List<Problem> problems) {
        return read(source, problems, false);
    }

    private static List<Scenario> read(Source source, List<Problem> problems, boolean expects) {
        return Values.<List<Scenario>>read(source, problems, (values, all) -> {
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
                    return values.list(all, tree -> scenario(source, values, tree, titles, expects));
                })
                .orElse(List.of());
    }

    private static @Nullable Scenario scenario(
            Source source, Values values, Tree tree, Set<String> titles, boolean expects) {
        int before = values.complained();
        Fields fields = values.fields(tree, "scenario", "readings", "facts", "expect", "silent");
        String title = fields.require("scenario", Values::text);
        Tree facts = fields.require("facts", (v, t) -> t);
        Expectation expectation =
                expects ? fields.require("expect", Expectation::read) : fields.get("expect", Expectation::read);
        List<String> silent = fields.list("silent", values::text);
        Map<String, String> readings = fields.get("readings", Scenario::readings);
        Case event = facts == null ? null : CaseFormat.read(title == null ? "" : title, facts, values);
        Tree at = fields.tree("scenario");
        if (title != null && at != null && !titles.add(title)) {
            values.complain(at, "another worked case bears this title already; give each its own");
        }
        if (title == null || event == null || (expects && expectation == null) || values.complained() > before) {
            return null;
        }
        Map<String, Place> readingsAt = new LinkedHashMap<>();
        Tree taken = fields.tree("readings");
        if (taken != null) {
            taken.entries()
                    .forEach((name, answer) ->
                            readingsAt.put(name, new Place(source.name(), answer.keyLine(), answer.keyColumn())));
        }
        return new Scenario(
                title,
                place(source, tree),
                readings == null ? Map.of() : readings,
                readingsAt,
                event,
                expectation,
                List.copyOf(silent),
                named(source, tree));
    }

    /** The clauses that it names, each where it does so first. */
    private static Map<String, Place> named(Source source, Tree tree) {
        Map<String, Place> named = new LinkedHashMap<>();
        Tree expect = tree.entries().getOrDefault("expect", tree);
        Stream.concat(
                        Stream.of("breached", "permitted_by").flatMap(key -> items(expect, key)),
                        Stream.of("reports", "duties")
                                .flatMap(key -> items(expect, key))
                                .flatMap(each -> items(each, "because")))
                .forEach(each -> named.putIfAbsent(each.text(), place(source, each)));
        items(tree, "silent").forEach(each -> named.putIfAbsent(each.text(), place(source, each)));
        return named;
    }

    /** What stands under a key, each item of a list by itself. */
    private static Stream<Tree> items(Tree map, String key) {
        Tree value = map.entries().get(key);
        return value == null ? Stream.of() : value.kind() == Tree.Kind.TEXT ? Stream.of(value) : value.items().stream();
    }

    /** What it says of clauses that the policy does not have, each at its place. */
    List<Problem> unknown(Set<String> clauses) {
        return named.entrySet().stream()
                .filter(each -> !clauses.contains(each.getKey()))
                .map(each -> new Problem(
                        Kind.UNKNOWN_CLAUSE,
                        each.getValue(),
                        "'" + Values.shown(each.getKey()) + "' is no clause of this policy; "
                                + ClauseId.near(each.getKey(), clauses)
                                        .map(near -> "did you mean '" + near + "'?")
                                        .orElse("name one that a clause sheet describes")))
                .toList();
    }

    private static Place place(Source source, Tree tree) {
        return new Place(source.name(), tree.line(), tree.column());
    }

    private static Map<String, String> readings(Values values, Tree tree) {
        Map<String, String> readings = new LinkedHashMap<>();
        values.fields(tree, List.copyOf(tree.entries().keySet()));
        tree.entries().forEach((name, answer) -> {
            String text = values.text(answer);
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

    /** The readings and answers it takes that a policy does not have, each at its place. */
    public List<Problem> unlisted(Policy policy) {
        return readings.entrySet().stream()
                .flatMap(taken -> policy
                        .settings()
                        .refuse(taken.getKey(), taken.getValue())
                        .map(message ->
                                new Problem(Kind.UNKNOWN_READING, readingsAt.getOrDefault(taken.getKey(), at), message))
                        .stream())
                .toList();
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

package school.policy.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.policy.decision.Decision;
import school.policy.fact.Case;
import school.policy.json.CaseFormat;
import school.policy.source.Fields;
import school.policy.source.Kind;
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
    private final Expectation expectation;
    private final List<String> silent;

    private Scenario(
            String title,
            Place at,
            Map<String, String> readings,
            Map<String, Place> readingsAt,
            Case event,
            Expectation expectation,
            List<String> silent) {
        this.title = title;
        this.at = at;
        this.readings = readings;
        this.readingsAt = readingsAt;
        this.event = event;
        this.expectation = expectation;
        this.silent = silent;
    }

    /** The scenarios of a file that can be read; what is wrong with the others is added to the problems. */
    public static List<Scenario> read(Source source, List<Problem> problems) {
        return Values.read(source, problems, (values, all) -> values.list(all, tree -> scenario(source, values, tree)))
                .orElse(List.of());
    }

    private static @Nullable Scenario scenario(Source source, Values values, Tree tree) {
        Fields fields = values.fields(tree, "scenario", "readings", "facts", "expect", "silent");
        String title = fields.require("scenario", Values::text);
        Tree facts = fields.require("facts", (v, t) -> t);
        Expectation expectation = fields.require("expect", Expectation::read);
        List<String> silent = fields.list("silent", values::text);
        Map<String, String> readings = fields.get("readings", Scenario::readings);
        Case event = facts == null ? null : CaseFormat.read(title == null ? "" : title, facts, values);
        if (title == null || event == null || expectation == null) {
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
                List.copyOf(silent));
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

    /** Something wrong with a reading that it takes. */
    Problem problem(String reading, String message) {
        return new Problem(Kind.UNKNOWN_READING, readingsAt.getOrDefault(reading, at), message);
    }

    /** What is other than the scenario says, one sentence each; empty where the decision is as it must be. */
    List<String> differences(Decision decision) {
        List<String> differences = new ArrayList<>(expectation.differences(decision));
        decision.findings().stream()
                .map(finding -> finding.clause().text())
                .filter(silent::contains)
                .distinct()
                .forEach(clause -> differences.add(clause + " speaks, and should be silent"));
        return differences;
    }

    /** The sentence that names it. */
    public String title() {
        return title;
    }

    /** Where it stands, as {@code file:line}. */
    public String place() {
        return at.file() + ":" + at.line();
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

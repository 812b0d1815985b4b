package school.policy.json;

import static school.policy.json.SchemaParts.END;
import static school.policy.json.SchemaParts.array;
import static school.policy.json.SchemaParts.either;
import static school.policy.json.SchemaParts.holding;
import static school.policy.json.SchemaParts.map;
import static school.policy.json.SchemaParts.nullable;
import static school.policy.json.SchemaParts.object;
import static school.policy.json.SchemaParts.ref;
import static school.policy.json.SchemaParts.text;
import static school.policy.json.SchemaParts.words;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import school.policy.clause.Scope;
import school.policy.clause.Settings;
import school.policy.clause.Strength;
import school.policy.decision.Effect;
import school.policy.decision.Verdict;
import school.policy.decision.Warnings;
import school.policy.source.Spelled;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Needed;
import school.policy.vocabulary.Vocabulary;

/** The JSON Schema of a decision: the keys of its records, the words and paths of the vocabulary, the policy's warnings. */
final class DecisionSchema {

    private static final String UNSAID =
            "No schema can say that lists are sorted, that missing and findings name what the"
                    + " case and the policy hold, and that the same case under the same revision gives the same bytes.";

    private static final Map<String, Object> SOME_TEXT = map("type", "string", "minLength", 1);

    private final Settings policy;
    private final Vocabulary vocabulary;

    private DecisionSchema(Settings policy) {
        this.policy = policy;
        this.vocabulary = policy.vocabulary();
    }

    /** One line of what the command answers. */
    static Map<String, Object> of(Settings policy) {
        DecisionSchema of = new DecisionSchema(policy);
        Map<String, Object> schema =
                SchemaParts.head("decision", policy.id(), "A decision, or what was wrong with the line of its case");
        schema.put("description", UNSAID);
        schema.put("oneOf", List.of(of.decision(), error()));
        schema.put("$defs", map("id", SchemaParts.id(), "clause", SchemaParts.clause()));
        return schema;
    }

    private Map<String, Object> decision() {
        Map<String, Object> decision = object(
                List.of(
                        "id",
                        "verdict",
                        "breached",
                        "permitted_by",
                        "reports",
                        "duties",
                        "consequences",
                        "missing",
                        "warnings",
                        "findings",
                        "policy"),
                map(
                        "id", ref("id"),
                        "verdict", spelled(Verdict.values()),
                        "strength", spelled(Strength.values()),
                        "breached", set(ref("clause")),
                        "permitted_by", set(ref("clause")),
                        "reports", set(report()),
                        "duties", set(duty()),
                        "consequences", set(list(Frame.CONSEQUENCES)),
                        "missing", set(words(missing())),
                        "warnings", set(warning()),
                        "findings", set(finding()),
                        "policy", stamp()));
        decision.put(
                "allOf",
                List.of(
                        map(
                                "if", verdictIs(Verdict.BREACH),
                                "then", holding(List.of("strength"), map("strength", true)),
                                "else", holding(List.of(), map("strength", false, "breached", none()))),
                        map(
                                "if", verdictIs(Verdict.PERMITTED, Verdict.REPORT_TO),
                                "else", holding(List.of(), map("permitted_by", none())))));
        return decision;
    }

    private Map<String, Object> report() {
        Map<String, Object> because = array(ref("clause"));
        because.put("minItems", 1);
        because.put("uniqueItems", true);
        return object(
                List.of("to", "when", "because"),
                map(
                        "to", list(Frame.RECIPIENTS),
                        "when", list(Frame.DEADLINES),
                        "because", because,
                        "held_for", list(Frame.ROLES),
                        "via", ref("id")));
    }

    private Map<String, Object> duty() {
        return object(
                List.of("duty", "because"),
                map("duty", list(Frame.DUTIES), "because", ref("clause"), "when", list(Frame.DEADLINES)));
    }

    private static Map<String, Object> finding() {
        return object(
                List.of("clause", "effect", "sure", "because", "rule"),
                map(
                        "clause", ref("clause"),
                        "effect", spelled(Effect.values()),
                        "sure", map("type", "boolean"),
                        "defeated_by", ref("clause"),
                        "because", SOME_TEXT,
                        "rule", text(":[1-9][0-9]*" + END)));
    }

    private static Map<String, Object> stamp() {
        return object(
                List.of("id", "version", "revision"),
                map(
                        "id", text("^[a-z0-9][a-z0-9-]{0,60}" + END),
                        "version", SOME_TEXT,
                        "revision", text("^sha256:[0-9a-f]{64}" + END)));
    }

    /** What can be asked for: a day too, in which no case is completed. */
    private List<String> missing() {
        Set<String> missing = new TreeSet<>(vocabulary.unknowns().keySet());
        vocabulary.essentials().stream().map(Needed::path).forEach(missing::add);
        missing.add(vocabulary.nobodyLeft());
        return List.copyOf(missing);
    }

    /** The engine's own, the policy's, those of the vocabulary, and those of contested readings. */
    private Map<String, Object> warning() {
        Set<String> plain = new LinkedHashSet<>(List.of(Warnings.PAST_REVIEW, Warnings.NOT_IN_FORCE));
        policy.scope().notes().stream().map(Scope.Note::warning).forEach(plain::add);
        vocabulary.types().stream()
                .flatMap(type -> type.properties().stream())
                .map(property -> property.relations().unnamed())
                .filter(warning -> !warning.isEmpty())
                .forEach(plain::add);
        return either(words(List.copyOf(plain)), text("^" + Warnings.CONTESTED + "I-[0-9]{2,3}" + END));
    }

    private static Map<String, Object> error() {
        Map<String, Object> error = object(
                List.of("line", "path", "message"),
                map("line", map("type", "integer", "minimum", 1), "path", map("type", "string"), "message", SOME_TEXT));
        return object(List.of("id", "error"), map("id", nullable(ref("id")), "error", error));
    }

    private static Map<String, Object> verdictIs(Verdict... verdicts) {
        return holding(List.of(), map("verdict", spelled(verdicts)));
    }

    private static Map<String, Object> spelled(Spelled... words) {
        return words(Arrays.stream(words).map(Spelled::word).toList());
    }

    private Map<String, Object> list(String name) {
        return words(vocabulary.list(name));
    }

    private static Map<String, Object> set(Map<String, Object> items) {
        Map<String, Object> set = array(items);
        set.put("uniqueItems", true);
        return set;
    }

    private static Map<String, Object> none() {
        return map("type", "array", "maxItems", 0);
    }
}

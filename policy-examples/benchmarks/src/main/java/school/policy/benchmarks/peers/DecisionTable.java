package school.policy.benchmarks.peers;

import java.io.StringReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kie.api.KieServices;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import school.policy.benchmarks.byhand.Answer;
import school.policy.benchmarks.byhand.Gate;
import school.policy.benchmarks.byhand.Said;
import school.policy.benchmarks.byhand.Seen;
import school.policy.benchmarks.plain.Facts.Case;
import school.policy.benchmarks.plain.Words.ActionType;

/** A decision table of kie-dmn that collects the titles of all rows that hold. */
final class DecisionTable {

    private static final String DECISION = "speaking";

    private final DMNRuntime runtime;
    private final DMNModel model;

    DecisionTable() {
        Resource resource = KieServices.get().getResources().newReaderResource(new StringReader(xml()), "UTF-8");
        resource.setSourcePath("policy.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
    }

    private static String xml() {
        List<String> columns = Table.columns();
        String inputs = "<input><inputExpression><text>act</text></inputExpression></input>"
                + columns.stream()
                        .map(column ->
                                "<input><inputExpression><text>event." + column + "</text></inputExpression></input>")
                        .collect(Collectors.joining());
        String rows = Table.ROWS.stream()
                .map(row -> "<rule>"
                        + entry(
                                row.acts().isEmpty()
                                        ? "-"
                                        : row.acts().stream()
                                                .map(act -> "\"" + act.name() + "\"")
                                                .collect(Collectors.joining(", ")))
                        + columns.stream()
                                .map(column -> entry(
                                        row.cells().containsKey(column)
                                                ? row.cells().get(column).toString()
                                                : "-"))
                                .collect(Collectors.joining())
                        + "<outputEntry><text>\"" + row.title() + "\"</text></outputEntry></rule>")
                .collect(Collectors.joining());
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="policy" name="policy" namespace="policy">
                <inputData id="event" name="event"><variable name="event"/></inputData>
                <inputData id="act" name="act"><variable name="act" typeRef="string"/></inputData>
                <decision id="speaking" name="speaking"><variable name="speaking"/>
                <informationRequirement id="r1"><requiredInput href="#event"/></informationRequirement>
                <informationRequirement id="r2"><requiredInput href="#act"/></informationRequirement>
                <decisionTable hitPolicy="COLLECT">""" + inputs + "<output/>" + rows + "</decisionTable></decision></definitions>";
    }

    private static String entry(String test) {
        return "<inputEntry><text>" + test + "</text></inputEntry>";
    }

    Answer decide(Case event) {
        Said said = new Said(event, Gate.binds(event));
        DMNContext context = runtime.newContext();
        Map<String, Object> values = new HashMap<>(Table.values(new Seen(event)));
        context.set("event", values);
        ActionType type = event.action() == null ? null : event.action().type();
        context.set("act", type == null ? "" : type.name());
        DMNResult result = runtime.evaluateByName(model, context, DECISION);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        Object titles = result.getDecisionResultByName(DECISION).getResult();
        Table.say(
                titles instanceof Collection<?> several
                        ? several.stream().map(String::valueOf).toList()
                        : titles == null ? List.of() : List.of(String.valueOf(titles)),
                said);
        return said.answer();
    }
}

package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.explain.Interpreter;
import school.policy.fact.Case;
import school.policy.json.CaseFormat;
import school.policy.json.DecisionFormat;

/** The engine, which runs the rules directly or through Drools, and the interpreter, which reads them, decide alike. */
class AgreementTest {

    private static final Policy POLICY = Croughton.policy();
    private static final PolicyEngine ENGINE = PolicyEngine.of(POLICY);
    private static final Interpreter INTERPRETER = new Interpreter(POLICY.text(), 12_800_000, Duration.ofMinutes(1));

    @Provide
    Arbitrary<Case> events() {
        Arbitrary<List<String>> unknown =
                Arbitraries.of(Cases.OPEN).list().uniqueElements().ofMaxSize(3);
        return Combinators.combine(Arbitraries.oneOf(Events.ofStaff(), Events.ofAnybody()), unknown)
                .as((event, paths) -> Cases.unknown(event, paths));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void in_every_field(@ForAll("events") Case event) {
        assertThat(DecisionFormat.write(INTERPRETER.decide(event)))
                .as(() -> DecisionFormat.write((Object) CaseFormat.write(event)))
                .isEqualTo(DecisionFormat.write(ENGINE.directUpTo(0).evaluate(event)))
                .isEqualTo(DecisionFormat.write(
                        ENGINE.directUpTo(Integer.MAX_VALUE).evaluate(event)));
    }
}

package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.clause.ContestedReading;
import school.policy.clause.Settings;
import school.policy.decision.Decision;
import school.policy.decision.Verdict;
import school.policy.explain.Change;
import school.policy.explain.Explanation;
import school.policy.explain.Interpreter;
import school.policy.explain.PolicyText;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.Step;
import school.policy.json.CaseFormat;
import school.policy.json.DecisionFormat;
import school.policy.vocabulary.Property.Kind;

/** What would change a breach does change it, touches nothing fixed, and is all there is of its size. */
class ChangesSearchTest {

    private static final Policy POLICY = Croughton.policy();
    private static final PolicyEngine ENGINE = PolicyEngine.of(POLICY);
    private static final Interpreter INTERPRETER = interpreter(POLICY.settings());
    /** Decides alike, warnings aside, and looks at no other reading: quick enough to try everything. */
    private static final Interpreter QUICK = interpreter(withoutContest(POLICY.settings()));

    private static Interpreter interpreter(Settings settings) {
        return new Interpreter(
                new PolicyText(POLICY.vocabulary(), settings, POLICY.stamp(), POLICY.clauses(), POLICY.rules()),
                12_800_000,
                Duration.ofMinutes(5));
    }

    private static Settings withoutContest(Settings s) {
        Map<String, ContestedReading> settled = new LinkedHashMap<>();
        s.readings()
                .forEach((name, reading) -> settled.put(
                        name,
                        new ContestedReading(
                                name,
                                reading.reading(),
                                reading.asks(),
                                reading.taken(),
                                reading.answers().stream()
                                        .filter(answer -> answer.answer().equals(reading.taken()))
                                        .toList())));
        return new Settings(
                s.id(),
                s.title(),
                s.version(),
                s.vocabulary(),
                s.inForceFrom(),
                s.reviewDue(),
                s.document(),
                s.sections(),
                s.bound(),
                s.registered(),
                s.scope(),
                settled);
    }

    /** Events without what only people judge: a breach by judgement cannot be changed. */
    @Provide
    Arbitrary<Case> events() {
        Arbitrary<List<Step>> missed =
                Arbitraries.of(Step.values()).list().uniqueElements().ofMaxSize(2);
        Arbitrary<List<String>> unknown = Arbitraries.of(Cases.OPEN.stream()
                        .filter(path -> !path.startsWith("judgements"))
                        .toList())
                .list()
                .uniqueElements()
                .ofMaxSize(1);
        return Combinators.combine(Events.ofStaff(), missed, unknown)
                .as((event, steps, paths) -> Case.from(Cases.with(event, "judgements", List.of()))
                        .done()
                        .notDone(steps.toArray(Step[]::new))
                        .unknown(paths.toArray(String[]::new))
                        .build());
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE, maxDiscardRatio = 50)
    void each_change_is_so_and_touches_nothing_fixed(@ForAll("events") Case event) {
        Decision decision = INTERPRETER.decide(event);
        Assume.that(decision.verdict() == Verdict.BREACH);

        for (Change change : changes(INTERPRETER, event, decision)) {
            assertThat(change.verdict()).isIn(Verdict.PERMITTED, Verdict.NOT_COVERED, Verdict.REPORT_TO);
            assertThat(change.advice()).matches("if [^{}]*[^ ]");
            for (school.policy.cases.Case changed : change.cases()) {
                assertThat(ENGINE.evaluate(changed).verdict()).as(told(event)).isEqualTo(change.verdict());
                assertFixed(event, Case.of(changed));
            }
        }
    }

    private static void assertFixed(Case event, Case changed) {
        for (var part : Cases.VOCABULARY.ofCase().properties()) {
            if (part.traits().fixed() && part.kind() != Kind.FACT) {
                assertThat(changed.get(part)).isEqualTo(event.get(part));
            } else if (part.traits().fixed() && event.get(part) == null) {
                // that there is such a fact at all is fixed
                assertThat(changed.get(part)).isNull();
            } else if (part.kind() == Kind.FACT && changed.get(part) != null) {
                for (var property : part.type().properties()) {
                    if (property.traits().fixed()) {
                        assertThat(changed.at(part.path() + "." + property.path()))
                                .isEqualTo(event.at(part.path() + "." + property.path()));
                    }
                }
            }
        }
        if (event.consents() != null && !event.unknown().contains("consents")) {
            assertThat(changed.consents().stream().map(Consent::child).toList())
                    .containsAll(event.consents().stream().map(Consent::child).toList());
        }
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE, maxDiscardRatio = 50)
    void no_single_fact_is_overlooked(@ForAll("events") Case event) {
        Decision decision = QUICK.decide(event);
        Assume.that(decision.verdict() == Verdict.BREACH);
        List<Change> changes = changes(QUICK, event, decision);

        Set<Case> permitted = permitted(SingleChanges.of(event));
        Set<Case> reported = leadingTo(SingleChanges.of(event), Verdict.REPORT_TO);

        if (!permitted.isEmpty()) {
            assertThat(cases(changes)).as(told(event)).isEqualTo(permitted);
        } else if (!reported.isEmpty() && changes.stream().allMatch(change -> change.verdict() == Verdict.REPORT_TO)) {
            assertThat(cases(changes)).as(told(event)).isEqualTo(reported);
        }
    }

    /** Breaches that no single fact would have made permitted. */
    @Provide
    Arbitrary<Case> stubborn() {
        return events().filter(
                        10_000,
                        event -> event.unknown().isEmpty()
                                && QUICK.decide(event).verdict() == Verdict.BREACH
                                && permitted(SingleChanges.of(event)).isEmpty());
    }

    @Property(tries = 3, edgeCases = EdgeCasesMode.NONE)
    void nor_are_two_together(@ForAll("stubborn") Case event) {
        List<Change> changes = changes(QUICK, event, QUICK.decide(event));

        Set<Case> pairs = SingleChanges.of(event).stream()
                .flatMap(one -> permitted(SingleChanges.of(one)).stream())
                .collect(Collectors.toSet());

        if (!pairs.isEmpty()) {
            assertThat(cases(changes)).as(told(event)).containsAll(pairs);
        }
    }

    /** Permitted, or no matter of the policy any more. */
    private static Set<Case> permitted(Set<Case> cases) {
        return leadingTo(cases, Verdict.PERMITTED, Verdict.NOT_COVERED);
    }

    private static Set<Case> leadingTo(Set<Case> cases, Verdict... verdicts) {
        return cases.stream()
                .filter(changed ->
                        List.of(verdicts).contains(QUICK.decide(changed).verdict()))
                .collect(Collectors.toSet());
    }

    private static Set<Case> cases(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.cases().stream())
                .map(Case::of)
                .collect(Collectors.toSet());
    }

    private static String told(Case event) {
        return DecisionFormat.write((Object) CaseFormat.write(event));
    }

    private static List<Change> changes(Interpreter interpreter, Case event, Decision decision) {
        return new Explanation(interpreter, event, decision).changes();
    }
}

package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import school.policy.PolicyEngine;
import school.policy.clause.ClauseId;
import school.policy.decision.Decision;
import school.policy.fact.SchoolVocabulary;
import school.policy.json.CaseLine;
import tools.jackson.databind.json.JsonMapper;

/** Cases beside those that were once decided wrongly, worked out by hand in {@code neighbours.yaml}. */
class NeighboursTest {

    private static final PolicyEngine ENGINE = PolicyEngine.of(Croughton.policy());
    private static final JsonMapper JSON = new JsonMapper();

    @TestFactory
    Stream<DynamicTest> each_is_decided_as_worked_out_by_hand() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream file = NeighboursTest.class.getResourceAsStream("/neighbours.yaml")) {
            List<?> all = (List<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
            for (Object one : all) {
                Map<?, ?> entry = (Map<?, ?>) one;
                for (Object each : (List<?>) Objects.requireNonNull(entry.get("variants"))) {
                    Map<?, ?> variant = (Map<?, ?>) each;
                    tests.add(DynamicTest.dynamicTest(entry.get("about") + " " + variant, () -> {
                        Decision decision = decided((Map<?, ?>) Objects.requireNonNull(entry.get("case")), variant);
                        assertThat(told(decision)).isEqualTo(variant.get("expect"));
                        if (variant.containsKey("duties")) {
                            assertThat(decision.duties())
                                    .extracting(duty -> duty.duty().word())
                                    .isEqualTo(variant.get("duties"));
                        }
                    }));
                }
            }
        }
        return tests.stream();
    }

    private static Decision decided(Map<?, ?> base, Map<?, ?> variant) throws CaseLine.CaseLineException {
        Map<Object, Object> facts = new LinkedHashMap<>(Map.of("on", "2025-03-12"));
        base.forEach((path, value) -> put(facts, path.toString(), value));
        variant.forEach((path, value) -> {
            if (!path.equals("expect") && !path.equals("duties")) {
                put(facts, path.toString(), value);
            }
        });
        return ENGINE.evaluate(CaseLine.read(
                SchoolVocabulary.vocabulary(), JSON.writeValueAsString(Map.of("id", "c", "facts", facts))));
    }

    private static void put(Map<Object, Object> facts, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            facts.put(path, value);
            return;
        }
        Map<Object, Object> part = new LinkedHashMap<>();
        if (facts.get(path.substring(0, dot)) instanceof Map<?, ?> said) {
            part.putAll(said);
        }
        put(part, path.substring(dot + 1), value);
        facts.put(path.substring(0, dot), part);
    }

    /** The verdict, the clauses broken and who is told. */
    private static String told(Decision decision) {
        return Stream.of(
                        Stream.of(decision.verdict().word()),
                        decision.breached().stream().map(ClauseId::text),
                        decision.reports().stream().map(report -> report.to().word()))
                .flatMap(words -> words)
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }
}

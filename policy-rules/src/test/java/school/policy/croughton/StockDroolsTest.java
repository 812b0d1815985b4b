package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.io.Resource;
import org.kie.internal.io.ResourceFactory;
import school.policy.Policy;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.clause.Settings;
import school.policy.decision.Effect;
import school.policy.engine.BreachFacts;
import school.policy.engine.RulesAlone;
import school.policy.engine.RulesAlone.Conclusion;
import school.policy.json.CaseFormat;
import school.policy.json.DecisionFormat;
import school.policy.rule.Rule;
import school.policy.scenario.Scenario;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;

/**
 * Rule files mean what they mean in Drools. Drools itself compiles the very same files, and from the same facts it must
 * conclude what the library's own reading of them concludes: the same by the same rules.
 */
class StockDroolsTest {

    private static final long SEED = Long.getLong("policy.stock.seed", 20_250_312);
    private static final long CASES = Long.getLong("policy.stock.cases", 300);
    /** Of a case with many unknowns, no more ways are tried: the next case has others. */
    private static final int WAYS = 16;

    private static final Policy POLICY = Croughton.policy();
    private static final BreachFacts BREACHES = new BreachFacts(POLICY.vocabulary());
    private static final RulesAlone LIBRARY = new RulesAlone(POLICY);
    private static final StockDrools STOCK = StockDrools.of(POLICY.settings().sections().stream()
            .map(section -> ResourceFactory.newClassPathResource(
                    "policies/croughton/" + section + ".drl", StandardCharsets.UTF_8.name()))
            .toList());
    private static final List<Scenario> SCENARIOS = POLICY.scenarios().stream()
            .flatMap(source -> Cases.scenarios(source).stream())
            .toList();

    @Test
    void stock_drools_accepts_every_rule() {
        assertThat(STOCK.titles())
                .containsExactlyInAnyOrderElementsOf(
                        POLICY.rules().stream().map(Rule::title).toList());
    }

    @Test
    void stock_drools_concludes_the_same_in_each_scenario_and_by_each_rule_in_some() {
        List<String> differences = new ArrayList<>();
        Set<String> spoke = new HashSet<>();
        for (Scenario scenario : SCENARIOS) {
            Settings settings = settings(scenario);
            for (Case event : withCompletions(scenario.event())) {
                List<Fact> facts = new ArrayList<>(LIBRARY.facts(event, settings));
                Set<Conclusion> found = compare(scenario.place(), facts, settings, differences);
                // rules about breaches speak over the breaches found
                facts.addAll(breaches(found));
                compare(scenario.place(), facts, settings, differences)
                        .forEach(conclusion -> spoke.add(conclusion.rule()));
            }
        }

        assertThat(differences).isEmpty();
        assertThat(spoke).containsAll(STOCK.titles());
    }

    /** Comparisons with what is absent are where the two could part. */
    @Test
    void stock_drools_concludes_the_same_when_any_one_property_of_a_scenario_is_left_unsaid() {
        List<String> differences = new ArrayList<>();
        for (Scenario scenario : SCENARIOS) {
            Settings settings = settings(scenario);
            List<Fact> facts = LIBRARY.facts(scenario.event(), settings);
            for (int i = 0; i < facts.size(); i++) {
                for (Fact lesser : withOnePropertyLess(facts.get(i))) {
                    List<Fact> changed = new ArrayList<>(facts);
                    changed.set(i, lesser);
                    compare(scenario.place(), changed, settings, differences);
                }
            }
        }

        assertThat(differences).isEmpty();
    }

    @Test
    void stock_drools_concludes_the_same_in_random_cases() {
        Mentioned mentioned = Mentioned.in(POLICY);
        Set<String> spoke = new HashSet<>();
        long before = Cpu.millis();
        for (long number = 0; number < CASES; number++) {
            List<String> differences = new ArrayList<>();
            Case event = AnyCase.of(new Random(SEED * 1_000_003L + number), mentioned);
            String where = "policy.stock.seed=" + SEED + ", case " + number;
            for (Case each : withCompletions(event).stream().limit(WAYS).toList()) {
                List<Fact> facts = new ArrayList<>(LIBRARY.facts(each, POLICY.settings()));
                facts.addAll(breaches(compare(where, facts, POLICY.settings(), differences)));
                compare(where, facts, POLICY.settings(), differences).forEach(c -> spoke.add(c.rule()));
            }
            assertThat(differences).isEmpty();
        }
        System.out.printf(
                Locale.ROOT,
                "policy.stock.seed=%d: %d random cases, %d rules spoke, no difference, %d ms of CPU%n",
                SEED,
                CASES,
                spoke.size(),
                Cpu.millis() - before);
    }

    /** A property that is called like a word of the rule language could not be used in stock Drools. */
    @Test
    void stock_drools_can_name_every_property() {
        StringBuilder rules = new StringBuilder("""
                package school.policy.names
                import school.policy.fact.*
                """);
        for (FactType type : Cases.VOCABULARY.types()) {
            for (Property property : type.properties()) {
                // what begins with "set" passes for a setter there: it can be compared, and not be bound
                String binding = property.name().startsWith("set") ? "" : ", $value : " + property.name();
                rules.append("rule \"%1$s.%2$s\" when %1$s( %2$s != null%3$s ) then end%n"
                        .formatted(type.name(), property.name(), binding));
            }
        }
        Resource file = ResourceFactory.newByteArrayResource(rules.toString().getBytes(StandardCharsets.UTF_8));

        assertThatNoException().isThrownBy(() -> StockDrools.of(List.of(file)));
    }

    /**
     * A group of words is a property there too, which holds where it does in the library. Of what is absent nothing is so
     * here, and there it is not one of the words: rules that deny it ask for the property first.
     */
    @Test
    void stock_drools_concludes_the_same_of_groups_of_words(@TempDir Path folder) throws IOException {
        StringBuilder rules = new StringBuilder("""
                package school.policy.groups
                import school.policy.fact.*
                global school.policy.Verdicts verdict
                """);
        for (FactType type : Cases.VOCABULARY.types()) {
            for (Property property : type.properties()) {
                if (property.kind().isOfWords()) {
                    for (String group : property.list().groups().keySet()) {
                        String given = property.name() + " != null, ";
                        for (String condition :
                                List.of(group, group + " == true", given + "!" + group, given + group + " == false")) {
                            rules.append(
                                    "rule \"AA-01 %1$s %2$s\" when %1$s( %2$s ) then verdict.breach( \"AA-01\" ); end%n"
                                            .formatted(type.name(), condition));
                        }
                    }
                }
            }
        }
        Files.writeString(folder.resolve("main.drl"), rules);
        Files.writeString(
                folder.resolve("main.clauses.yaml"), "- { id: AA-01, line: 1, summary: a sentence, modality: must }\n");
        Files.writeString(folder.resolve("policy.yaml"), RandomPolicy.SETTINGS);
        Policy policy = Policy.read(folder);
        RulesAlone library = new RulesAlone(policy);
        StockDrools stock = StockDrools.of(
                List.of(ResourceFactory.newByteArrayResource(rules.toString().getBytes(StandardCharsets.UTF_8))));

        for (long number = 0; number < CASES; number++) {
            Case event = AnyCase.of(new Random(SEED * 1_000_003L + number));
            List<Fact> facts = library.facts(event, policy.settings());
            assertThat(stock.conclusions(facts, Map.of()))
                    .as(
                            "policy.stock.seed=%d, case %d: %s",
                            SEED, number, DecisionFormat.write((Object) CaseFormat.write(event)))
                    .isNotEmpty()
                    .isEqualTo(library.conclusions(facts, Map.of()))
                    .isEqualTo(library.directly(facts, Map.of()));
        }
    }

    private static Settings settings(Scenario scenario) {
        Policy policy = POLICY;
        for (var reading : scenario.readings().entrySet()) {
            policy = policy.taking(reading.getKey(), reading.getValue());
        }
        return policy.settings();
    }

    /** The case as it is, and in every way in which its unknowns could turn out. */
    private static List<Case> withCompletions(Case event) {
        return Stream.concat(Stream.of(event), LIBRARY.completions(event, POLICY.settings()).stream())
                .distinct()
                .toList();
    }

    private static List<Fact> breaches(Set<Conclusion> conclusions) {
        return conclusions.stream()
                .filter(conclusion -> conclusion.effect() == Effect.BREACH)
                .map(Conclusion::clause)
                .distinct()
                .map(POLICY.clauses()::get)
                .flatMap(clause -> BREACHES.of(clause.id(), clause.flags(), true).stream())
                .toList();
    }

    private static List<Fact> withOnePropertyLess(Fact fact) {
        return fact.type().properties().stream()
                .filter(unsaid -> fact.get(unsaid) != null && !unsaid.traits().required())
                .map(unsaid -> fact.with(unsaid, null))
                .toList();
    }

    /** What stock Drools concludes; where the library concludes anything else, that is added to the differences. */
    private static Set<Conclusion> compare(
            String where, Collection<Fact> facts, Settings settings, List<String> differences) {
        Set<Conclusion> stock = STOCK.conclusions(facts, settings.taken());
        Set<Conclusion> library = LIBRARY.conclusions(facts, settings.taken());
        Set<Conclusion> directly = LIBRARY.directly(facts, settings.taken());
        if (!stock.equals(library) || !stock.equals(directly)) {
            differences.add("%s, with %s: stock Drools concludes %s, the library %s, and directly %s"
                    .formatted(where, facts, stock, library, directly));
        }
        return stock;
    }
}

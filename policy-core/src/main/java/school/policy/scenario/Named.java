package school.policy.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.policy.Draft;
import school.policy.Policy;
import school.policy.clause.ClauseId;
import school.policy.clause.Settings;
import school.policy.source.Kind;
import school.policy.source.Place;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.source.Tree;
import school.policy.source.Values;

/**
 * What worked cases can name.
 *
 * @param settings the settings with the readings and their answers; empty where these are not known
 * @param clauses the ids of the clauses; empty where these are not known
 */
record Named(Optional<Settings> settings, Optional<Set<String>> clauses) {

    /** Where nothing is known of the policy. */
    static final Named ANYTHING = new Named(Optional.empty(), Optional.empty());

    static Named in(Policy policy) {
        return new Named(
                Optional.of(policy.settings()),
                Optional.of(policy.clauses().keySet().stream()
                        .map(ClauseId::text)
                        .collect(Collectors.toUnmodifiableSet())));
    }

    static Named in(Draft draft) {
        return new Named(draft.settings(), draft.clauses());
    }

    /** What the tree of a scenario names that is not there, each where it does so first. */
    Stream<Problem> unknown(Source source, Tree scenario) {
        return Stream.concat(
                settings.stream().flatMap(each -> readings(source, scenario, each)),
                clauses.stream().flatMap(each -> clauses(source, scenario, each)));
    }

    private static Stream<Problem> readings(Source source, Tree scenario, Settings settings) {
        Tree readings = scenario.entries().getOrDefault("readings", scenario);
        return readings == scenario
                ? Stream.empty()
                : readings.entries().entrySet().stream()
                        .filter(each -> each.getValue().kind() == Tree.Kind.TEXT)
                        .flatMap(each -> settings
                                .refuse(each.getKey(), each.getValue().text())
                                .map(message -> new Problem(
                                        Kind.UNKNOWN_READING,
                                        new Place(
                                                source.name(),
                                                each.getValue().keyLine(),
                                                each.getValue().keyColumn()),
                                        message))
                                .stream());
    }

    private static Stream<Problem> clauses(Source source, Tree scenario, Set<String> known) {
        Map<String, Place> named = new LinkedHashMap<>();
        Tree expect = scenario.entries().getOrDefault("expect", scenario);
        Stream.of(
                        items(expect, "breached"),
                        items(expect, "permitted_by"),
                        items(expect, "reports").flatMap(each -> items(each, "because")),
                        items(expect, "duties").flatMap(each -> items(each, "because")),
                        items(scenario, "silent"))
                .flatMap(each -> each)
                .filter(each -> each.kind() == Tree.Kind.TEXT && !each.text().isBlank())
                .forEach(each -> named.putIfAbsent(each.text(), Scenario.place(source, each)));
        return named.entrySet().stream()
                .filter(each -> !known.contains(each.getKey()))
                .map(each -> new Problem(
                        Kind.UNKNOWN_CLAUSE,
                        each.getValue(),
                        "'" + Values.shown(each.getKey()) + "' is no clause of this policy; "
                                + ClauseId.near(each.getKey(), known)
                                        .map(near -> "did you mean '" + near + "'?")
                                        .orElse("name one that a clause sheet describes")));
    }

    /** What stands under a key, each item of a list by itself. */
    private static Stream<Tree> items(Tree map, String key) {
        Tree value = map.entries().get(key);
        return value == null ? Stream.of() : value.kind() == Tree.Kind.TEXT ? Stream.of(value) : value.items().stream();
    }
}

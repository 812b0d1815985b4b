package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.explain.Explanation;
import school.policy.explain.Telling;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Identifiable;
import school.policy.fact.Role;
import school.policy.scenario.Scenario;

/**
 * What a headteacher reads about worked cases. The texts in {@code explanations.md} have been read and approved by a
 * person, each under the sentence that names its worked case.
 */
class ExplanationsTest {

    private static final Policy POLICY = Croughton.policy();
    private static final PolicyEngine ENGINE = PolicyEngine.of(POLICY);
    private static final Path APPROVED = Path.of("src", "test", "resources", "explanations.md");

    private static final Map<String, Scenario> SCENARIOS = POLICY.scenarios().stream()
            .flatMap(source -> Cases.scenarios(source).stream())
            .collect(Collectors.toMap(Scenario::title, Function.identity()));

    static List<String> approved() {
        try {
            return Arrays.stream(Files.readString(APPROVED).split("(?m)^(?=### )"))
                    .filter(text -> text.startsWith("### "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Explanation explanation(String title) {
        return ENGINE.explain(SCENARIOS.get(title).event());
    }

    @ParameterizedTest
    @MethodSource("approved")
    void a_worked_case_is_explained_as_approved(String text) {
        String title = text.substring("### ".length(), text.indexOf(": "));

        assertThat(Telling.of(explanation(title).all()).markdown().strip()).isEqualTo(text.strip());
    }

    @Test
    void thirty_worked_cases_at_least_are_approved() {
        assertThat(approved()).hasSizeGreaterThanOrEqualTo(30);
    }

    static Stream<Scenario> scenarios() {
        return SCENARIOS.values().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void every_finding_has_its_reason(Scenario scenario) {
        Explanation explanation = ENGINE.explain(scenario.event());

        assertThat(explanation.reasons())
                .extracting(reason -> reason.finding())
                .containsExactlyElementsOf(explanation.decision().findings());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void every_clause_without_a_finding_says_what_keeps_it_silent(Scenario scenario) {
        Explanation explanation = ENGINE.explain(scenario.event());

        POLICY.clauses().keySet().forEach(clause -> {
            var silence = explanation.whyNot(clause);
            assertThat(silence.reason() != null || !silence.attempts().isEmpty())
                    .as(clause.text())
                    .isTrue();
            assertThat(silence.attempts()).hasSizeLessThanOrEqualTo(3).allSatisfy(attempt -> assertThat(
                            attempt.missed().size() + attempt.otherwise().size())
                    .isPositive());
        });
    }

    @Test
    void what_only_may_be_broken_is_not_said_to_be_so_by_a_report_that_is_sure() {
        Case event = Case.on(LocalDate.of(2025, 3, 12))
                .by(Role.TEACHER)
                .did(ActionType.POST)
                .using(AccountKind.SCHOOL_APPROVED, "Facebook")
                .content(content -> content.couldIdentify(List.of(Identifiable.PUPIL)))
                .unknown("context.session")
                .build();

        assertThat(ENGINE.explain(event).reasons())
                .filteredOn(reason -> reason.finding().clause().text().equals("MS-01"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.finding().sure()).isTrue();
                    assertThat(reason.sentence()).doesNotContain("PU-03");
                });
    }
}

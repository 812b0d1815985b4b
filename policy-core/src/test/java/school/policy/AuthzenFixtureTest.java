package school.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policy.decision.Verdict;
import school.policy.json.CaseLine;
import school.policy.json.CaseLine.CaseLineException;
import school.policy.scenario.Inspection;
import school.policy.source.Problem;

/** The eight decisions that the certification scenario of AuthZEN 1.0 requires, of a policy with words of its own. */
class AuthzenFixtureTest {

    private static final Path FOLDER = Path.of("src/test/resources/school/policy/authzen");
    private static final PolicyEngine ENGINE = PolicyEngine.of(Policy.read(FOLDER));

    @ParameterizedTest(name = "{0}: {1} of {2} is {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1 | \"id\":\"alice\" | \"name\":\"read\" | \"id\":\"record-1\" | true",
                "2 | \"id\":\"alice\" | \"name\":\"write\" | \"id\":\"record-1\" | true",
                "3 | \"id\":\"bob\" | \"name\":\"read\" | \"id\":\"record-1\" | true",
                "4 | \"id\":\"bob\" | \"name\":\"write\" | \"id\":\"record-1\" | false",
                "5 | \"id\":\"alice\" | \"name\":\"write\" | \"id\":\"record-2\",\"properties\":{\"status\":\"archived\"} | false",
                "6 | \"id\":\"bob\",\"properties\":{\"role\":\"admin\"} | \"name\":\"write\""
                        + " | \"id\":\"record-2\",\"properties\":{\"status\":\"archived\"} | true",
                "7 | \"id\":\"alice\" | \"name\":\"delete\",\"properties\":{\"soft\":true} | \"id\":\"record-1\" | true",
                "8 | \"id\":\"alice\" | \"name\":\"delete\",\"properties\":{\"soft\":false} | \"id\":\"record-1\" | false"
            })
    void each_required_decision(int rule, String subject, String action, String resource, boolean allowed)
            throws CaseLineException {
        String line = "{\"id\":\"" + rule + "\",\"facts\":{\"on\":\"2026-03-02\",\"subject\":{\"type\":[\"user\"],"
                + subject + "},\"action\":{" + action + "},\"resource\":{" + resource + "}}}";

        assertThat(ENGINE.evaluate(CaseLine.read(ENGINE.policy().vocabulary(), line))
                        .verdict())
                .isEqualTo(allowed ? Verdict.PERMITTED : Verdict.BREACH);
    }

    @Test
    void whatever_no_clause_allows_is_refused() throws CaseLineException {
        assertThat(ENGINE.evaluate(CaseLine.read(
                                ENGINE.policy().vocabulary(),
                                "{\"id\":\"9\",\"facts\":{\"on\":\"2026-03-02\",\"subject\":{\"type\":[\"user\"],\"id\":\"bob\"},"
                                        + "\"action\":{\"name\":\"delete\"},\"resource\":{\"id\":\"record-2\"}}}"))
                        .verdict())
                .isEqualTo(Verdict.BREACH);
    }

    @Test
    void check_finds_nothing_but_that_there_are_no_worked_cases() {
        List<Problem> problems = Inspection.of(FOLDER).problems();

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "policy.yaml: warning: this policy has no worked cases; write some, so that everybody can"
                                + " see what it means");
    }
}

package school.policy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policy.clause.ClauseId;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Duty;
import school.policy.decision.Effect;
import school.policy.decision.Finding;
import school.policy.decision.PolicyStamp;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.fact.Consequence;
import school.policy.fact.Deadline;
import school.policy.fact.DutyKind;
import school.policy.fact.Recipient;
import school.policy.fact.Role;
import school.policy.fact.SchoolVocabulary;

class LinesTest {

    private static CaseLine.CaseLineException refused(String line) {
        return catchThrowableOfType(
                CaseLine.CaseLineException.class, () -> CaseLine.read(SchoolVocabulary.vocabulary(), line));
    }

    @Test
    void a_line_holds_an_id_and_facts_and_perhaps_more() throws CaseLine.CaseLineException {
        assertThat(CaseLine.read(
                                SchoolVocabulary.vocabulary(),
                                "{\"id\": \"k7\", \"title\": 5, \"facts\": {\"on\": \"2025-03-14\"}}")
                        .id())
                .isEqualTo("k7");
    }

    @Test
    void what_stands_under_another_key_is_passed_over_whatever_it_is() throws CaseLine.CaseLineException {
        String number = "1".repeat(41);
        for (String other : List.of(
                number,
                "0." + number,
                "[".repeat(100_000) + "]".repeat(100_000),
                "{\"a\": 1, \"a\": 2}",
                "{\"" + "k".repeat(300) + "\": 1}",
                "\"\\u202e\"")) {
            String line = "{\"note\": " + other + ", \"id\": \"k7\", \"note\": " + other
                    + ", \"facts\": {\"on\": \"2025-03-14\"}}";

            assertThat(CaseLine.read(SchoolVocabulary.vocabulary(), line).id()).isEqualTo("k7");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '`',
            value = {
                "[] | `` | a case is expected, found a list",
                "{\"facts\": {}} | id | every case needs an id",
                "{\"id\": 7, \"facts\": {}} | id | the id is expected to be a text, found a number",
                "{\"id\": \" \", \"facts\": {}} | id | every case needs an id",
                "{\"id\": \"k\"} | facts | the facts are missing; add them",
                "{\"id\": \"k\", \"facts\": []} | facts | expected a group of keys, found a list",
                "{\"id\": \"k\", \"facts\": null} | facts | the facts are missing; add them",
                "{\"id\": \"k\", \"facts\": {}} | facts | 'on' is missing; add it",
                "{\"id\": \"k\", \"facts\": {\"on\": \"2025-03-14\", \"action\": {\"type\": \"pots\"}}} | facts.action.type | unknown word 'pots'; did you mean 'post'?",
                "{\"id\": \"k\", \"facts\": {\"on\": \"2025-03-14\", \"done\": [\"removed\"], \"not_done\": [\"removed\"]}} | facts.not_done | 'removed' stands in done as well",
                "{\"id\": \"k\" | id | at column 11: the text ends too early",
                "{\"id\": \"k\", \"facts\": {\"on\": \"2025-03-14\", \"other\": {\"age\": 11111111112222222222333333333344444444445}}} | facts.other.age | this is no whole number in reach",
                "{\"id\": \"k\", \"facts\": [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]} | facts | at column 41: nested too deeply, as a depth of 20 is the limit",
                "{\"id\": \"k\", \"x\": [[[[[[[[[[[[[[[[[[[[[['y']]]]]]]]]]]]]]]]]]]]]], \"facts\": {}} | x | at column 40: texts and keys stand in double quotation marks",
                "{\"id\": \"k\", \"x\": [[[[[[[[[[[[[[[[[[[[[[tru]]]]]]]]]]]]]]]]]]]]]], \"facts\": {}} | x | at column 40: unexpected 'tru': only a number",
                "{\"id\": \"k\", \"x\": [[[[[[[[[[[[[[[[[[[[[[1 2]]]]]]]]]]]]]]]]]]]]]], \"facts\": {}} | x | at column 42: unexpected '2': a comma or a closing bracket is expected",
                "{\"id\": \"k\", \"x\": [[[[[[[[[[[[[[[[[[[[[[ | x | at column 40: nested too deeply, as a depth of 20 is the limit"
            })
    void a_line_without_a_readable_case_says_why(String line, String path, String reason) {
        assertThat(refused(line)).isNotNull().satisfies(e -> {
            assertThat(e.path()).isEqualTo(path);
            assertThat(e.reason()).startsWith(reason);
        });
    }

    @Test
    void the_answer_names_the_line_the_id_and_every_problem() {
        Map<String, ?> answer =
                refused("{\"id\": \"k\", \"facts\": {\"on\": 5, \"x\": 1}}").answer(3);

        assertThat(DecisionFormat.write((Object) answer))
                .isEqualTo(
                        "{\"id\":\"k\",\"error\":{\"line\":3,\"path\":\"facts.on\",\"message\":\"this is no day; write"
                                + " it as \\\"2025-03-12\\\"; also facts.x: unknown key 'x'; write one of account,"
                                + " action, actor, also_did, also_involved, consents, content, context, done, judgements,"
                                + " not_done, objections, on, other, photo, profile, role_holders, unknown\"}}");
    }

    @Test
    void a_decision_is_written_key_by_key_with_absent_values_left_out() {
        ClauseId clause = new ClauseId("AA-01");
        Decision decision = new Decision(
                "k1",
                Verdict.REPORT_TO,
                null,
                List.of(),
                List.of(clause),
                List.of(new Report(
                        Recipient.DSL, Deadline.FIRST_AVAILABLE_OPPORTUNITY, List.of(clause), Role.DSL, null)),
                List.of(new Duty(DutyKind.REMOVE_CONTENT, clause, null)),
                List.of(Consequence.POSSIBLE_DISMISSAL),
                List.of("other.link"),
                List.of("w"),
                List.of(new Finding(clause, Effect.BREACH, false, new ClauseId("AA-02"), "é \"q\"", "a.drl:1")),
                new PolicyStamp("tiny", "1", "sha256:00"));

        assertThat(DecisionFormat.write(decision))
                .isEqualTo("{\"id\":\"k1\",\"verdict\":\"report-to\",\"breached\":[],\"permitted_by\":[\"AA-01\"],"
                        + "\"reports\":[{\"to\":\"dsl\",\"when\":\"first_available_opportunity\",\"because\":[\"AA-01\"],"
                        + "\"held_for\":\"dsl\"}],\"duties\":[{\"duty\":\"remove_content\",\"because\":\"AA-01\"}],"
                        + "\"consequences\":[\"possible_dismissal\"],\"missing\":[\"other.link\"],\"warnings\":[\"w\"],"
                        + "\"findings\":[{\"clause\":\"AA-01\",\"effect\":\"breach\",\"sure\":false,"
                        + "\"defeated_by\":\"AA-02\",\"because\":\"é \\\"q\\\"\",\"rule\":\"a.drl:1\"}],"
                        + "\"policy\":{\"id\":\"tiny\",\"version\":\"1\",\"revision\":\"sha256:00\"}}");
    }

    @Test
    void strength_is_written_where_there_is_one() {
        assertThat(DecisionFormat.write((Object) Strength.ADVISORY)).isEqualTo("\"advisory\"");
        assertThat(DecisionFormat.write((Object) Verdict.NOT_COVERED)).isEqualTo("\"not-covered\"");
    }
}

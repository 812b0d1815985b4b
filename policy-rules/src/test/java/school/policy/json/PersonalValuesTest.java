package school.policy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.cases.Case;
import school.policy.cases.CaseException;
import school.policy.fact.SchoolVocabulary;
import school.policy.json.CaseLine.CaseLineException;
import school.policy.source.Tree;

/** What is wrong with a case is said without saying what somebody wrote into it, wherever it stands. */
class PersonalValuesTest {

    /** A case in which each kind of value stands. */
    private static final String LINE = "{\"id\": \"k7\", \"note\": \"x\", \"facts\": {\"on\": \"2025-03-14\","
            + " \"actor\": {\"roles\": [\"teacher\"], \"employed_from\": \"2020-01-01\", \"on_leave\": false},"
            + " \"also_did\": [\"follow\"], \"action\": {\"type\": \"post\", \"clause\": \"PU-03\"},"
            + " \"account\": {\"kind\": \"personal\", \"platform\": \"Chatter\", \"name\": \"n\"},"
            + " \"other\": {\"is\": [\"parent\"], \"link\": {\"basis\": [\"club\"]}, \"age\": 40},"
            + " \"context\": {\"session\": \"ppa\", \"subject\": \"Art\"},"
            + " \"photo\": {\"children\": [\"c1\"], \"names_used\": [\"c1\"]},"
            + " \"consents\": [{\"child\": \"c1\", \"by\": \"parent\", \"covers\": [\"internal_display\"]}],"
            + " \"objections\": [{\"child\": \"c1\", \"by\": \"parent\"}],"
            + " \"judgements\": {\"damaging\": {\"value\": true, \"by\": \"dsl\"}},"
            + " \"done\": [\"removed\"], \"role_holders\": {\"headteacher\": {\"acting\": \"p7\"}},"
            + " \"unknown\": [\"account.social\"]}}";

    private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"|true|false|\\b\\d+\\b");

    /** Names and what else people write, as texts, numbers and bare words of JSON. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Zebedee Quuxley\"",
                "\"zebedee_quuxley\"",
                "\"Zebedee\"",
                "\"zebedee.quuxley@example.org\"",
                "\"Zebedee \u202e Quuxley\"",
                "\"Zebedee Quuxley \"",
                "\"teacher Zebedee\"",
                "\"1987-06-05T00:00\"",
                "\"5 June 1987\"",
                "\"1897-06-05\"",
                "1987060512345",
                "Zebedee",
                "{\"Zebedee Quuxley\": 1}",
                "{\"Zebedee\": 1, \"Zebedee\": 2}",
                "{\"value\": \"Zebedee Quuxley\", \"value\": 1}",
                "[\"Zebedee\"]"
            })
    void no_message_repeats_what_stands_in_the_place_of_a_value_or_a_key(String text) throws Tree.Unreadable {
        int refused = 0;
        for (String line : spoilt(text)) {
            try {
                Case event = CaseLine.read(SchoolVocabulary.vocabulary(), line);
                assertThat(event.toString()).isEqualTo("case '" + event.id() + "'");
            } catch (CaseLineException e) {
                refused++;
                if (line.startsWith("{\"id\": \"k7\"") && e.id() != null) {
                    assertThat(e.id()).isEqualTo("k7");
                }
                assertThatItSaysNothing(told(e) + e.path() + DecisionFormat.write((Object) e.answer(1)), line);
            }
            try {
                Tree facts = Tree.json(line).entries().get("facts");
                if (facts != null) {
                    CaseFormat.read(SchoolVocabulary.vocabulary(), "k7", facts);
                }
            } catch (Tree.Unreadable | CaseException e) {
                assertThatItSaysNothing(told(e) + e, line);
            }
        }
        assertThat(refused).isGreaterThan(20);
    }

    private static List<String> spoilt(String text) {
        List<String> lines = new ArrayList<>();
        Matcher each = VALUE.matcher(LINE);
        while (each.find()) {
            // the id is the host's own, and given back
            if (each.start() > LINE.indexOf("note")) {
                lines.add(LINE.substring(0, each.start()) + text + LINE.substring(each.end()));
            }
        }
        return lines;
    }

    private static void assertThatItSaysNothing(String told, String line) {
        assertThat(told)
                .as(line)
                .doesNotContainIgnoringCase("ebedee")
                .doesNotContainIgnoringCase("uuxle")
                .doesNotContain("1987", "1897", "5 June", "example");
    }

    private static String told(Throwable e) {
        StringWriter told = new StringWriter();
        e.printStackTrace(new PrintWriter(told));
        return told.toString();
    }

    @Test
    void a_slip_of_a_word_is_repeated_and_of_another_word_its_first_letters() {
        assertThatThrownBy(
                        () -> CaseLine.read(SchoolVocabulary.vocabulary(), LINE.replace("\"teacher\"", "\"techer\"")))
                .hasMessage("unknown word 'techer'; did you mean 'teacher'?");
        assertThatThrownBy(() -> CaseLine.read(SchoolVocabulary.vocabulary(), LINE.replace("\"club\"", "\"cousin\"")))
                .hasMessageStartingWith("unknown word 'cou…'; write one of close_relative, ");
        assertThatThrownBy(() -> CaseLine.read(SchoolVocabulary.vocabulary(), LINE.replace("\"club\"", "\"a cousin\"")))
                .hasMessageStartingWith("unknown word; write one of close_relative, ");
        assertThatThrownBy(() ->
                        CaseLine.read(SchoolVocabulary.vocabulary(), LINE.replace("account.social", "account.society")))
                .hasMessageStartingWith("'account.soc…' cannot be unknown; ");
        assertThatThrownBy(() ->
                        CaseLine.read(SchoolVocabulary.vocabulary(), LINE.replace("account.social", "context.sesion")))
                .hasMessageContaining("'context.sesion' cannot be unknown; ")
                .hasMessageEndingWith("(did you mean 'context.session'?)");
    }
}

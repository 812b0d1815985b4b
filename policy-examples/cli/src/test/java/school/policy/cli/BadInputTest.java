package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.cli.Command.evaluate;
import static school.policy.cli.Command.line;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lines in which no case can be read, or one that says something impossible. */
class BadInputTest {

    /** What is said of a word that is no slip, as another policy may have it. */
    private static final String POLICY = "; these are the words of the policy 'croughton-social-media 2024-01'";

    @Test
    void a_line_in_error_leaves_the_lines_around_it_decided_and_in_their_order() {
        Command run = evaluate(line("before"), "{", line("after"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEmpty();
        assertThat(run.answers()).hasSize(3);
        assertThat(run.answers().get(0).path("id").asString()).isEqualTo("before");
        assertThat(run.answers().get(0).path("verdict").asString()).isEqualTo("undetermined");
        assertThat(run.answers().get(2).path("id").asString()).isEqualTo("after");
        assertThat(run.answers().get(2).path("verdict").asString()).isEqualTo("undetermined");
        assertThat(run.error(1).path("line").asInt()).isEqualTo(2);
    }

    @Test
    void an_error_has_the_keys_that_the_format_names_and_no_others() {
        String answer = evaluate(line("c1", "\"action\": {\"type\": \"share_pasword\"}"))
                .out();

        assertThat(answer)
                .isEqualTo("{\"id\":\"c1\",\"error\":{\"line\":1,\"path\":\"facts.action.type\","
                        + "\"message\":\"unknown word 'share_pasword'; did you mean 'share_password'?\"}}\n");
    }

    @Test
    void text_that_is_no_json_is_refused_in_plain_words_with_its_column() {
        Command run = evaluate(
                "not json",
                "{",
                "{\"id\": \"a\" \"facts\": {}}",
                "{'id': 'a'}",
                "{\"id\": \"a\",}",
                "{\"id\": \"a\\q\"}",
                "{\"id\": NaN}",
                "{\"id\": 01}",
                "{\"id\": -}",
                "{\"id\": tru}",
                "{\"id\": \"a\" /* a note */}",
                "{\"id\": \"a\"}}",
                "{\"id\": \"a\"]",
                "{\"id\"; \"a\"}",
                line("a") + " and more",
                line("a") + line("b"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.answers()).hasSize(16);
        for (int i = 0; i < 16; i++) {
            assertThat(run.error(i).path("message").asString()).matches("at column \\d+: .+");
        }
        assertThat(messages(run).get(1)).contains("ends too early; close every bracket and every quotation mark");
        assertThat(messages(run).get(3)).contains("double quotation marks; replace the single ones");
        assertThat(messages(run).get(4)).contains("no comma stands before a closing bracket");
        assertThat(messages(run).get(9)).contains("unexpected 'tru'");
        assertThat(messages(run).get(15)).contains("more text follows after the end; remove it");
    }

    @Test
    void an_error_within_the_facts_keeps_the_id_and_names_the_path() {
        JsonNode answer = evaluate("{\"id\": \"c7\", \"facts\": {\"on\": 2025-03-14}}")
                .answers()
                .get(0);

        assertThat(answer.path("id").asString()).isEqualTo("c7");
        assertThat(answer.path("error").path("path").asString()).isEqualTo("facts.on");
    }

    @Test
    void a_line_that_holds_something_else_than_a_case_is_refused() {
        Command run = evaluate("null", "true", "42", "\"a text\"", "[]");

        assertThat(messages(run))
                .allMatch(message -> message.endsWith("; write {\"id\": \"c1\", \"facts\": {…}}"))
                .hasSize(5);
    }

    @Test
    void a_case_without_an_id_of_its_own_is_refused() {
        Command run = evaluate(
                "{}",
                "{\"id\": null, \"facts\": {}}",
                "{\"id\": 7, \"facts\": {}}",
                "{\"id\": \"  \", \"facts\": {}}",
                "{\"id\": [\"a\"], \"facts\": {}}",
                "{\"id\": \"" + "a".repeat(201) + "\", \"facts\": {}}",
                "{\"id\": \"a\\u0000\", \"facts\": {}}",
                "{\"id\": \"a\\ud800\", \"facts\": {}}");

        assertThat(paths(run)).containsOnly("id").hasSize(8);
        assertThat(run.answers()).allMatch(answer -> answer.path("id").isNull());
    }

    @Test
    void a_case_without_facts_is_refused() {
        Command run = evaluate("{\"id\": \"a\"}", "{\"id\": \"b\", \"facts\": null}", "{\"id\": \"c\", \"facts\": []}");

        assertThat(paths(run)).containsOnly("facts").hasSize(3);
    }

    @Test
    void a_case_needs_its_day_and_nothing_else() {
        Command run =
                evaluate("{\"id\": \"a\", \"facts\": {}}", "{\"id\": \"b\", \"facts\": {\"on\": \"2025-03-14\"}}");

        assertThat(run.error(0).path("message").asString()).isEqualTo("'on' is missing; add it");
        assertThat(run.answers().get(1).path("verdict").asString()).isEqualTo("undetermined");
    }

    @Test
    void an_unknown_key_is_refused_wherever_it_stands_and_the_nearest_is_offered() {
        Command run = evaluate(
                line("a", "\"acton\": {}"),
                line("b", "\"action\": {\"typ\": \"post\"}"),
                line("c", "\"other\": {\"link\": {\"bases\": []}}"),
                line("d", "\"judgements\": {\"damagin\": {\"value\": true}}"),
                line("e", "\"role_holders\": {\"headteacher\": {\"present\": true}}"),
                line("f", "\"other\": {\"link.basis\": []}"),
                line("g", "\"role_holders\": {\"dsl\": {\"role\": \"dsl\"}}"),
                line("h", "\"role_holders\": {\"dsl\": {\"ole\": \"dsl\"}}"));

        assertThat(paths(run))
                .containsExactly(
                        "facts.acton",
                        "facts.action.typ",
                        "facts.other.link.bases",
                        "facts.judgements.damagin",
                        "facts.role_holders.headteacher.pre…",
                        "facts.other.link.basis",
                        "facts.role_holders.dsl.role",
                        "facts.role_holders.dsl.ol…");
        assertThat(messages(run).get(0)).isEqualTo("unknown key 'acton'; did you mean 'action'?");
        assertThat(messages(run).get(4)).endsWith("; write one of acting, available, person" + POLICY);
    }

    @Test
    void an_unknown_word_is_refused_and_the_nearest_is_offered() {
        Command run = evaluate(
                line("a", "\"account\": {\"kind\": \"personnal\"}"),
                line("b", "\"other\": {\"is\": [\"pupil\", \"paren\"]}"),
                line("c", "\"context\": {\"session\": \"Lesson\"}"),
                line("d", "\"consents\": [{\"child\": \"c1\", \"form\": \"by nod\"}]"),
                line("e", "\"unknown\": [\"context.sesion\"]"));

        assertThat(paths(run))
                .containsExactly(
                        "facts.account.kind",
                        "facts.other.is[1]",
                        "facts.context.session",
                        "facts.consents[0].form",
                        "facts.unknown");
        assertThat(messages(run).get(2)).isEqualTo("unknown word 'Lesson'; did you mean 'lesson'?");
        assertThat(messages(run).get(3)).endsWith("; write one of electronic, verbal, written" + POLICY);
        assertThat(messages(run).get(4)).endsWith("(did you mean 'context.session'?)");
    }

    @Test
    void a_value_of_the_wrong_type_is_refused_with_the_way_to_write_it() {
        Command run = evaluate(
                line("a", "\"action\": {\"type\": 7}"),
                line("b", "\"action\": {\"type\": [\"post\"]}"),
                line("c", "\"action\": \"post\""),
                line("d", "\"other\": {\"is\": \"parent\"}"),
                line("e", "\"other\": {\"age\": \"12\"}"),
                line("f", "\"context\": {\"pupils_can_see\": \"true\"}"),
                line("g", "\"context\": {\"pupils_can_see\": 1}"),
                line("h", "\"judgements\": {\"damaging\": true}"),
                line("i", "\"consents\": {}"),
                "{\"id\": \"j\", \"facts\": {\"on\": 20250314}}");

        assertThat(messages(run))
                .containsExactly(
                        "expected a text, found a number; put it in quotes",
                        "expected a text, found a list; write one text in quotes",
                        "expected a group of keys, found a text; write keys with their values in curly brackets,"
                                + " such as {\"key\": \"value\"}",
                        "expected a list, found a text; put it in square brackets",
                        "expected a number, found a text; write the number without quotes",
                        "expected true or false, found a text; write true or false without quotes",
                        "expected true or false, found a number; write true or false and nothing else",
                        "expected a group of keys, found true or false; write keys with their values in curly"
                                + " brackets, such as {\"key\": \"value\"}",
                        "expected a list, found a group of keys; put it in square brackets",
                        "this is no day; write it as \"2025-03-12\"");
    }

    @Test
    void a_day_that_does_not_exist_is_refused() {
        List<String> days = List.of(
                "2025-02-29", "2025-13-01", "14.3.2025", "2025-03-14T10:00:00", "0000-00-00", "9999999-01-01", "soon");
        Command run = evaluate(days.stream()
                .map(day -> "{\"id\": \"" + day + "\", \"facts\": {\"on\": \"" + day + "\"}}")
                .toArray(String[]::new));

        assertThat(paths(run)).containsOnly("facts.on").hasSameSizeAs(days);
        assertThat(messages(run)).allMatch(message -> message.startsWith("this is "));
    }

    @Test
    void facts_that_contradict_each_other_are_refused() {
        Command run = evaluate(
                line("a", "\"context\": {\"session\": \"own_break\", \"part_of_lesson\": true}"),
                line(
                        "b",
                        "\"consents\": [{\"child\": \"c1\"},"
                                + " {\"child\": \"c2\", \"from\": \"2025-03-01\", \"to\": \"2025-02-01\"}]"),
                line("c", "\"done\": [\"told_dsl\", \"removed\"], \"not_done\": [\"told_dsl\"]"),
                line("d", "\"action\": {\"type\": \"photo_still_online\", \"published_on\": \"2025-03-15\"}"),
                line("e", "\"other\": {\"age\": 121}"),
                "{\"id\": \"f\", \"facts\": {\"on\": \"2025-03-14\","
                        + " \"actor\": {\"employed_from\": \"2025-01-01\", \"employed_to\": \"2024-12-31\"}}}");

        assertThat(paths(run))
                .containsExactly(
                        "facts.context.part_of_lesson",
                        "facts.consents[1].to",
                        "facts.not_done",
                        "facts.action.published_on",
                        "facts.other.age",
                        "facts.actor.employed_to");
        assertThat(messages(run).get(0))
                .isEqualTo("part of a lesson, yet the session is 'own_break'; correct one of them");
    }

    @Test
    void a_key_written_twice_is_refused_whatever_its_values() {
        Command run = evaluate(
                line("a", "\"context\": {\"session\": \"lesson\", \"session\": \"own_break\"}"),
                line("b", "\"context\": {}", "\"context\": {}"),
                "{\"facts\": {\"on\": \"2025-03-14\", \"on\": \"2025-03-14\"}, \"id\": \"c\"}",
                "{\"id\": \"d\", \"id\": \"e\", \"facts\": {\"on\": \"2025-03-14\"}}");

        assertThat(paths(run)).containsExactly("facts.context.session", "facts.context", "facts.on", "id");
        assertThat(messages(run).get(0)).endsWith("'facts.context.session' is written twice; keep one");
        assertThat(run.answers())
                .extracting(answer -> answer.path("id").asString())
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void an_id_that_was_used_before_is_refused() {
        Command run = evaluate(line("a"), line("b"), line("a"), line("c", "\"acton\": {}"), line("c"));

        assertThat(run.answers().get(0).has("verdict")).isTrue();
        assertThat(run.answers().get(1).has("verdict")).isTrue();
        assertThat(run.error(2).path("path").asString()).isEqualTo("id");
        assertThat(run.error(2).path("message").asString())
                .isEqualTo("the id 'a' stands on line 1 already; give each case its own");
        assertThat(run.error(4).path("message").asString()).contains("stands on line 4 already");
    }

    @Test
    void a_value_written_as_null_counts_as_left_out_and_a_null_on_a_list_is_refused() {
        Command run = evaluate(
                line("a", "\"action\": null", "\"other\": {\"link\": null, \"is\": null}", "\"done\": null"),
                line("b", "\"done\": [null]"),
                line("c", "\"consents\": [null]"),
                "{\"id\": \"d\", \"facts\": {\"on\": null}}");

        assertThat(run.answers().get(0).path("verdict").asString()).isEqualTo("undetermined");
        assertThat(run.error(1).path("path").asString()).isEqualTo("facts.done[0]");
        assertThat(run.error(1).path("message").asString()).endsWith("; take it off the list or fill it in");
        assertThat(run.error(2).path("path").asString()).isEqualTo("facts.consents[0]");
        assertThat(run.error(3).path("message").asString()).isEqualTo("'on' says nothing; write a value behind it");
    }

    @Test
    void a_hundred_thousand_brackets_are_refused() {
        Command run = evaluate(
                "[".repeat(100_000),
                "{\"id\": \"b\", \"facts\": " + "[".repeat(100_000),
                "{\"a\":".repeat(40_000),
                line("ok"));

        assertThat(run.answers()).hasSize(4);
        assertThat(run.error(0).path("message").asString())
                .contains("nested too deeply, as a depth of 20 is the limit");
        assertThat(run.error(1).path("path").asString()).isEqualTo("facts");
        assertThat(run.answers().get(1).path("id").asString()).isEqualTo("b");
        assertThat(run.error(2).path("message").asString()).contains("nested too deeply");
        assertThat(run.answers().get(3).path("verdict").asString()).isEqualTo("undetermined");
    }

    @Test
    void numbers_out_of_reach_are_refused() {
        Command run = evaluate(
                line("a", "\"other\": {\"age\": 1e400}"),
                line("b", "\"other\": {\"age\": 99999999999999999999}"),
                line("c", "\"other\": {\"age\": " + "9".repeat(5000) + "}"),
                line("d", "\"other\": {\"age\": 1.5}"),
                line("e", "\"other\": {\"age\": -1}"));

        assertThat(paths(run)).containsOnly("facts.other.age").hasSize(5);
        assertThat(messages(run)).allMatch(message -> message.length() < 120);
        assertThat(run.answers().get(2).path("id").asString()).isEqualTo("c");
    }

    @Test
    void nul_characters_are_refused_as_they_are_and_escaped() {
        Command run = evaluate(
                "\0",
                "{\"id\": \"a\0b\", \"facts\": {\"on\": \"2025-03-14\"}}",
                line("c", "\"account\": {\"platform\": \"a\\u0000b\"}"),
                line("ok"));

        assertThat(run.answers()).hasSize(4);
        assertThat(run.error(0).path("message").asString()).contains("cannot be seen");
        assertThat(run.error(1).path("path").asString()).isEqualTo("id");
        assertThat(run.error(2).path("path").asString()).isEqualTo("facts.account.platform");
        assertThat(run.answers().get(3).has("verdict")).isTrue();
        assertThat(run.out()).doesNotContain("\0");
    }

    @Test
    void everything_wrong_with_a_line_is_told_but_not_ten_thousand_things() {
        JsonNode three = evaluate(line("a", "\"x\": 1", "\"y\": 2", "\"z\": 3")).onlyError();
        assertThat(three.path("path").asString()).isEqualTo("facts.x");
        assertThat(three.path("message").asString())
                .contains("unknown key 'x'", "; also facts.y: unknown key 'y'", "; also facts.z: unknown key 'z'");

        List<String> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add("\"k" + i + "\": 1");
        }
        JsonNode all = evaluate(line("b", many.toArray(String[]::new))).onlyError();
        assertThat(all.path("message").asString())
                .endsWith("; and more" + POLICY)
                .hasSizeLessThan(10_000);
    }

    @Test
    void a_long_word_or_key_is_shown_in_part() {
        Command run = evaluate(
                line("a", "\"action\": {\"type\": \"" + "p".repeat(30_000) + "\"}"),
                line("b", "\"" + "k".repeat(190) + "\": 1"));

        assertThat(messages(run).get(0)).startsWith("unknown word 'ppp…'; write one of ");
        assertThat(messages(run).get(1)).startsWith("unknown key 'kkk…'; write one of ");
    }

    @Test
    void what_is_unknown_never_contradicts_what_is_known() {
        Command run = evaluate(
                line(
                        "a",
                        "\"action\": {\"type\": \"access_social_media\"}",
                        "\"account\": {\"kind\": \"personal\"}",
                        "\"context\": {\"session\": \"off_duty\"}",
                        "\"unknown\": [\"context.part_of_lesson\"]"),
                line(
                        "b",
                        "\"action\": {\"type\": \"access_social_media\"}",
                        "\"account\": {\"kind\": \"personal\"}",
                        "\"context\": {\"subject\": \"Computing\"}",
                        "\"unknown\": [\"context.part_of_lesson\", \"context.session\"]"));

        assertThat(run.status()).isZero();
        assertThat(run.answers().get(0).path("verdict").asString()).isEqualTo("permitted");
        assertThat(run.answers().get(1).path("verdict").asString()).isEqualTo("undetermined");
        assertThat(run.answers().get(1).path("missing").toString())
                .isEqualTo("[\"context.part_of_lesson\",\"context.session\"]");
    }

    private static List<String> paths(Command run) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < run.answers().size(); i++) {
            paths.add(run.error(i).path("path").asString());
        }
        return paths;
    }

    private static List<String> messages(Command run) {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < run.answers().size(); i++) {
            messages.add(run.error(i).path("message").asString());
        }
        return messages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "explain", "ask"})
    void whatever_else_goes_wrong_is_told_in_one_line_and_never_as_a_trace(String command) {
        for (Error end : List.of(new NoClassDefFoundError("on purpose"), new StackOverflowError())) {
            Command run = Command.fed(
                    new InputStream() {
                        @Override
                        public int read() {
                            throw end;
                        }

                        @Override
                        public int read(byte[] into, int from, int length) {
                            throw end;
                        }
                    },
                    command);

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err())
                    .startsWith(
                            "the command cannot go on, which is a fault of the program; report it with what you wrote")
                    .hasLineCount(1);
        }
    }
}

package school.policy.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

    private static Tree.Unreadable refusedYaml(String text) {
        return catchThrowableOfType(Tree.Unreadable.class, () -> Tree.yaml(text));
    }

    private static Tree.Unreadable refusedJson(String text) {
        return catchThrowableOfType(Tree.Unreadable.class, () -> Tree.json(text));
    }

    private static Tree at(Tree tree, String key) {
        Tree entry = tree.entries().get(key);
        assertThat(entry).isNotNull();
        return entry == null ? tree : entry;
    }

    @Test
    void every_value_knows_its_path_and_its_place() throws Tree.Unreadable {
        Tree tree = Tree.yaml("a:\n  b: [x, 7]\n  c: true\n");

        Tree list = at(at(tree, "a"), "b");
        assertThat(list.kind()).isEqualTo(Tree.Kind.LIST);
        assertThat(list.path()).isEqualTo("a.b");
        assertThat(list.items()).extracting(Tree::path).containsExactly("a.b[0]", "a.b[1]");
        assertThat(list.items()).extracting(Tree::kind).containsExactly(Tree.Kind.TEXT, Tree.Kind.NUMBER);
        assertThat(list.items()).extracting(Tree::line).containsExactly(2, 2);
        assertThat(list.items()).extracting(Tree::column).containsExactly(7, 10);
        Tree flag = at(at(tree, "a"), "c");
        assertThat(flag.line()).isEqualTo(3);
        assertThat(flag.column()).isEqualTo(6);
    }

    @Test
    void json_reads_as_yaml_does() throws Tree.Unreadable {
        Tree tree = Tree.json("{\"a\": {\"b\": [null]},\n \"c\": 1}");

        assertThat(at(at(tree, "a"), "b").items()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(Tree.Kind.NULL);
            assertThat(item.path()).isEqualTo("a.b[0]");
        });
        assertThat(at(tree, "c").line()).isEqualTo(2);
        assertThat(at(tree, "c").column()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "no, TEXT",
        "yes, TEXT",
        "on, TEXT",
        "true, BOOLEAN",
        "'\"true\"', TEXT",
        "3.10, NUMBER",
        "'\"3.10\"', TEXT",
        "12, NUMBER",
        "1e3, NUMBER",
        "2025-03-12, TEXT",
        "12:30, TEXT"
    })
    void a_yaml_scalar_is_what_it_is_written_as(String written, Tree.Kind kind) throws Tree.Unreadable {
        Tree value = at(Tree.yaml("a: " + written), "a");

        assertThat(value.kind()).isEqualTo(kind);
        assertThat(value.text()).isEqualTo(written.replace("\"", ""));
    }

    @Test
    void a_key_written_twice_is_refused_at_its_second_place() {
        assertThat(refusedYaml("a: 1\nb:\n  c: 1\n  c: 2\n")).satisfies(e -> {
            assertThat(e.reason()).isEqualTo("'c' is written twice; keep one");
            assertThat(e.line()).isEqualTo(4);
            assertThat(e.column()).isEqualTo(3);
        });
        assertThat(refusedJson("{\"a\": 1, \"a\": 1}").reason()).isEqualTo("'a' is written twice; keep one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: !!str 1",
                "a: !mine {b: 1}",
                "!mine\na: 1",
                "a: &x {b: 1}",
                "a: &x [1]",
                "a: 1\nb: *x",
                "- &x a\n- *x",
                "a: {<<: *x, b: 1}"
            })
    void yaml_tags_anchors_and_aliases_are_refused(String text) {
        assertThat(refusedYaml(text)).isNotNull().satisfies(e -> assertThat(e.reason())
                .isEqualTo("tags, anchors and aliases are not used here; write the value out"));
    }

    @Test
    void the_place_of_an_alias_is_named() {
        assertThat(refusedYaml("a: 1\nbb: *x")).satisfies(e -> {
            assertThat(e.line()).isEqualTo(2);
            assertThat(e.column()).isEqualTo(5);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1} {}", "{\"a\": 1} x", "{} 1", "[] ]"})
    void text_after_the_end_of_json_is_refused(String text) {
        assertThat(refusedJson(text)).isNotNull();
    }

    @Test
    void a_letter_of_two_halves_is_read_wherever_it_stands() throws Tree.Unreadable {
        for (int before = 0; before < 2_100; before++) {
            String letters = "x".repeat(before) + "😀😀";

            assertThat(at(Tree.yaml("a: '" + letters + "'"), "a").text()).isEqualTo(letters);
        }
    }

    @Test
    void a_second_yaml_document_is_refused() {
        assertThat(refusedYaml("a: 1\n---\nb: 1\n")).satisfies(e -> {
            assertThat(e.reason()).isEqualTo("more text follows after the end; remove it");
            assertThat(e.line()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\n"})
    void an_empty_text_is_refused(String text) {
        assertThat(refusedYaml(text).reason()).isEqualTo("the text is empty");
        assertThat(refusedJson(text).reason()).isEqualTo("the text is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a': 1}",
                "{a: 1}",
                "{\"a\": 1,}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "// c\n{}",
                "{\"a\": \"x",
                "{\"a\": tru}"
            })
    void what_is_no_strict_json_is_refused(String text) {
        assertThat(refusedJson(text)).isNotNull();
    }

    @Test
    void twenty_levels_are_read_and_one_more_is_refused() {
        assertThatCode(() -> Tree.json("[".repeat(20) + "]".repeat(20))).doesNotThrowAnyException();
        assertThatCode(() -> Tree.yaml("[".repeat(20) + "]".repeat(20))).doesNotThrowAnyException();
        String reason =
                "nested too deeply, as a depth of 20 is the limit; look for brackets that are opened and never closed";
        assertThat(refusedJson("[".repeat(21) + "]".repeat(21)).reason()).isEqualTo(reason);
        assertThat(refusedYaml("[".repeat(21) + "]".repeat(21)).reason()).isEqualTo(reason);
    }

    @Test
    void long_keys_above_a_long_list_are_not_written_out_for_each_item() throws Tree.Unreadable {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        String text =
                ("{\"" + "k".repeat(195) + "\": ").repeat(17) + "[1" + ",1".repeat(129_000) + "]" + "}".repeat(17);
        long before = threads.getCurrentThreadAllocatedBytes();

        Tree tree = Tree.json(text);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100L << 20);
        while (tree.kind() == Tree.Kind.MAP) {
            tree = at(tree, "k".repeat(195));
        }
        assertThat(tree.items().get(128_999).path()).hasSize(17 * 196 - 1 + "[128999]".length());
    }

    @Test
    void a_text_beyond_reason_is_refused() {
        assertThatCode(() -> Tree.json("\"" + "x".repeat(1_000_000) + "\"")).doesNotThrowAnyException();
        assertThat(refusedJson("\"" + "x".repeat(1_000_001) + "\"").reason()).startsWith("the text is too long");
    }

    @Test
    void the_readers_own_words_come_without_what_only_programmers_read() {
        assertThat(refusedJson("{\"a\": 1,}").reason())
                .startsWith("unexpected '}': a key in double quotation marks is expected");
    }
}

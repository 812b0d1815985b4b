package school.policy.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private enum Material implements Spelled {
        BOOK,
        LARGE_PRINT,
        MAP,
        RECORDING
    }

    private final List<String> complaints = new ArrayList<>();
    /** Of a file that a person wrote, which is quoted where it is wrong. */
    private final Values values = new Values(
            (at, path, message) -> complaints.add(path + ": " + message), (at, note) -> {}, true, true, Spelling.PLAIN);

    /** Of a case, of which little is. */
    private final Values ofCase =
            new Values((at, path, message) -> complaints.add(path + ": " + message), Spelling.PLAIN);

    private <T> @Nullable T read(String yaml, BiFunction<Values, Tree, @Nullable T> how) throws Tree.Unreadable {
        return values.fields(Tree.yaml("a: " + yaml), "a").get("a", how);
    }

    private @Nullable Material material(String yaml) throws Tree.Unreadable {
        return read(yaml, (v, t) -> v.word(t, Material.class));
    }

    private @Nullable List<String> texts(String yaml) throws Tree.Unreadable {
        return read(yaml, (v, t) -> v.list(t, v::text));
    }

    @Test
    void values_of_the_right_type_read_as_they_are() throws Tree.Unreadable {
        assertThat(read("x y", Values::text)).isEqualTo("x y");
        assertThat(read("true", Values::bool)).isTrue();
        assertThat(read("false", Values::bool)).isFalse();
        assertThat(read("-7", Values::number)).isEqualTo(-7);
        assertThat(read("7.0", Values::number)).isEqualTo(7);
        assertThat(read("1e2", Values::number)).isEqualTo(100);
        assertThat(read("2024-02-29", Values::date)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(material("large_print")).isEqualTo(Material.LARGE_PRINT);
        assertThat(texts("[b, a]")).containsExactly("b", "a");
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.10   | a: expected a text, found a number; put it in quotes: \"3.10\"",
                "true   | a: expected a text, found true or false; put it in quotes: \"true\"",
                "[b]    | a: expected a text, found a list; write one text in quotes",
                "{b: c} | a: expected a text, found a group of keys; write one text in quotes",
                "' '    | a: an empty text says nothing; fill it in or leave the key out"
            })
    void a_text_must_be_a_text(String yaml, String complaint) throws Tree.Unreadable {
        assertThat(read(yaml.equals(" ") ? "' '" : yaml, Values::text)).isNull();
        assertThat(complaints).containsExactly(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "yes", "'true'", "True"})
    void only_true_and_false_are_answers(String yaml) throws Tree.Unreadable {
        assertThat(read(yaml, Values::bool)).isNull();
        assertThat(complaints)
                .containsExactly("a: expected true or false, found a text; write true or false without quotes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'7'          | a: expected a number, found a text; write the number without quotes",
                "7.5          | a: '7.5' is no whole number in reach; write it with digits alone",
                "1e-2         | a: '1e-2' is no whole number in reach; write it with digits alone",
                "1e99999999   | a: '1e99999999' is no whole number in reach; write it with digits alone",
                "99999999999  | a: '99999999999' is no whole number in reach; write it with digits alone"
            },
            quoteCharacter = '`')
    void a_number_must_be_whole_and_in_reach(String yaml, String complaint) throws Tree.Unreadable {
        assertThat(read(yaml, Values::number)).isNull();
        assertThat(complaints).containsExactly(complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-02-29       | one such as 2025-02-01",
                "March 2025       | one such as 2025-03-01",
                "2025             | one such as 2025-01-01",
                "2025-3-1         | 2025-03-01",
                "12/03/2025       | 2025-03-12",
                "12 March 2025    | 2025-03-12",
                "12-mar-25        | 2025-03-12",
                "2025-03-12T10:00 | it as 2025-03-12"
            })
    void a_day_must_exist_and_be_written_the_one_way(String day, String remedy) throws Tree.Unreadable {
        assertThat(read("'" + day + "'", Values::date)).isNull();
        assertThat(complaints).containsExactly("a: '" + day + "' is no day; write " + remedy);
    }

    @Test
    void an_unknown_word_is_refused_with_the_nearest_or_all() throws Tree.Unreadable {
        assertThat(material("large-prnt")).isNull();
        assertThat(material("MAP")).isNull();
        assertThat(material("parrot")).isNull();
        assertThat(complaints)
                .containsExactly(
                        "a: unknown word 'large-prnt'; did you mean 'large_print'?",
                        "a: unknown word 'MAP'; did you mean 'map'?",
                        "a: unknown word 'parrot'; write one of book, large_print, map, recording");
    }

    @Test
    void a_very_long_word_is_not_repeated_in_full() throws Tree.Unreadable {
        assertThat(material("x".repeat(500))).isNull();
        assertThat(complaints).singleElement().satisfies(c -> assertThat(c).hasSizeLessThan(250));
    }

    @Test
    void one_thing_where_a_list_belongs_is_refused() throws Tree.Unreadable {
        assertThat(texts("x")).isNull();
        assertThat(complaints).containsExactly("a: expected a list, found a text; put it in square brackets");
    }

    @Test
    void the_good_items_of_a_list_are_read_and_each_bad_one_is_named() throws Tree.Unreadable {
        assertThat(texts("[x, 1, y, []]")).containsExactly("x", "y");
        assertThat(complaints)
                .containsExactly(
                        "a[1]: expected a text, found a number; put it in quotes: \"1\"",
                        "a[3]: expected a text, found a list; write one text in quotes");
    }

    @Test
    void an_unknown_key_is_refused_with_the_nearest_one() throws Tree.Unreadable {
        values.fields(Tree.yaml("titel: x\nc: {d: 1}\nzzzzzz: 1"), "title", "c");
        assertThat(complaints)
                .containsExactly(
                        "titel: unknown key 'titel'; did you mean 'title'?",
                        "zzzzzz: unknown key 'zzzzzz'; write one of c, title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2201-01-01", "9999-12-31"})
    void a_day_out_of_reach_is_a_day(String day) throws Tree.Unreadable {
        assertThat(read("'" + day + "'", Values::date)).isNull();
        assertThat(complaints)
                .containsExactly("a: '" + day + "' is out of reach, as days go from 1900-01-01 to 2200-12-31; write one"
                        + " of these, or leave the key out where there is no end");
    }

    @Test
    void a_key_with_nothing_behind_it_counts_as_left_out() throws Tree.Unreadable {
        Fields fields = ofCase.fields(Tree.yaml("a:\nb: x"), "a", "b");

        assertThat(fields.get("a", Values::text)).isNull();
        assertThat(fields.list("a", ofCase::text)).isEmpty();
        assertThat(complaints).isEmpty();
        assertThat(fields.require("a", Values::text)).isNull();
        assertThat(complaints).containsExactly("a: 'a' says nothing; write a value behind it");
    }

    @Test
    void what_is_no_group_of_keys_is_complained_about_once() throws Tree.Unreadable {
        Fields fields = ofCase.fields(Tree.yaml("[x]"), "a", "b");

        assertThat(fields.require("a", Values::text)).isNull();
        assertThat(fields.require("b", Values::text)).isNull();
        assertThat(complaints)
                .containsExactly(
                        ": expected a group of keys, found a list; write keys with their values in curly brackets, such as"
                                + " {\"key\": \"value\"}");
    }
}

package school.policy.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTest {

    private static final Source THREE_LINES = new Source("a.drl", "one\ntwo\nthree");

    private static List<String> wrong(byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        Source.of("a", bytes, problems);
        return problems.stream().map(Problem::text).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void utf_8_is_read() {
        assertThat(Source.of("a", utf8("naïve 😀\r\n\t“”"), new ArrayList<>()).map(Source::text))
                .contains("naïve 😀\r\n\t“”");
        assertThat(wrong(utf8("naïve 😀\r\n\t“”"))).isEmpty();
    }

    @Test
    void another_encoding_is_refused_where_it_shows() {
        assertThat(wrong("one\nnaïve".getBytes(StandardCharsets.ISO_8859_1))).containsExactly("""
                        a:2:3: the file is not saved as UTF-8, as this character shows; save it again with the encoding UTF-8
                            2 | naïve
                              |   ^""");
        assertThat(wrong("rule".getBytes(StandardCharsets.UTF_16)))
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith("a: the file is saved as UTF-16"));
        assertThat(wrong("rule".getBytes(StandardCharsets.UTF_16LE)))
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith("a: the file is saved as UTF-16"));
    }

    @Test
    void the_mark_of_an_encoding_is_passed_over_with_a_warning() {
        List<Problem> problems = new ArrayList<>();

        assertThat(Source.of("a", utf8("\uFEFFrule"), problems).map(Source::text))
                .contains("rule");
        assertThat(problems).singleElement().satisfies(p -> assertThat(p.isError())
                .isFalse());
    }

    @Test
    void what_cannot_be_seen_is_refused_once_a_sort_and_read_as_a_space() {
        List<Problem> problems = new ArrayList<>();

        assertThat(Source.of("a", utf8("a\u00A0b\u00A0c\u202Ed\u0000e\u200Bf"), problems)
                        .map(Source::text))
                .contains("a b c d e f");
        assertThat(problems.stream().sorted().map(Problem::toString))
                .containsExactly(
                        "a:1:2: a special space stands here that only looks like one, such as a no-break space; type a"
                                + " space instead; 1 more like it follow in this file",
                        "a:1:6: a character stands here that changes the order in which text is shown; remove it",
                        "a:1:8: a control character stands here, which cannot be seen; remove it",
                        "a:1:10: an invisible character stands here; remove it");
        assertThat(problems).allSatisfy(p -> assertThat(p.excerpt().text()).isEqualTo("a·b·c·d·e·f"));
    }

    @Test
    void a_word_in_two_alphabets_is_refused() {
        assertThat(wrong(utf8("Ev\u0435nt"))).singleElement().satisfies(p -> assertThat(p)
                .startsWith("a:1:3: this word mixes letters of two alphabets, one of them Cyrillic"));
        assertThat(wrong(utf8("naïve Ωmega"))).hasSize(1);
        assertThat(wrong(utf8("α and β"))).isEmpty();
    }

    @Test
    void a_long_line_is_shown_around_the_place() {
        Source source = new Source("a", "x".repeat(500) + "!" + "y".repeat(500));
        Problem problem = source.problem(Kind.SYNTAX, 500, "m").quoting(source);

        assertThat(problem.excerpt().text()).hasSizeLessThan(130);
        assertThat(problem.excerpt().text().charAt(problem.excerpt().caret())).isEqualTo('!');
    }

    @Test
    void an_offset_has_a_line_and_a_column_from_one() {
        assertThat(THREE_LINES.problem(Kind.SYNTAX, 0, "m"))
                .isEqualTo(new Problem(Kind.SYNTAX, new Place("a.drl", 1, 1), "m"));
        assertThat(THREE_LINES.problem(Kind.SYNTAX, 3, "m"))
                .isEqualTo(new Problem(Kind.SYNTAX, new Place("a.drl", 1, 4), "m"));
        assertThat(THREE_LINES.problem(Kind.SYNTAX, 4, "m"))
                .isEqualTo(new Problem(Kind.SYNTAX, new Place("a.drl", 2, 1), "m"));
        assertThat(THREE_LINES.problem(Kind.SYNTAX, 12, "m"))
                .isEqualTo(new Problem(Kind.SYNTAX, new Place("a.drl", 3, 5), "m"));
    }

    @Test
    void an_offset_outside_the_text_is_its_nearest_end() {
        assertThat(THREE_LINES.problem(Kind.SYNTAX, -5, "m"))
                .isEqualTo(new Problem(Kind.SYNTAX, new Place("a.drl", 1, 1), "m"));
        assertThat(THREE_LINES.problem(Kind.SYNTAX, 500, "m"))
                .isEqualTo(new Problem(Kind.SYNTAX, new Place("a.drl", 3, 6), "m"));
    }

    @Test
    void a_line_is_found_by_its_number() {
        assertThat(THREE_LINES.line(1)).isEqualTo("one");
        assertThat(THREE_LINES.line(3)).isEqualTo("three");
        assertThat(THREE_LINES.line(9)).isEmpty();
    }

    @Test
    void a_problem_shows_as_much_of_its_place_as_is_known() {
        assertThat(new Problem(Kind.SYNTAX, new Place("a.drl", 9, 12), "m")).hasToString("a.drl:9:12: m");
        assertThat(new Problem(Kind.SYNTAX, new Place("a.drl", 9, 0), "m")).hasToString("a.drl:9: m");
        assertThat(new Problem(Kind.SYNTAX, new Place("a.drl", 0, 0), "m")).hasToString("a.drl: m");
    }

    @Test
    void problems_sort_by_file_line_column_and_message() {
        Problem first = new Problem(Kind.SYNTAX, new Place("a", 2, 9), "z");
        Problem second = new Problem(Kind.SYNTAX, new Place("a", 10, 1), "y");
        Problem third = new Problem(Kind.SYNTAX, new Place("a", 10, 2), "a");
        Problem fourth = new Problem(Kind.SYNTAX, new Place("a", 10, 2), "b");
        Problem fifth = new Problem(Kind.SYNTAX, new Place("b", 1, 1), "a");

        assertThat(List.of(fifth, third, second, fourth, first).stream().sorted())
                .containsExactly(first, second, third, fourth, fifth);
    }
}

package school.policy.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTest {

    private static final Source THREE_LINES = new Source("a.drl", "one\ntwo\nthree");

    @Test
    void utf_8_is_read_and_nothing_else() throws CharacterCodingException {
        assertThat(Source.of("a", "naïve 😀".getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("naïve 😀");
        assertThatThrownBy(() -> Source.of("a", "naïve".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(CharacterCodingException.class);
        assertThatThrownBy(() -> Source.of("a", "x".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void an_offset_has_a_line_and_a_column_from_one() {
        assertThat(THREE_LINES.problem(0, "m")).isEqualTo(new Problem("a.drl", 1, 1, "m"));
        assertThat(THREE_LINES.problem(3, "m")).isEqualTo(new Problem("a.drl", 1, 4, "m"));
        assertThat(THREE_LINES.problem(4, "m")).isEqualTo(new Problem("a.drl", 2, 1, "m"));
        assertThat(THREE_LINES.problem(12, "m")).isEqualTo(new Problem("a.drl", 3, 5, "m"));
    }

    @Test
    void an_offset_outside_the_text_is_its_nearest_end() {
        assertThat(THREE_LINES.problem(-5, "m")).isEqualTo(new Problem("a.drl", 1, 1, "m"));
        assertThat(THREE_LINES.problem(500, "m")).isEqualTo(new Problem("a.drl", 3, 6, "m"));
    }

    @Test
    void a_line_begins_at_an_offset() {
        assertThat(THREE_LINES.offsetOf(1)).isZero();
        assertThat(THREE_LINES.offsetOf(3)).isEqualTo(8);
        assertThat(THREE_LINES.offsetOf(9)).isEqualTo(13);
    }

    @Test
    void a_problem_shows_as_much_of_its_place_as_is_known() {
        assertThat(new Problem("a.drl", 9, 12, "m")).hasToString("a.drl:9:12: m");
        assertThat(new Problem("a.drl", 9, 0, "m")).hasToString("a.drl:9: m");
        assertThat(new Problem("a.drl", 0, 0, "m")).hasToString("a.drl: m");
    }

    @Test
    void problems_sort_by_file_line_column_and_message() {
        Problem first = new Problem("a", 2, 9, "z");
        Problem second = new Problem("a", 10, 1, "y");
        Problem third = new Problem("a", 10, 2, "a");
        Problem fourth = new Problem("a", 10, 2, "b");
        Problem fifth = new Problem("b", 1, 1, "a");

        assertThat(List.of(fifth, third, second, fourth, first).stream().sorted())
                .containsExactly(first, second, third, fourth, fifth);
    }
}

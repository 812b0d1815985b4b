package school.policy.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A message quotes what stands in a file, whatever that is. */
class ProblemTest {

    private static String message(String message) {
        return new Problem(Kind.ENTRY, new Place("a", 1, 1), message).message();
    }

    @Test
    void what_cannot_be_seen_is_shown_as_in_the_line_it_is_about() {
        assertThat(message("'2025\t-12' is no day; write it as\n2025-03-12"))
                .isEqualTo("'2025 -12' is no day; write it as 2025-03-12");
        assertThat(message("'a\u0000b\u202Ec\r' is no word; write one")).isEqualTo("'a·b·c·' is no word; write one");
    }

    @Test
    void a_message_that_nobody_would_read_loses_its_middle_and_keeps_its_remedy() {
        assertThat(message("'" + "a".repeat(100_000) + "' is no word; write one"))
                .startsWith("'aaa")
                .contains(" ... ")
                .endsWith("aaa' is no word; write one")
                .hasSizeLessThan(1_600);
    }
}

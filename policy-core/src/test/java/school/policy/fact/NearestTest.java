package school.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {

    private static final List<String> WORDS = List.of("session", "subject", "offsite", "own_break", "ppa");

    @ParameterizedTest
    @CsvSource({
        "sesion, session",
        "sessoin, session",
        "sessions, session",
        "subjekt, subject",
        "SESSION, session",
        "own-break, own_break",
        "Own Break, own_break",
        "pap, ppa"
    })
    void a_slip_finds_the_word_that_was_meant(String slip, String meant) {
        assertThat(Nearest.to(slip, WORDS)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lesson_time", "x", "pupil", "objection"})
    void what_is_no_slip_finds_nothing(String word) {
        assertThat(Nearest.to(word, WORDS)).isEmpty();
    }

    @Test
    void of_two_equally_near_the_first_in_the_alphabet_is_meant() {
        assertThat(Nearest.to("cat", List.of("hat", "bat"))).hasValue("bat");
    }

    @Test
    void the_nearer_word_is_meant() {
        assertThat(Nearest.to("parents", List.of("patients", "parent"))).hasValue("parent");
    }
}

package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Several things any of which is enough, as one reads them. */
class AlternativesTest {

    private static Set<String> all(String... says) {
        return new LinkedHashSet<>(Arrays.asList(says));
    }

    @Test
    void where_nothing_is_said_there_is_no_if() {
        assertThat(Alternatives.of(List.of())).isEmpty();
        assertThat(Alternatives.of(List.of(all()))).isEmpty();
        assertThat(Alternatives.of(List.of(all(), all("it was late")))).isEqualTo("if it was late");
    }

    @Test
    void what_is_wanted_together_stands_together() {
        assertThat(Alternatives.of(List.of(all("it was late", "the phone was on", "pupils were near"))))
                .isEqualTo("if it was late, the phone was on and pupils were near");
    }

    @Test
    void words_with_which_all_begin_are_said_once() {
        assertThat(Alternatives.of(List.of(
                        all("the phone was kept in an office"),
                        all("the phone was kept in a bag"),
                        all("the phone was kept in the car"))))
                .isEqualTo("if the phone was kept in an office, a bag or the car");
    }

    @Test
    void words_with_which_all_end_are_said_once() {
        assertThat(Alternatives.of(List.of(all("PU-18 was broken"), all("PU-20 was broken"))))
                .isEqualTo("if PU-18 or PU-20 was broken");
    }

    @Test
    void one_word_in_common_is_no_reason_to_join_them() {
        assertThat(Alternatives.of(List.of(all("it rained"), all("it snowed"))))
                .isEqualTo("if it rained, or if it snowed");
        assertThat(Alternatives.of(List.of(all("somebody came"), all("everybody came"))))
                .isEqualTo("if somebody came, or if everybody came");
    }

    @Test
    void what_is_wanted_each_time_is_said_once_before_the_rest() {
        assertThat(Alternatives.of(
                        List.of(all("it was late", "PU-18 was broken"), all("it was late", "PU-20 was broken"))))
                .isEqualTo("if it was late and PU-18 or PU-20 was broken");
    }

    @Test
    void what_asks_for_more_than_another_and_what_says_the_same_is_left_out() {
        assertThat(Alternatives.of(
                        List.of(all("it was late", "the phone was on"), all("it was late"), all("it was late"))))
                .isEqualTo("if it was late");
    }

    @Test
    void what_cannot_be_joined_stands_side_by_side() {
        assertThat(Alternatives.of(List.of(all("it was late"), all("the phone was on", "pupils were near"))))
                .isEqualTo("if it was late, or if the phone was on and pupils were near");
    }

    @Test
    void sentences_that_end_alike_here_and_otherwise_there_are_not_joined() {
        assertThat(Alternatives.of(List.of(all("PU-18 was broken"), all("somebody had left the room"))))
                .isEqualTo("if PU-18 was broken, or if somebody had left the room");
    }

    @Test
    void where_one_asks_for_two_things_they_stay_together_though_all_begin_alike() {
        assertThat(Alternatives.of(List.of(
                        all("the phone was kept in a bag"),
                        all("the phone was kept in an office", "the phone was kept in silence"))))
                .isEqualTo("if the phone was kept in a bag,"
                        + " or if the phone was kept in an office and the phone was kept in silence");
    }
}

package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.explain.Truth.FALSE;
import static school.policy.explain.Truth.TRUE;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known of two things together. */
class TruthTest {

    private static final Truth A = Truth.open(Set.of("a"));
    private static final Truth B = Truth.open(Set.of("b"));
    private static final Truth HIDDEN = Truth.open(Set.of());
    private static final Truth A_AND_B = Truth.open(Set.of("a", "b"));

    @Test
    void both_are_so_where_each_is_and_not_where_one_is_not_though_the_other_is_open() {
        assertThat(TRUE.and(TRUE)).isEqualTo(TRUE);
        assertThat(TRUE.and(FALSE)).isEqualTo(FALSE);
        assertThat(FALSE.and(TRUE)).isEqualTo(FALSE);
        assertThat(FALSE.and(A)).isEqualTo(FALSE);
        assertThat(A.and(FALSE)).isEqualTo(FALSE);
        assertThat(TRUE.and(A)).isEqualTo(A);
        assertThat(A.and(TRUE)).isEqualTo(A);
        assertThat(A.and(B)).isEqualTo(A_AND_B);
    }

    @Test
    void one_is_so_where_either_is_though_the_other_is_open() {
        assertThat(FALSE.or(FALSE)).isEqualTo(FALSE);
        assertThat(TRUE.or(FALSE)).isEqualTo(TRUE);
        assertThat(FALSE.or(TRUE)).isEqualTo(TRUE);
        assertThat(A.or(TRUE)).isEqualTo(TRUE);
        assertThat(TRUE.or(A)).isEqualTo(TRUE);
        assertThat(FALSE.or(A)).isEqualTo(A);
        assertThat(A.or(FALSE)).isEqualTo(A);
        assertThat(A.or(B)).isEqualTo(A_AND_B);
    }

    @Test
    void the_contrary_of_what_is_open_is_open() {
        assertThat(TRUE.not()).isEqualTo(FALSE);
        assertThat(FALSE.not()).isEqualTo(TRUE);
        assertThat(A.not()).isEqualTo(A);
    }

    @Test
    void what_comes_after_is_asked_about_once_nothing_more_can_be_asked_before() {
        assertThat(A.then(B)).isEqualTo(A);
        assertThat(A.then(TRUE)).isEqualTo(A);
        assertThat(A.then(FALSE)).isEqualTo(FALSE);
        assertThat(TRUE.then(B)).isEqualTo(B);
        assertThat(FALSE.then(B)).isEqualTo(FALSE);
        assertThat(HIDDEN.then(B)).isEqualTo(B);
        assertThat(HIDDEN.then(TRUE)).isEqualTo(HIDDEN);
    }

    @Test
    void of_two_the_one_counts_that_belongs_to_what_is_so_and_both_where_that_is_open() {
        assertThat(TRUE.choose(A, B)).isEqualTo(A);
        assertThat(FALSE.choose(A, B)).isEqualTo(B);
        assertThat(A.choose(TRUE, TRUE)).isEqualTo(TRUE);
        assertThat(A.choose(FALSE, FALSE)).isEqualTo(FALSE);
        assertThat(A.choose(TRUE, FALSE)).isEqualTo(A);
        assertThat(A.choose(B, FALSE)).isEqualTo(A_AND_B);
        assertThat(A.choose(B, HIDDEN)).isEqualTo(A_AND_B);
    }
}

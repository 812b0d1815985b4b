package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an explanation may look at. */
class StepsTest {

    private static void take(Steps steps, int count) {
        for (int i = 0; i < count; i++) {
            steps.take();
        }
    }

    @Test
    void all_of_it_may_take_as_many_steps_as_are_given_and_none_more() {
        Steps steps = new Steps(5_000, Duration.ofDays(1));

        assertThatCode(() -> take(steps, 5_000)).doesNotThrowAnyException();
        assertThatThrownBy(steps::take).isInstanceOf(UnexplainedException.class).hasMessageContaining("5000 steps");
        assertThatThrownBy(steps::take).isInstanceOf(UnexplainedException.class);
    }

    @Test
    void eight_items_of_a_list_are_a_step() {
        Steps steps = new Steps(1, Duration.ofDays(1));

        assertThatCode(() -> steps.items(15)).doesNotThrowAnyException();
        assertThatThrownBy(() -> steps.items(1)).isInstanceOf(UnexplainedException.class);
    }

    @Test
    void the_clock_is_looked_at_once_in_many_steps() {
        Steps noTime = new Steps(1_000_000, Duration.ZERO);

        assertThatThrownBy(() -> take(noTime, 10_000))
                .isInstanceOf(UnexplainedException.class)
                .hasMessageContaining("the time for deciding and explaining the case was up");
    }
}

package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final StringWriter screen = new StringWriter();
    private long now = Long.MAX_VALUE;

    @Test
    void nothing_is_drawn_where_nobody_watches() {
        Progress progress = progress(false, 1000);
        for (int i = 0; i < 100; i++) {
            now += SECOND;
            progress.step(10);
        }
        progress.end();

        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void a_short_input_shows_no_bar() {
        Progress progress = progress(true, 1000);
        now += SECOND - 1;
        progress.step(1000);
        progress.end();

        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void a_long_input_shows_how_far_it_has_been_read() {
        Progress progress = progress(true, 1000);
        progress.step(400);
        now += SECOND;
        progress.step(100);

        assertThat(screen.toString()).isEqualTo("\r[###############---------------] 50 %, 2 lines ");
    }

    @Test
    void it_is_drawn_again_five_times_a_second_and_not_with_each_line() {
        Progress progress = progress(true, 1000);
        now += SECOND;
        for (int i = 0; i < 100; i++) {
            progress.step(10);
            now += SECOND / 100;
        }

        assertThat(screen.toString().chars().filter(c -> c == '\r')).hasSize(5);
    }

    @Test
    void where_the_length_is_not_known_the_lines_are_counted() {
        Progress progress = progress(true, 0);
        now += SECOND;
        progress.step(10);

        assertThat(screen.toString()).isEqualTo("\r1 lines ");
    }

    @Test
    void an_input_that_grows_meanwhile_stays_at_a_hundred_percent() {
        Progress progress = progress(true, 10);
        now += SECOND;
        progress.step(5_000_000_000_000_000L);

        assertThat(screen.toString()).isEqualTo("\r[##############################] 100 %, 1 lines ");
    }

    @Test
    void at_the_end_the_bar_is_wiped() {
        Progress progress = progress(true, 1000);
        now += SECOND;
        progress.step(1000);
        int drawn = screen.toString().length();
        progress.end();

        assertThat(screen.toString().substring(drawn)).matches("\r {" + (drawn - 1) + ",78}\r");
    }

    private Progress progress(boolean shown, long total) {
        return new Progress(new PrintWriter(screen), shown, total, () -> now);
    }
}

package school.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeterTest {

    private static Meter of(long steps) {
        return new Meter(Meter.Budget.of(steps, Long.MAX_VALUE, Duration.ofMinutes(10)));
    }

    @Test
    void a_meter_within_another_leaves_that_as_it_was() {
        Meter outer = of(10);
        Meter inner = of(100);
        outer.carried(() -> {
            Meter.pay(8);
            inner.carried(() -> Meter.pay(100));
            assertThatThrownBy(() -> Meter.pay(3)).isInstanceOf(SpentException.class);
            return true;
        });
        assertThatCode(() -> Meter.pay(1_000)).doesNotThrowAnyException();
    }

    @Test
    void what_ends_an_evaluation_is_told_as_it_was_however_it_came_out_wrapped() {
        Meter meter = of(10);

        assertThatThrownBy(() -> meter.carried(() -> {
                    try {
                        return Meter.pay(11);
                    } catch (SpentException e) {
                        throw new IllegalStateException("outer", new IllegalStateException("inner", e));
                    }
                }))
                .isInstanceOf(SpentException.class)
                .hasMessageContaining("10 steps");
    }

    @Test
    void what_is_made_for_all_cases_to_come_spends_no_time() {
        AtomicLong now = new AtomicLong(100);
        Meter meter = new Meter(Meter.Budget.of(10, 10, Duration.ofNanos(50)), now::get);

        now.addAndGet(20);
        meter.free(() -> now.addAndGet(1_000));
        assertThat(meter.nanos()).isEqualTo(20);
        meter.look();

        now.addAndGet(30);
        assertThatThrownBy(meter::look).isInstanceOf(SpentException.class);
    }

    @Test
    void each_run_has_all_the_steps() {
        Meter meter = of(10);

        meter.newRun();
        meter.spend(10);
        meter.newRun();
        meter.spend(10);
        assertThatThrownBy(() -> meter.spend(1)).isInstanceOf(SpentException.class);
    }
}

package school.policy.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MeterTest {

    private static final Duration TIME = Duration.ofMinutes(10);

    @Test
    void a_meter_within_another_leaves_that_as_it_was() {
        Meter outer = Meter.start(10, TIME);
        Meter.pay(8);
        Meter inner = Meter.start(100, TIME);
        Meter.pay(100);
        inner.close();
        assertThatThrownBy(() -> Meter.pay(3)).isInstanceOf(SpentException.class);
        outer.close();
        assertThatCode(() -> Meter.pay(1_000)).doesNotThrowAnyException();
    }
}

package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done for the first time near the end of a stack is not done, and does no harm: in a program of its own. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StackDepthsTest {

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "evaluate-in-drools", "explain", "ask"})
    void first_used_near_the_end_of_the_stack_an_engine_stays_usable(String what)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xss512k",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StackDepths.class.getName(),
                        what)
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told.lines().reduce((first, last) -> last).orElseThrow())
                .as(told)
                .matches("refused: (true|false), escaped: \\[(StackOverflowError)?], done above: true, done afterwards:"
                        + " true");
    }
}

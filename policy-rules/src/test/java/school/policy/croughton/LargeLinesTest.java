package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.EvaluationException;
import school.policy.PolicyEngine;
import school.policy.fact.Case;
import school.policy.fact.SchoolVocabulary;
import school.policy.json.CaseLine;
import school.policy.json.CaseLine.CaseLineException;
import school.policy.json.DecisionFormat;
import school.policy.scenario.Scenario;

/** Whatever stands in a line of 256 KB, it is answered soon and with little memory. */
class LargeLinesTest {

    private static final long SEED = Long.getLong("policy.lines.seed", 20_250_312);
    private static final long FROM = Long.getLong("policy.lines.from", 0);
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("policy.lines.seconds", 5));

    /** Of the processor, as the machine may be busy. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** Whatever is let go again at once counted in; never is a quarter of it held. */
    private static final long MOST_BYTES = 1L << 30;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final PolicyEngine ENGINE = PolicyEngine.of(Croughton.policy());

    static Iterable<String> shapes() {
        return LargeLines.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void a_line_of_one_piece_over_and_over_is_answered_in_time(String shape) {
        String line = LargeLines.all().get(shape);
        assertThat(line.length()).as(shape).isBetween(LargeLines.LONGEST * 8 / 10, LargeLines.LONGEST);

        String answer = answered(line, shape);

        assertThat(answer.length()).isLessThan(LargeLines.LONGEST * 2);
    }

    @Test
    void a_line_with_any_piece_repeated_is_answered_in_time() {
        List<String> lines = new ArrayList<>();
        Croughton.policy().scenarios().stream()
                .flatMap(source -> Cases.scenarios(source).stream())
                .map(Scenario::event)
                .map(event -> DecisionFormat.write((Object) Map.of("id", "c1", "facts", event)))
                .forEach(lines::add);
        long end = System.nanoTime() + TIME.toNanos();
        long number = FROM;
        do {
            String line = LargeLines.any(lines, new Random(SEED + number));
            answered(
                    line,
                    "-Dpolicy.lines.seed=" + SEED + " -Dpolicy.lines.from=" + number + " -Dpolicy.lines.seconds=0");
            number++;
        } while (System.nanoTime() < end);
        System.out.println((number - FROM) + " long lines were answered, seed " + SEED);
    }

    private static String answered(String line, String name) {
        long time = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        String answer = answer(line);
        long tookBytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - time);
        assertThat(took).as(name).isLessThan(LONGEST);
        assertThat(tookBytes).as(name).isLessThan(MOST_BYTES);
        return answer;
    }

    private static String answer(String line) {
        try {
            Case event = Case.of(CaseLine.read(SchoolVocabulary.vocabulary(), line));
            return DecisionFormat.write(ENGINE.evaluate(event));
        } catch (CaseLineException e) {
            return DecisionFormat.write((Object) e.answer(1));
        } catch (EvaluationException e) {
            return e.reason().orElseThrow();
        }
    }
}

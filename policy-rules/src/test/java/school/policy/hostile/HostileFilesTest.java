package school.policy.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.Policy;
import school.policy.PolicyFilesException;
import school.policy.TinyPolicy;
import school.policy.scenario.Rehearsal;
import school.policy.source.Limits;
import school.policy.source.Problem;

/**
 * A file is accepted only if everything in it is known to be harmless. Each file here tries one door that is open where
 * rule files are code or where YAML makes objects, and would be sound without it: it is refused at that place and for
 * that reason, and reading it does nothing.
 */
class HostileFilesTest {

    private final Path folder;
    private final Sentinel sentinel;

    HostileFilesTest(@TempDir Path folder) {
        this.folder = folder;
        TinyPolicy.in(folder)
                .clauses(TinyPolicy.clause("PU-03"))
                .rules(TinyPolicy.rule("PU-03 social media", "StaffAction()", "breach PU-03"));
        this.sentinel = new Sentinel(folder);
    }

    @AfterEach
    void close() {
        sentinel.close();
    }

    static List<Path> checkedIn() {
        return HostileFile.checkedIn();
    }

    @ParameterizedTest
    @MethodSource("checkedIn")
    void a_hostile_file_is_refused_for_its_reason_and_does_nothing(Path path) throws IOException {
        check(HostileFile.read(path, sentinel.port()));
    }

    static Stream<HostileFile> large() {
        return LargeFiles.all();
    }

    @ParameterizedTest
    @MethodSource("large")
    void a_hostile_file_that_is_large_or_no_text_is_refused_likewise(HostileFile file) throws IOException {
        check(file);
    }

    private void check(HostileFile file) throws IOException {
        Files.write(folder.resolve(file.place()), file.bytes());
        Sentinel.State before = sentinel.state();

        List<String> problems = problems();

        assertThat(problems).zipSatisfy(file.refusals(), (problem, refusal) -> {
            String[] placeAndReason = refusal.split(": ", 2);
            assertThat(problem).startsWith(placeAndReason[0] + ": ").contains(placeAndReason[1]);
        });
        assertThat(sentinel.state()).isEqualTo(before.afterReading());
    }

    /** What is wrong with the policy, its worked cases included. */
    private List<String> problems() {
        try {
            return Rehearsal.of(Policy.read(folder)).problems().stream()
                    .map(Problem::toString)
                    .toList();
        } catch (PolicyFilesException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    @Test
    void without_them_the_policy_is_sound() {
        assertThat(problems()).isEmpty();
        assertThat(checkedIn()).hasSizeGreaterThan(300);
    }

    static Stream<HostileFile> mistakes() {
        return LargeFiles.mistakes();
    }

    /** In time of the processor, as the machine may be busy: a second where it is quick and idle. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void a_file_full_of_mistakes_is_refused_with_the_first_hundred_in_time(HostileFile file) throws IOException {
        Files.write(folder.resolve(file.place()), file.bytes());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();

        List<String> problems = problems();

        assertThat(threads.getCurrentThreadCpuTime() - before)
                .isLessThan(Duration.ofSeconds(5).toNanos());
        assertThat(problems.stream().filter(problem -> problem.startsWith(file.place())))
                .hasSizeBetween(1, Limits.PROBLEMS);
    }
}

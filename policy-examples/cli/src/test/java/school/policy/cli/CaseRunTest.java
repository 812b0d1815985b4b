package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import school.policy.PolicyEngine;
import school.policy.cases.Case;
import school.policy.json.CaseLine.CaseLineException;
import school.policy.json.DecisionFormat;

/** A case that brings the program down is one case in error. */
class CaseRunTest {

    private static final String FAULT =
            "the case could not be decided, which is a fault of the program; report it with this line";

    static Stream<Arguments> ends() {
        return Stream.of(
                arguments(
                        OutOfMemoryError::new,
                        "memory ran out before this line was answered; shorten it, or start the command with more memory"),
                arguments(StackOverflowError::new, FAULT),
                arguments(NoClassDefFoundError::new, FAULT),
                arguments(AssertionError::new, FAULT),
                arguments(IllegalStateException::new, FAULT));
    }

    private static Arguments arguments(Supplier<Throwable> end, String message) {
        return Arguments.of(end, message);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatever_a_case_ends_with_stands_in_its_place_and_the_next_ones_are_answered(
            Supplier<Throwable> end, String message) {
        InputStream in = System.in;
        PrintStream out = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        int status;
        try {
            System.setIn(
                    new ByteArrayInputStream((Command.line("a") + "\n" + Command.line("b") + "\n" + Command.line("c"))
                            .getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            status = new CommandLine(new Ending(end)).execute();
        } finally {
            System.setIn(in);
            System.setOut(out);
        }

        assertThat(status).isEqualTo(2);
        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "answered a",
                        "{\"id\":\"b\",\"error\":{\"line\":2,\"path\":\"facts\",\"message\":\"" + message + "\"}}",
                        "answered c");
    }

    /** Answers cases, and ends at the one called b. */
    @CommandLine.Command(name = "ending")
    static final class Ending implements Callable<Integer> {

        private final Supplier<Throwable> end;

        @Mixin
        CaseRun cases;

        Ending(Supplier<Throwable> end) {
            this.end = end;
        }

        @Override
        public Integer call() {
            return cases.answer(new CaseRun.Answers() {
                @Override
                public String to(PolicyEngine engine, Case event) {
                    if (event.id().equals("b")) {
                        Throwable thrown = end.get();
                        if (thrown instanceof Error error) {
                            throw error;
                        }
                        throw (RuntimeException) thrown;
                    }
                    return "answered " + event.id();
                }

                @Override
                public String to(CaseLineException error, long line) {
                    return DecisionFormat.write((Object) error.answer(line));
                }
            });
        }
    }
}

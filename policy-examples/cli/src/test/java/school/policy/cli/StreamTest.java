package school.policy.cli;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.cli.Command.line;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process in a pipe, with little memory. */
@Timeout(value = 10, unit = MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StreamTest {

    /** What a decision of a line with these facts says is well over a thousand letters. */
    private static final String[] FACTS = {
        "\"action\": {\"type\": \"access_social_media\", \"device\": \"personal_phone\"}",
        "\"account\": {\"kind\": \"personal\", \"platform\": \"Facebook\"}",
        "\"context\": {\"session\": \"lesson\", \"subject\": \"Geography\", \"pupils_can_see\": true}"
    };

    private final Path folder;

    StreamTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void twenty_thousand_cases_pass_through_where_neither_they_nor_their_decisions_would_fit() throws Exception {
        String title = "\"title\": \"" + "t".repeat(4_000) + "\", \"facts\"";
        Process process = start("-Xmx64m");
        CompletableFuture<Void> fed = CompletableFuture.runAsync(
                () -> write(process, IntStream.range(0, 20_000).mapToObj(i -> line("n" + i, FACTS)
                        .replace("\"facts\"", title))));

        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < 20_000; i++) {
                assertThat(out.readLine()).as(complaints()).startsWith("{\"id\":\"n" + i + "\",\"verdict\":\"breach\"");
            }
            assertThat(out.readLine()).isNull();
        }
        fed.join();
        assertThat(process.waitFor()).isZero();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void a_hostile_line_takes_no_more_memory_than_there_is() throws Exception {
        String keys = "{\"id\": \"keys\", \"facts\": {" + many("\"%x\":1") + "}}";
        String items = "{\"id\": \"items\", \"facts\": {\"unknown\": [" + many("\"%x\"") + "]}}";
        String nothing = "{\"id\": \"nothing\", \"facts\": [" + "0,".repeat(Lines.LONGEST / 2 - 20) + "0]}";
        String endless = "x".repeat(100_000_000);
        Process process = start("-Xmx64m");
        CompletableFuture<Void> fed = CompletableFuture.runAsync(() -> write(
                process,
                IntStream.range(0, 40)
                        .mapToObj(i -> i == 39
                                ? line("last")
                                : switch (i % 4) {
                                    case 0 -> keys;
                                    case 1 -> items;
                                    case 2 -> nothing;
                                    default -> i == 3 ? endless : keys;
                                })));

        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < 39; i++) {
                assertThat(out.readLine()).as(complaints()).contains("\"error\":{\"line\":" + (i + 1) + ",");
            }
            assertThat(out.readLine()).startsWith("{\"id\":\"last\",\"verdict\":");
        }
        fed.join();
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void each_decision_is_given_before_the_next_case_is_asked_for() throws Exception {
        Process process = start("-Xmx64m");
        try (OutputStream in = process.getOutputStream();
                BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String id : new String[] {"first", "second", "third"}) {
                in.write((line(id) + "\n").getBytes(StandardCharsets.UTF_8));
                in.flush();
                assertThat(out.readLine()).startsWith("{\"id\":\"" + id + "\"");
            }
        }
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void a_reader_that_goes_away_ends_the_command_with_a_word() throws Exception {
        Process process = start("-Xmx64m");
        CompletableFuture<Void> fed = CompletableFuture.runAsync(
                () -> write(process, IntStream.range(0, 100_000).mapToObj(i -> line("n" + i, FACTS))));
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).startsWith("{\"id\":\"n0\"");
        }

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(fed.handle((nothing, broken) -> broken != null).join()).isTrue();
        assertThat(complaints())
                .startsWith("the answers cannot be written any more; ")
                .hasLineCount(1);
    }

    @Test
    void in_a_pipe_nothing_is_written_but_decisions_in_utf_8() throws Exception {
        Process process = start("-Dfile.encoding=ISO-8859-1", "-Dstdout.encoding=ISO-8859-1");
        write(process, IntStream.range(0, 1).mapToObj(i -> line("café")));

        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).startsWith("{\"id\":\"café\"");
        assertThat(process.waitFor()).isZero();
        assertThat(complaints()).isEmpty();
    }

    private static String many(String entry) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; all.length() < Lines.LONGEST - 100; i++) {
            all.append(i == 0 ? "" : ",").append(entry.formatted(i));
        }
        return all.toString();
    }

    private Process start(String... options) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.command().addAll(java.util.List.of(options));
        builder.command().add("-cp");
        builder.command().add(System.getProperty("java.class.path"));
        builder.command().add("school.policy.cli.Main");
        builder.command().add("evaluate");
        return builder.redirectError(errors()).start();
    }

    private File errors() {
        return folder.resolve("errors").toFile();
    }

    private String complaints() throws IOException {
        return Files.readString(errors().toPath());
    }

    private static void write(Process process, java.util.stream.Stream<String> lines) {
        try (OutputStream in = process.getOutputStream()) {
            for (String each : (Iterable<String>) lines::iterator) {
                in.write(each.getBytes(StandardCharsets.UTF_8));
                in.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

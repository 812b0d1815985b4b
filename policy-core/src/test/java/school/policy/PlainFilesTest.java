package school.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is put in the place of a file between the look at it and its opening. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlainFilesTest {

    @TempDir
    private Path folder;

    private final PlainFiles files = new PlainFiles();

    private Path pipe(String name) throws InterruptedException {
        Path pipe = folder.resolve(name);
        boolean made;
        try {
            made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            made = false;
        }
        assumeTrue(made, "no pipes here");
        return pipe;
    }

    /** Of the threads that read files, those must end that a test has left waiting. */
    private void assertThatNobodyWaits() throws InterruptedException {
        files.close();
        for (Thread reader : files.threads) {
            reader.join(TimeUnit.SECONDS.toMillis(30));
            assertThat(reader.isAlive()).isFalse();
        }
    }

    @Test
    void a_plain_file_is_read_and_nobody_left_behind() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "text");

        assertThat(files.read(file)).isEqualTo("text".getBytes(StandardCharsets.UTF_8));
        files.close();
        assertThat(files.threads).isNotEmpty().noneMatch(Thread::isAlive);
    }

    @Test
    void a_pipe_that_is_there_only_when_it_is_opened_hangs_nobody() throws Exception {
        Path pipe = pipe("pipe");

        assertThatThrownBy(() -> files.opened(pipe)).isInstanceOf(PlainFiles.NoPlainFileException.class);
        assertThatNobodyWaits();
    }

    @Test
    void a_pipe_and_a_file_that_take_turns_hang_nobody() throws Exception {
        Path file = folder.resolve("file");
        Files.writeString(file, "text");
        Path pipe = pipe("pipe");
        AtomicBoolean over = new AtomicBoolean();
        Thread swapping = new Thread(() -> swap(file, pipe, over));
        swapping.start();
        try {
            for (int i = 0; i < 300; i++) {
                try {
                    assertThat(files.read(file)).hasSizeBetween(0, 4);
                } catch (IOException e) {
                    assertThat(e).isNotNull();
                }
            }
        } finally {
            over.set(true);
            swapping.join();
            // whoever opened it before another file took its place
            Files.newByteChannel(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE)
                    .close();
        }
        assertThatNobodyWaits();
    }

    private void swap(Path file, Path pipe, AtomicBoolean over) {
        try {
            Path spare = Files.writeString(folder.resolve("spare"), "text");
            while (!over.get()) {
                // each takes the place of the other, which is linked to a name of its own before
                Files.move(link(pipe), file, StandardCopyOption.ATOMIC_MOVE);
                Files.move(link(spare), file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path link(Path to) throws IOException {
        return Files.createLink(folder.resolve("next"), to);
    }
}

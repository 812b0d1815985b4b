package school.policy.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A watch that sees nothing would find every file harmless. */
class SentinelTest {

    private final Path folder;
    private final Sentinel sentinel;
    private Sentinel.State before;

    SentinelTest(@TempDir Path folder) {
        this.folder = folder;
        this.sentinel = new Sentinel(folder);
        this.before = sentinel.state();
    }

    @BeforeEach
    void begin() {
        before = sentinel.state();
        assertThat(sentinel.state()).isEqualTo(before);
    }

    @AfterEach
    void end() {
        assertThat(sentinel.state()).isNotEqualTo(before);
        sentinel.close();
    }

    @Test
    void sees_a_file() throws IOException {
        Files.writeString(folder.resolve("x"), "x");

        assertThat(sentinel.state().files()).containsKey("x");
    }

    @Test
    void sees_a_file_that_is_gone_again() throws IOException {
        Files.delete(Files.createFile(folder.resolve("x")));
    }

    @Test
    void sees_a_file_among_the_temporary_ones() throws IOException {
        Path file = Files.createTempFile(Sentinel.NAME, "");
        Sentinel.State after = sentinel.state();
        Files.delete(file);

        assertThat(after.traces()).hasSize(1);
        before = after;
    }

    @Test
    void sees_a_thread_that_has_ended_again() throws InterruptedException {
        Thread thread = new Thread(null, () -> {}, Sentinel.NAME);
        thread.start();
        thread.join();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void sees_a_process() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("cat").start();
        Sentinel.State during = sentinel.state();
        process.destroy();
        process.waitFor();

        assertThat(during.processes()).contains(process.pid());
        before = during;
    }

    @Test
    void sees_a_property_and_a_language() {
        Locale language = Locale.getDefault();
        System.setProperty("policy.was.here", "x");
        Locale.setDefault(Locale.CHINA);
        Sentinel.State during = sentinel.state();
        System.clearProperty("policy.was.here");
        Locale.setDefault(language);

        assertThat(during.properties()).containsKey("policy.was.here");
        assertThat(during.language()).isEqualTo(Locale.CHINA);
        before = during;
    }

    @Test
    void sees_what_is_printed() {
        System.out.print("policy");
        System.err.print(" was here");

        assertThat(sentinel.state().printed()).isEqualTo("policy was here");
    }

    @Test
    void sees_a_connection_that_is_closed_again() throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), sentinel.port()).close();

        assertThat(sentinel.state().connections()).isOne();
    }
}

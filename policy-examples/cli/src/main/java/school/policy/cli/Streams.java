package school.policy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** What the streams are with which the command was started. */
final class Streams {

    private Streams() {}

    /**
     * Whether standard input was closed. The first file that Java opens then takes its place, the one in which its own
     * classes lie, and would be read as if somebody had sent it.
     */
    static boolean isInputClosed() {
        try {
            return Files.isSameFile(Path.of("/dev/fd/0"), Path.of(System.getProperty("java.home"), "lib", "modules"));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /** Whether a stream of this process, 0 to 2, is a terminal; where that cannot be told, it is none. */
    static boolean isTerminal(int stream) {
        try {
            return new ProcessBuilder("test", "-t", String.valueOf(stream))
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether colours suit standard output: a terminal that knows them, and nobody who would rather have none. */
    static boolean areColoursWanted() {
        Map<String, String> settings = System.getenv();
        boolean knowsThem = !Set.of("", "dumb").contains(settings.getOrDefault("TERM", ""));
        return knowsThem && settings.getOrDefault("NO_COLOR", "").isEmpty() && isTerminal(1);
    }
}

package school.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import school.policy.source.Limits;

/**
 * Reads a file that is a plain one and stays one. Between a look at it and its opening a pipe can be put in its place,
 * of which opening alone waits for ever, and Java cannot open without waiting: so another thread opens and reads, and this
 * one looks again.
 */
final class PlainFile {

    /** In the place of the file stands something else: a folder, a pipe, a device. */
    static final class NoPlainFileException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final long LOOK_MILLIS = 50;

    /** A network drive may be slow; one that is slower than this is away. */
    private static final int MOST_LOOKS = 400;

    private static final int KIND_OF_FILE = 0170000;
    private static final int PIPE = 0010000;

    private PlainFile() {}

    /** The first bytes of a file, one more than a policy's file may have. */
    static byte[] read(Path file) throws IOException {
        look(file);
        return opened(file);
    }

    /** The same of a file that has been looked at. */
    static byte[] opened(Path file) throws IOException {
        FutureTask<byte[]> reading = new FutureTask<>(() -> {
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return in.readNBytes(Limits.FILE_BYTES + 1);
            }
        });
        start(reading, "policy-file");
        try {
            Object first = null;
            for (int looks = 0; looks < MOST_LOOKS; looks++) {
                try {
                    byte[] bytes = reading.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    look(file);
                    return bytes;
                } catch (TimeoutException e) {
                    Object now = look(file);
                    if (looks > 0 && !Objects.equals(first, now)) {
                        throw new IOException("what is being read stands here no more");
                    }
                    first = now;
                }
            }
            throw new IOException("the file is not read to its end in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } finally {
            if (reading.cancel(true)) {
                start(new FutureTask<>(() -> letGo(file), true), "policy-file-end");
            }
        }
    }

    /** Which file stands there, if it is a plain one. */
    private static @Nullable Object look(Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!found.isRegularFile()) {
            throw new NoPlainFileException();
        }
        return found.fileKey();
    }

    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Whoever waits for a pipe to be opened at its other end is let go by opening it there. */
    private static void letGo(Path file) {
        try {
            int mode = (int) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS);
            if ((mode & KIND_OF_FILE) == PIPE) {
                Files.newByteChannel(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)
                        .close();
            }
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // no pipe any more, or no pipes here
        }
    }
}

package school.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import school.policy.source.Limits;

/**
 * Reads files that are plain ones and stay so. Between a look at a file and its opening a pipe can be put in its place, of
 * which opening alone waits for ever, and Java cannot open without waiting: so a thread of its own opens and reads, and
 * whoever asks looks again meanwhile. For one thread; to be closed.
 */
final class PlainFiles implements AutoCloseable {

    /** In the place of the file stands something else: a folder, a pipe, a device. */
    static final class NoPlainFileException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final long LOOK_MILLIS = 50;

    /** A network drive may be slow; one that is slower than this is away. */
    private static final int MOST_LOOKS = 400;

    private static final long LONGEST_END_SECONDS = 5;
    private static final int KIND_OF_FILE = 0170000;
    private static final int PIPE = 0010000;

    final List<Thread> threads = new ArrayList<>();
    private @Nullable ExecutorService reader;

    /** The first bytes of a file, one more than a policy's file may have. */
    byte[] read(Path file) throws IOException {
        look(file);
        return opened(file);
    }

    /** The same of a file that has been looked at. */
    byte[] opened(Path file) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
        ExecutorService own = reader == null ? Executors.newSingleThreadExecutor(this::thread) : reader;
        reader = own;
        Future<byte[]> reading = own.submit(() -> {
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return in.readNBytes(Limits.FILE_BYTES + 1);
            }
        });
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
            if (!reading.isDone()) {
                own.shutdownNow();
                reader = null;
                thread(() -> letGo(file)).start();
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

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "policy-file");
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
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

    /** Waits for the threads that have read to end; one whom nothing lets go is left after a while. */
    @Override
    public void close() {
        if (reader != null) {
            reader.shutdown();
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_END_SECONDS);
        boolean interrupted = Thread.interrupted();
        for (Thread thread : threads) {
            try {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

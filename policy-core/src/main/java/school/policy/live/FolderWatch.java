package school.policy.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells when a folder has changed and is quiet again. For one thread; another one may close it. */
final class FolderWatch implements AutoCloseable {

    /** How often to look whether the path still leads to the folder that is watched: no event says so. */
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** A folder that never gets quiet is read after that many quiet periods. */
    private static final int PATIENCE = 10;

    private final Path folder;
    private final long quietNanos;
    private final long patienceNanos;
    private final WatchService service;
    private @Nullable WatchKey key;
    private @Nullable Object identity;

    FolderWatch(Path folder, Duration quiet) throws IOException {
        this.folder = folder;
        quietNanos = quiet.toNanos();
        patienceNanos = quiet.multipliedBy(PATIENCE).toNanos();
        try {
            service = folder.getFileSystem().newWatchService();
        } catch (UnsupportedOperationException e) {
            throw new IOException(e);
        }
    }

    /** Whether the folder is there and watched; not so once it was deleted or another one stands in its place. */
    boolean isOn() {
        try {
            return key != null && key.isValid() && Objects.equals(identity, identity());
        } catch (IOException e) {
            return false;
        }
    }

    /** Begins to watch the folder that is there now; false if there is none or it cannot be watched. */
    boolean turnOn() {
        try {
            if (key != null) {
                key.cancel();
            }
            identity = identity();
            key = folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_DELETE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private @Nullable Object identity() throws IOException {
        return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    }

    /**
     * Blocks until the folder has changed and is quiet again, or, if nothing happens, until it is time to look whether
     * it is there.
     *
     * @param changed whether it has changed already, so that only quiet is waited for
     * @return whether it has changed
     */
    boolean awaitQuiet(boolean changed) throws InterruptedException {
        if (!changed && !hears(LOOK_NANOS)) {
            return false;
        }
        long end = System.nanoTime() + patienceNanos;
        long left = patienceNanos;
        while (left > 0 && hears(Math.min(quietNanos, left))) {
            left = end - System.nanoTime();
        }
        return true;
    }

    /** Whether something happens within that time; what it is does not matter, an overflow of events included. */
    private boolean hears(long nanos) throws InterruptedException {
        WatchKey heard = service.poll(nanos, TimeUnit.NANOSECONDS);
        if (heard == null) {
            return false;
        }
        heard.pollEvents();
        heard.reset();
        return true;
    }

    /** Stops watching; whoever waits gets a {@link java.nio.file.ClosedWatchServiceException}. */
    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

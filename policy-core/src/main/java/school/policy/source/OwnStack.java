package school.policy.source;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work on a thread of its own, so that it has a whole stack however little is left of the caller's. A class that is first
 * used near the end of a stack may fail to initialise, and then fails for as long as the program runs.
 */
public final class OwnStack {

    private static final long BYTES = 2L << 20;

    private OwnStack() {}

    /**
     * Does a piece of work and waits for it, without being interrupted.
     *
     * @throws RuntimeException or an error: what the work throws
     */
    public static <T> T with(Supplier<T> work) {
        Worker<T> worker = new Worker<>(work);
        Thread thread = new Thread(null, worker, "policy-own-stack", BYTES, false);
        thread.setDaemon(true);
        // without inherited locals, later JDKs would take the system's, where a host's libraries may not be found
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return worker.result();
    }

    private static final class Worker<T> implements Runnable {

        private final Supplier<T> work;
        private @Nullable T made;
        private @Nullable RuntimeException refused;
        private @Nullable Error failed;

        Worker(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            try {
                made = work.get();
            } catch (RuntimeException e) {
                refused = e;
            } catch (Error e) {
                failed = e;
            }
        }

        T result() {
            if (refused != null) {
                throw refused;
            } else if (failed != null) {
                throw failed;
            }
            T result = made;
            if (result == null) {
                throw new IllegalStateException("the work was not done");
            }
            return result;
        }
    }
}

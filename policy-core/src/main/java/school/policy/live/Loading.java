package school.policy.live;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One loading of a policy on a thread of its own, so that whoever waits for it can give it up. */
final class Loading<T> {

    private final FutureTask<T> task;
    private final Thread thread;

    private Loading(Callable<T> load) {
        task = new FutureTask<>(load);
        thread = new Thread(task, "policy-loading");
        thread.setDaemon(true);
    }

    static <T> Loading<T> start(Callable<T> load) {
        Loading<T> loading = new Loading<>(load);
        loading.thread.start();
        return loading;
    }

    /**
     * What is loaded. One that takes longer than that is given up. An interruption is kept for later: it is somebody
     * else's, and means something else.
     *
     * @throws ExecutionException with what the loading has thrown
     * @throws CancellationException if another thread has given it up
     */
    T await(Duration longest) throws ExecutionException, TimeoutException {
        long end = System.nanoTime() + longest.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (TimeoutException e) {
                    giveUp();
                    throw e;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Tells it to end, which it does as soon as it looks; nobody waits for it any more. */
    void giveUp() {
        task.cancel(true);
    }

    /** Waits for its thread to end. */
    void join(long millis) throws InterruptedException {
        thread.join(Math.max(1, millis));
    }

    boolean isRunning() {
        return thread.isAlive();
    }
}

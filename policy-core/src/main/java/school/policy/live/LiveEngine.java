package school.policy.live;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import school.policy.Links;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.PolicyFilesException;
import school.policy.cases.Case;
import school.policy.decision.Decision;
import school.policy.decision.PolicyStamp;
import school.policy.scenario.Inspection;
import school.policy.source.Kind;
import school.policy.source.Problem;

/**
 * Decides cases under the policy in a folder, and follows the folder: once its files have changed and are quiet again,
 * they are read, checked and tried on their own worked cases, and decide from then on. As long as anything is wrong with
 * them, the last good policy keeps deciding. Thread-safe; no decision mixes two policies, and none waits for a reload.
 *
 * <p>A thread of its own watches the folder until {@link #close}. Changes are seen as soon as the operating system tells
 * of them, which on some systems takes seconds and on network drives may never happen. Whoever writes files more slowly
 * than the quiet period should write elsewhere and move them in.
 */
public final class LiveEngine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveEngine.class);
    private static final Duration QUIET = Duration.ofMillis(300);
    private static final Duration LONGEST_QUIET = Duration.ofDays(1);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

    /** Twice what the worked cases alone may take. */
    private static final Duration LONGEST_LOADING = Duration.ofMinutes(2);

    private static final Problem AWAY = problem(
            "the folder cannot be listed and watched; see that it is there, that you may read it and that the system"
                    + " lets one more folder be watched");
    private static final Problem UNSETTLED =
            problem("the files changed while they were read; load them again when they are all written");
    private static final Problem FAILED =
            problem("the policy cannot be loaded, and none of its files is known to be the cause; undo what was changed"
                    + " last, and pass on what the log says");
    private static final Problem TOO_MUCH = Problem.ofFile(
            Kind.LIMIT,
            "policy.yaml",
            "loading the policy takes more memory than there is; take out what was added last, or give the program more");
    private static final Problem TOO_LONG = Problem.ofFile(
            Kind.LIMIT,
            "policy.yaml",
            "loading the policy takes too long, and was given up; undo what was changed last, or take out what nothing"
                    + " needs");
    private static final Problem ENDED = problem(
            "the folder is no longer followed, as the program itself is broken; start it again, and pass on what"
                    + " the log says");

    private final Path folder;
    private final Consumer<Reload> listener;
    private final Links links;
    private final Function<Path, Inspection> inspector;
    private final Duration longest;
    private final FolderWatch watch;
    private final Thread thread;
    private final Queue<Loading<Loaded>> loadings = new ConcurrentLinkedQueue<>();
    private volatile PolicyEngine current;
    private volatile boolean closed;
    private List<Problem> told;

    /** What a folder holds; an engine where that is new and still there. */
    private record Loaded(List<Problem> problems, @Nullable PolicyEngine engine, boolean settled) {}

    private LiveEngine(
            Path folder,
            Links links,
            Consumer<Reload> listener,
            Function<Path, Inspection> inspector,
            Duration longest,
            FolderWatch watch) {
        this.folder = folder;
        this.links = links;
        this.listener = listener;
        this.inspector = inspector;
        this.longest = longest;
        this.watch = watch;
        Inspection first = inspector.apply(folder);
        told = first.problems();
        Policy policy = first.policy().orElseThrow(() -> new PolicyFilesException(told));
        if (!isStillThere(policy)) {
            throw new PolicyFilesException(List.of(UNSETTLED));
        }
        current = PolicyEngine.of(policy);
        thread = new Thread(this::follow, "policy-reload");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((t, e) -> {
            LOG.error("the policy's folder is no longer followed", e);
            report(false, List.of(ENDED));
        });
    }

    /**
     * Loads the policy in a folder and follows the folder from then on; files are quiet when nothing happened to them
     * for 300 ms.
     *
     * @param listener hears what is news: a policy taken, problems other than before, or that they are gone. It is called
     *     on the thread that watches, which waits for it; what it throws is logged
     * @throws PolicyFilesException if the policy cannot be used as it stands: there is no last good one yet
     */
    public static LiveEngine watch(Path folder, Consumer<Reload> listener) {
        return watch(folder, QUIET, listener);
    }

    /**
     * As {@link #watch(Path, Consumer)}.
     *
     * @param quiet how long nothing must happen to the folder before it is read; one that never gets quiet is read after
     *     ten times as long; a day at most
     * @throws IllegalArgumentException if the quiet period is negative or too long
     */
    public static LiveEngine watch(Path folder, Duration quiet, Consumer<Reload> listener) {
        return watch(folder, Links.REFUSED, quiet, listener);
    }

    /**
     * As {@link #watch(Path, Duration, Consumer)}.
     *
     * @param links what is done with a link in the place of a file
     */
    public static LiveEngine watch(Path folder, Links links, Duration quiet, Consumer<Reload> listener) {
        return watch(folder, links, quiet, listener, path -> Inspection.of(path, links), LONGEST_LOADING);
    }

    static LiveEngine watch(
            Path folder, Duration quiet, Consumer<Reload> listener, Function<Path, Inspection> inspector) {
        return watch(folder, Links.REFUSED, quiet, listener, inspector, LONGEST_LOADING);
    }

    static LiveEngine watch(
            Path folder,
            Links links,
            Duration quiet,
            Consumer<Reload> listener,
            Function<Path, Inspection> inspector,
            Duration longest) {
        Objects.requireNonNull(listener, "listener");
        if (quiet.isNegative() || quiet.compareTo(LONGEST_QUIET) > 0) {
            throw new IllegalArgumentException("a quiet period is not negative, and a day at most");
        }
        FolderWatch watch;
        try {
            watch = new FolderWatch(folder, quiet);
        } catch (IOException e) {
            throw new PolicyFilesException(List.of(AWAY));
        }
        try {
            // before the files are read, so that no change is missed
            if (!watch.turnOn()) {
                throw new PolicyFilesException(List.of(AWAY));
            }
            LiveEngine engine = new LiveEngine(folder, links, listener, inspector, longest, watch);
            engine.thread.start();
            return engine;
        } catch (RuntimeException | Error e) {
            watch.close();
            throw e;
        }
    }

    /**
     * Decides a case under the policy that is in force now, and under no other until it is decided.
     *
     * @throws school.policy.EvaluationException if it could not be evaluated; the engine stays usable
     */
    public Decision evaluate(Case event) {
        return current.evaluate(event);
    }

    /** The engine of the policy that is in force now; it never changes itself, nor does its {@link PolicyEngine#policy}. */
    public PolicyEngine engine() {
        return current;
    }

    /** The policy that is in force now; whoever decides under it as well takes both from {@link #engine}. */
    public Policy policy() {
        return current.policy();
    }

    private void follow() {
        boolean changed = false;
        while (true) {
            try {
                if (!watch.isOn()) {
                    changed = watch.turnOn();
                    if (!changed) {
                        report(false, List.of(AWAY));
                    }
                }
                changed = watch.awaitQuiet(changed);
                if (changed && watch.isOn()) {
                    changed = reload();
                }
            } catch (ClosedWatchServiceException e) {
                return;
            } catch (InterruptedException e) {
                // a listener's doing: only close ends the watching; a change that was heard may be forgotten by this
                changed = true;
            }
        }
    }

    /**
     * Reads the folder and takes what it holds, if that is sound and new. One that takes too long is given up.
     *
     * @return whether it has to be read again, since it changed in between
     */
    synchronized boolean reload() {
        try {
            Loading<Loaded> loading = Loading.start(this::load);
            loadings.removeIf(each -> !each.isRunning());
            loadings.add(loading);
            if (closed) {
                loading.giveUp();
            }
            Loaded loaded = loading.await(longest);
            if (loaded.engine() != null) {
                current = loaded.engine();
            }
            if (loaded.settled()) {
                report(loaded.engine() != null, loaded.problems());
            }
            return !loaded.settled();
        } catch (TimeoutException e) {
            report(false, List.of(TOO_LONG));
        } catch (CancellationException e) {
            // closed meanwhile: nobody is told anything any more
        } catch (ExecutionException e) {
            failed(e.getCause());
        } catch (RuntimeException | Error e) {
            failed(e);
        }
        return false;
    }

    private void failed(@Nullable Throwable e) {
        if (!(e instanceof OutOfMemoryError)) {
            orDie(e);
        }
        LOG.error("the policy cannot be loaded", e);
        report(false, List.of(e instanceof OutOfMemoryError ? TOO_MUCH : FAILED));
    }

    private Loaded load() {
        Inspection found = inspector.apply(folder);
        Policy policy = found.policy().orElse(null);
        if (policy == null
                || policy.stamp().equals(current.policy().stamp())
                || Thread.currentThread().isInterrupted()) {
            return new Loaded(found.problems(), null, true);
        }
        return isStillThere(policy)
                ? new Loaded(found.problems(), PolicyEngine.of(policy), true)
                : new Loaded(found.problems(), null, false);
    }

    /**
     * Reads the files a second time: if they are as they were, they stood like that together at one moment, and no file
     * of one revision was read beside a file of another.
     */
    private boolean isStillThere(Policy policy) {
        try {
            return Policy.read(folder, links).stamp().equals(policy.stamp());
        } catch (PolicyFilesException e) {
            return false;
        }
    }

    private synchronized void report(boolean taken, List<Problem> problems) {
        if (!taken && problems.equals(told)) {
            return;
        }
        told = problems;
        PolicyStamp stamp = current.policy().stamp();
        if (taken) {
            LOG.info("policy '{}' revision {} taken", stamp.id(), stamp.revision());
        } else if (!problems.isEmpty()) {
            LOG.warn("policy '{}' revision {} stays: {} problems", stamp.id(), stamp.revision(), problems.size());
        }
        try {
            listener.accept(new Reload(stamp, taken, problems));
        } catch (RuntimeException | Error e) {
            orDie(e);
            // its name alone: what a host's exception says is not known to be free of personal data
            LOG.error("a listener failed: {}", e.getClass().getName());
        }
    }

    /**
     * When the virtual machine itself is broken, nothing is promised. Too deep a nesting and too little memory are no
     * such: what took them has been let go of by the time this is asked.
     */
    private static void orDie(@Nullable Throwable e) {
        if (e instanceof VirtualMachineError fatal
                && !(e instanceof StackOverflowError || e instanceof OutOfMemoryError)) {
            throw fatal;
        }
    }

    private static Problem problem(String message) {
        return Problem.ofFile(Kind.FILE, "policy.yaml", message);
    }

    /**
     * Stops following the folder; the last good policy can still be asked. A reload that is under way is given up. Waits
     * for the threads of this engine to end, for ten seconds at most. Closing again does nothing.
     */
    @Override
    public void close() {
        closed = true;
        watch.close();
        loadings.forEach(Loading::giveUp);
        long end = System.nanoTime() + LONGEST_CLOSE.toNanos();
        try {
            if (Thread.currentThread() != thread) {
                thread.join(LONGEST_CLOSE.toMillis());
            }
            for (Loading<Loaded> loading : loadings) {
                loading.join(TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

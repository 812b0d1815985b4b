package school.policy.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Watches what code in a file could do while the file is read. What the hostile files try bears the name that is looked
 * for, and they connect to the port that is open here.
 */
final class Sentinel implements AutoCloseable {

    /** The name of every file, thread and text that a hostile file leaves behind. */
    static final String NAME = "policy-was-here";

    /**
     * How the world stands; two that are equal have nothing between them.
     *
     * @param files what lies in the watched folders, and when something last came or went
     * @param traces what bears the name among temporary files and at home, where others work as well
     * @param processes the processes that this one has started and that run
     * @param threads the threads that run
     * @param threadsStarted how many were ever started: one that has ended again counts too
     * @param properties the system properties
     * @param language the default language
     * @param printed what was printed since the watch began
     * @param connections how many have connected since then
     */
    record State(
            Map<String, String> files,
            Set<String> traces,
            Set<Long> processes,
            Set<String> threads,
            long threadsStarted,
            Properties properties,
            Locale language,
            String printed,
            int connections) {

        /** The same when a policy has been read since, which a thread of its own does that has ended again. */
        State afterReading() {
            return new State(
                    files, traces, processes, threads, threadsStarted + 1, properties, language, printed, connections);
        }
    }

    private final Path[] watched;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ServerSocketChannel door;
    private int connections;

    /** Watches the folder in which the files are read, and the one in which the tests run. */
    Sentinel(Path folder) {
        watched = new Path[] {folder, Path.of("")};
        try {
            door = ServerSocketChannel.open();
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            door.configureBlocking(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrintStream taken = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(taken);
        System.setErr(taken);
    }

    /** The port on which nobody may knock. */
    int port() {
        return door.socket().getLocalPort();
    }

    /** How the world stands now. */
    State state() {
        try {
            for (SocketChannel caller = door.accept(); caller != null; caller = door.accept()) {
                caller.close();
                connections++;
            }
            Map<String, String> files = new TreeMap<>();
            for (Path folder : watched) {
                files.put(folder.toAbsolutePath() + " changed", String.valueOf(Files.getLastModifiedTime(folder)));
                for (String name : names(folder)) {
                    files.put(name, String.valueOf(Files.getLastModifiedTime(folder.resolve(name))));
                }
            }
            Set<String> traces = new TreeSet<>();
            for (String folder : Set.of("java.io.tmpdir", "user.home")) {
                names(Path.of(System.getProperty(folder))).stream()
                        .filter(name -> name.startsWith(NAME))
                        .forEach(traces::add);
            }
            return new State(
                    files,
                    traces,
                    ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet()),
                    Thread.getAllStackTraces().keySet().stream()
                            .map(Thread::getName)
                            // it waits for what the test runner started, and ends when it has had nothing to do for a
                            // minute; that one begins is seen in how many were started
                            .filter(name -> !name.equals("process reaper"))
                            .collect(Collectors.toSet()),
                    ManagementFactory.getThreadMXBean().getTotalStartedThreadCount(),
                    (Properties) System.getProperties().clone(),
                    Locale.getDefault(),
                    printed.toString(StandardCharsets.UTF_8),
                    connections);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

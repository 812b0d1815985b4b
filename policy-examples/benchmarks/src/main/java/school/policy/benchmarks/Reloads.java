package school.policy.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import school.policy.croughton.Croughton;
import school.policy.live.LiveEngine;

/** How long an edit takes until it decides, and whether memory grows with edits. */
final class Reloads {

    private static final int WARM_UP = 100;

    private Reloads() {}

    /**
     * Measures and prints.
     *
     * @param args the number of edits, 1,000 unless given
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int edits = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        Path folder = croughton();
        Path rules = folder.resolve("personal-use.drl");
        String text = Files.readString(rules);
        // CPU time of the thread that reloads, in nanoseconds, each time a policy was taken
        BlockingQueue<Long> taken = new LinkedBlockingQueue<>();
        try (LiveEngine engine = LiveEngine.watch(folder, Duration.ZERO, reload -> {
            if (!reload.taken()) {
                System.err.println("the edited policy is not taken: " + reload.problems());
                System.exit(1);
            }
            taken.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        })) {
            long before = 0;
            double[] wall = new double[edits];
            double[] cpu = new double[edits];
            for (int i = -WARM_UP; i < edits; i++) {
                if (i == 0 || i == edits / 2) {
                    printMemory(i + " edits");
                }
                long start = System.nanoTime();
                replace(rules, text + "// edit " + i + "\n");
                long after = taken.take();
                if (i >= 0) {
                    wall[i] = (System.nanoTime() - start) / 1e6;
                    cpu[i] = (after - before) / 1e6;
                }
                before = after;
            }
            printMemory(edits + " edits");
            printTimes("wall", wall);
            printTimes("cpu", cpu);
            System.out.println("in force: " + engine.policy());
        }
    }

    private static Path croughton() throws IOException {
        Path folder = Files.createTempDirectory("croughton");
        folder.toFile().deleteOnExit();
        copy("policy.yaml", folder);
        for (String section : Croughton.policy().settings().sections()) {
            for (String kind : new String[] {".clauses.yaml", ".drl", ".scenarios.yaml"}) {
                copy(section + kind, folder);
            }
        }
        return folder;
    }

    private static void copy(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        file.toFile().deleteOnExit();
        try (InputStream in = Croughton.class.getResourceAsStream("/policies/croughton/" + name)) {
            if (in != null) {
                Files.copy(in, file);
            }
        }
    }

    /** At once, so that without a quiet period no half of it is read. */
    private static void replace(Path file, String text) throws IOException {
        Path written = Files.writeString(Files.createTempFile("written", null), text);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void printMemory(String when) {
        System.gc();
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "after %-12s heap %.1f MB, metaspace %.1f MB, classes %d%n",
                when + ":",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6,
                metaspace / 1e6,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    private static void printTimes(String what, double[] millis) {
        StringBuilder each = new StringBuilder("each " + what + " ms");
        for (double milli : millis) {
            each.append(String.format(Locale.ROOT, " %.1f", milli));
        }
        System.out.println(each);
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-4s ms: median %.1f, min %.1f, max %.1f%n",
                what,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }
}

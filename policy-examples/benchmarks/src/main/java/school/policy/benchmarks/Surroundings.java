package school.policy.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where, when and of which versions it was measured. */
final class Surroundings {

    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final List<String> PEERS = List.of(
            "drools-core", "drools-mvel", "evrete-core", "easy-rules-core", "cedar-java", "kie-dmn-core", "jmh-core");

    private Surroundings() {}

    static Map<String, String> told(String settings) throws IOException, InterruptedException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Map<String, String> told = new LinkedHashMap<>();
        told.put("day", LocalDate.now(ZoneOffset.UTC).toString());
        told.put("commit", commit());
        told.put(
                "processor",
                processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
                        + System.getProperty("os.arch"));
        told.put("memory", String.format(Locale.ROOT, "%.0f GB", system.getTotalMemorySize() / (double) (1 << 30)));
        told.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        told.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        told.put("load before", String.format(Locale.ROOT, "%.2f", system.getSystemLoadAverage()));
        told.put("versions", versions());
        told.put("JMH", settings);
        return told;
    }

    private static String processor() throws IOException {
        if (!Files.exists(CPU)) {
            return "a processor";
        }
        try (Stream<String> lines = Files.lines(CPU)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("a processor");
        }
    }

    private static String commit() throws InterruptedException {
        try {
            return git("rev-parse", "--short", "HEAD")
                    + (git("status", "--porcelain", "--untracked-files=no", "--", "*.java", "*.xml", "*.drl", "*.yaml")
                                    .isEmpty()
                            ? ""
                            : " with changes");
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String git(String... arguments) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(
                        Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
                .start();
        String printed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (git.waitFor() != 0) {
            throw new IOException("git failed");
        }
        return printed.strip();
    }

    private static String versions() {
        List<String> files = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(each -> String.valueOf(Path.of(each).getFileName()))
                .toList();
        return PEERS.stream()
                .map(peer -> files.stream()
                        .filter(file -> file.matches(peer + "-\\d.*\\.jar"))
                        .map(file -> file.substring(0, file.length() - ".jar".length()))
                        .findFirst()
                        .orElse(peer))
                .collect(Collectors.joining(", "));
    }
}

package school.policy.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** What whole processes cost: starting, reloading, holding a policy. Each is a process of its own. */
final class Processes {

    static final String COLD = "cold start to the first decision, `java -jar policy.jar evaluate`, s of CPU";
    static final String COLD_ARCHIVE = "the same with `-XX:SharedArchiveFile`, s of CPU";
    static final String COLD_LITTLE_COMPILED =
            "the same with `-XX:TieredStopAtLevel=1`, which compiles little, s of CPU";
    static final String COLD_BOTH = "the same with both, s of CPU";
    static final String RELOAD = "an edit until it decides, ms of CPU of the thread that reloads";
    static final String RELOAD_WALL = "an edit until it decides, ms by the clock";
    static final String HEAP = "heap that an engine holds after ten decisions, MB";
    static final String CLASS_PATH = "files on the class path of a host, MB";
    static final String JAR = "the command as one file, MB";

    private static final Path COMMAND = Path.of("policy-examples", "cli", "target", "policy.jar");
    private static final Path RULES = Path.of("policy-rules", "target");
    private static final String CASE = """
            {"id": "k1", "facts": {"on": "2025-03-14", "actor": {"roles": ["teacher"]},\
             "action": {"type": "accept_friend_request"}, "account": {"kind": "personal", "platform": "Facebook"},\
             "other": {"is": ["parent"], "link": {"only_through_post": true}}}}
            """;
    /** What a shell says of the time that its children took, as POSIX has it: their user and their system time. */
    private static final Pattern TIMES =
            Pattern.compile("(\\d+)m(\\d+(?:\\.\\d+)?)s (\\d+)m(\\d+(?:\\.\\d+)?)s\\s*\\z");

    private Processes() {}

    /** All measurements by what was measured. */
    static Map<String, double[]> measure(boolean quick) throws IOException, InterruptedException {
        Map<String, double[]> measured = new LinkedHashMap<>();
        Path folder = Files.createTempDirectory("cold-start");
        Path line = Files.writeString(folder.resolve("case.jsonl"), CASE);
        Path archive = folder.resolve("policy.jsa");
        int starts = quick ? 3 : 15;
        String archived = "-XX:SharedArchiveFile=" + archive;
        String littleCompiled = "-XX:TieredStopAtLevel=1";
        measured.put(COLD, starts(starts, line));
        starts(1, line, "-XX:ArchiveClassesAtExit=" + archive);
        measured.put(COLD_ARCHIVE, starts(starts, line, archived));
        measured.put(COLD_LITTLE_COMPILED, starts(starts, line, littleCompiled));
        measured.put(COLD_BOTH, starts(starts, line, archived, littleCompiled));
        for (Path each : List.of(line, archive, folder)) {
            Files.delete(each);
        }
        String reloads = program(Reloads.class, quick ? "20" : "100");
        measured.put(RELOAD, each(reloads, "cpu ms"));
        measured.put(RELOAD_WALL, each(reloads, "wall ms"));
        measured.put(HEAP, each(program(HeldHeap.class, quick ? "2" : "5"), "MB"));
        measured.put(CLASS_PATH, new double[] {classPathBytes() / 1e6});
        measured.put(JAR, new double[] {Files.size(COMMAND) / 1e6});
        return measured;
    }

    /** The CPU seconds of each of several starts; one before them warms the file cache. */
    private static double[] starts(int times, Path line, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null || exit 1; times", "sh", java()));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", COMMAND.toString(), "evaluate", line.toString()));
        double[] seconds = new double[times];
        for (int i = times == 1 ? 0 : -1; i < times; i++) {
            Matcher told = TIMES.matcher(run(command));
            if (!told.find()) {
                throw new IOException("the shell tells no times");
            }
            double cpu = 60 * (number(told, 1) + number(told, 3)) + number(told, 2) + number(told, 4);
            if (i >= 0) {
                seconds[i] = cpu;
            }
        }
        return seconds;
    }

    /** The classes on the stack of the thread that starts, as JFR samples them, the innermost first; of several starts. */
    static List<List<String>> sampledStarts(int times) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("recorded-start");
        Path line = Files.writeString(folder.resolve("case.jsonl"), CASE);
        Path file = folder.resolve("start.jfr");
        List<List<String>> stacks = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            run(List.of(
                    java(),
                    "-Xlog:jfr+startup=off",
                    "-XX:StartFlightRecording=settings=profile,filename=" + file,
                    "-jar",
                    COMMAND.toString(),
                    "evaluate",
                    line.toString()));
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                RecordedThread thread = event.hasField("sampledThread") ? event.getThread("sampledThread") : null;
                if (thread != null && "main".equals(thread.getJavaName()) && event.getStackTrace() != null) {
                    stacks.add(event.getStackTrace().getFrames().stream()
                            .map(frame -> frame.getMethod().getType().getName())
                            .toList());
                }
            }
        }
        for (Path each : List.of(line, file, folder)) {
            Files.delete(each);
        }
        return stacks;
    }

    private static double number(Matcher told, int group) {
        return Double.parseDouble(told.group(group));
    }

    private static String program(Class<?> main, String argument) throws IOException, InterruptedException {
        return run(List.of(java(), "-cp", System.getProperty("java.class.path"), main.getName(), argument));
    }

    /** The figures in the line that lists each of them. */
    private static double[] each(String printed, String unit) throws IOException {
        String head = "each " + unit + " ";
        return printed.lines()
                .filter(line -> line.startsWith(head))
                .findFirst()
                .map(line -> Stream.of(line.substring(head.length()).split(" ", -1)))
                .map(numbers -> numbers.mapToDouble(Double::parseDouble))
                .map(DoubleStream::toArray)
                .orElseThrow(() -> new IOException("no '" + head + "' in: " + printed));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + command + "\n" + printed);
        }
        return printed;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What a host takes on that depends on the rules: their file, the library's, and those that it needs. */
    private static long classPathBytes() throws IOException {
        long bytes = Files.size(jar(RULES, "policy-rules"))
                + Files.size(jar(Path.of("policy-core", "target"), "policy-core"));
        for (String each : Files.readString(RULES.resolve("runtime-class-path.txt"))
                .strip()
                .split(File.pathSeparator, -1)) {
            Path file = Path.of(each);
            if (each.endsWith(".jar") && !file.getFileName().toString().startsWith("policy-")) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    private static Path jar(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name + "-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + name + " in " + folder));
        }
    }
}

package school.policy.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Measures everything, stores it as JSON, and makes the page and the chart of what is stored. */
public final class Results {

    private static final Path MODULE = Path.of("policy-examples", "benchmarks");
    private static final Path STORED = MODULE.resolve("results");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Results() {}

    /**
     * Run at the top of the repository, after it was built.
     *
     * @param args nothing: all of it; {@code quick}: all of it in a few minutes, for trying, its figures worth little;
     *     {@code render}: only the page, from what is stored
     */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        String how = args.length == 0 ? "" : args[0];
        if (!Files.isDirectory(MODULE) || !List.of("", "quick", "render").contains(how)) {
            System.err.println("run at the top of the repository, with nothing, 'quick' or 'render' behind it");
            System.exit(2);
        }
        if (!how.equals("render")) {
            measure(how.equals("quick"));
        }
        Figures figures = Figures.read(STORED);
        Files.writeString(STORED.resolve("peers.svg"), Chart.of(figures));
        Files.writeString(MODULE.resolve("RESULTS.md"), Page.of(figures));
    }

    private static void measure(boolean quick) throws IOException, InterruptedException, RunnerException {
        int forks = quick ? 1 : 2;
        int warmUps = quick ? 1 : 10;
        int iterations = quick ? 2 : 4;
        TimeValue time = TimeValue.milliseconds(quick ? 200 : 1000);
        String settings = forks + " forks of " + iterations + " iterations of " + time + " after " + warmUps
                + " to warm up, average time, one thread unless said otherwise";
        Files.createDirectories(STORED);
        Map<String, Object> rest = new TreeMap<>();
        rest.put("about", Surroundings.told(settings));
        rest.put("processes", Processes.measure(quick));
        Map<Profile, Map<String, Integer>> profiles = new EnumMap<>(Profile.class);
        for (Profile profile : Profile.values()) {
            profiles.put(profile, profile.measure(Duration.ofSeconds(quick ? 1 : 6)));
        }
        rest.put("profiles", profiles);
        Files.writeString(STORED.resolve(Figures.REST), MAPPER.writeValueAsString(rest) + "\n");
        // what JMH stores itself holds paths of this machine
        Path raw = Files.createTempFile("jmh", ".json");
        new Runner(new OptionsBuilder()
                        .include("school\\.policy\\.benchmarks\\..*")
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .forks(forks)
                        .warmupIterations(warmUps)
                        .warmupTime(time)
                        .measurementIterations(iterations)
                        .measurementTime(time)
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuProfiler.class)
                        .shouldFailOnError(true)
                        .resultFormat(ResultFormatType.JSON)
                        .result(raw.toString())
                        .build())
                .run();
        JsonNode runs = MAPPER.readTree(Files.readString(raw));
        for (JsonNode run : runs) {
            ((ObjectNode) run).remove(List.of("jvm", "jvmArgs"));
        }
        Files.delete(raw);
        Files.writeString(STORED.resolve(Figures.JMH), MAPPER.writeValueAsString(runs) + "\n");
    }
}

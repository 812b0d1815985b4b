package school.policy.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that was measured, as it is stored.
 *
 * @param times microseconds of CPU a call, by the benchmark's name as {@code Class.method}, with its parameters' values
 *     behind colons
 * @param clock microseconds a call by the clock, by the same names
 * @param bytes bytes allocated a call, by the same names
 * @param processes what whole processes came to, by what was measured
 * @param profiles which classes take most of the time of a {@link Profile}, by its name; in hundredths
 * @param about the machine, the versions and the settings, by what they are
 */
record Figures(
        Map<String, Spread> times,
        Map<String, Spread> clock,
        Map<String, Spread> bytes,
        Map<String, Spread> processes,
        Map<String, Map<String, Integer>> profiles,
        Map<String, String> about) {

    /** JMH's own results. */
    static final String JMH = "jmh.json";
    /** What JMH does not measure, and where everything was measured. */
    static final String REST = "rest.json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Reads what is stored in a folder. */
    static Figures read(Path folder) throws IOException {
        Map<String, Spread> times = new LinkedHashMap<>();
        Map<String, Spread> clock = new LinkedHashMap<>();
        Map<String, Spread> bytes = new LinkedHashMap<>();
        for (JsonNode run : MAPPER.readTree(Files.readString(folder.resolve(JMH)))) {
            String name = name(run);
            times.put(name, spread(run.path("secondaryMetrics").path(CpuProfiler.METRIC)));
            clock.put(name, spread(run.path("primaryMetric")));
            bytes.put(name, spread(run.path("secondaryMetrics").path("gc.alloc.rate.norm")));
        }
        JsonNode rest = MAPPER.readTree(Files.readString(folder.resolve(REST)));
        Map<String, Spread> processes = new LinkedHashMap<>();
        rest.path("processes")
                .properties()
                .forEach(each -> processes.put(each.getKey(), Spread.of(numbers(each.getValue()))));
        Map<String, Map<String, Integer>> profiles = new LinkedHashMap<>();
        rest.path("profiles").properties().forEach(profile -> {
            Map<String, Integer> shares = new LinkedHashMap<>();
            profile.getValue()
                    .properties()
                    .forEach(each -> shares.put(each.getKey(), each.getValue().asInt()));
            profiles.put(profile.getKey(), shares);
        });
        Map<String, String> about = new LinkedHashMap<>();
        rest.path("about")
                .properties()
                .forEach(each -> about.put(each.getKey(), each.getValue().asString()));
        return new Figures(times, clock, bytes, processes, profiles, about);
    }

    /** {@code school.policy.benchmarks.PeerBenchmark.typical} with its parameters: {@code PeerBenchmark.typical:DIRECT}. */
    private static String name(JsonNode run) {
        String benchmark = run.path("benchmark").asString();
        StringBuilder name =
                new StringBuilder(benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1));
        Map<String, String> sorted = new TreeMap<>();
        run.path("params")
                .properties()
                .forEach(each -> sorted.put(each.getKey(), each.getValue().asString()));
        sorted.values().forEach(value -> name.append(':').append(value));
        return name.toString();
    }

    /** All iterations of all forks. */
    private static Spread spread(JsonNode metric) {
        List<Double> all = new ArrayList<>();
        for (JsonNode fork : metric.path("rawData")) {
            for (double each : numbers(fork)) {
                all.add(each);
            }
        }
        return Spread.of(all.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double[] numbers(JsonNode list) {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i).asDouble();
        }
        return numbers;
    }

    Spread time(String benchmark) {
        return found(times, benchmark);
    }

    Spread byTheClock(String benchmark) {
        return found(clock, benchmark);
    }

    Spread allocated(String benchmark) {
        return found(bytes, benchmark);
    }

    Spread process(String what) {
        return found(processes, what);
    }

    Map<String, Integer> profile(Profile profile) {
        return profiles.getOrDefault(profile.name(), Map.of());
    }

    private static Spread found(Map<String, Spread> measured, String name) {
        Spread spread = measured.get(name);
        if (spread == null) {
            throw new IllegalArgumentException("'" + name + "' was not measured; measured were " + measured.keySet());
        }
        return spread;
    }
}

package school.policy.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
import school.policy.PolicyEngine;
import school.policy.croughton.Croughton;
import school.policy.fact.Case;

/**
 * Where the time of a work goes: samples of its thread by the class, of the library or of Drools, that was at work or had
 * called what was. It says what bounds a figure; how large that is, JMH says.
 */
@SuppressWarnings("ImmutableEnumChecker") // a maker of work holds nothing
enum Profile {
    /** the typical case, directly. */
    TYPICAL(() -> deciding(Way.AUTOMATIC, Events.PARENTS_REQUEST_ACCEPTED.event())),
    /** the typical case, through Drools. */
    TYPICAL_DROOLS(() -> deciding(Way.DROOLS, Events.PARENTS_REQUEST_ACCEPTED.event())),
    /** four unknown booleans, directly. */
    UNKNOWN(() -> deciding(Way.AUTOMATIC, UnknownsBenchmark.event(4))),
    /** four unknown booleans, through Drools. */
    UNKNOWN_DROOLS(() -> deciding(Way.DROOLS, UnknownsBenchmark.event(4))),
    /** many facts, directly. */
    FACTS(() -> deciding(Way.AUTOMATIC, FactsBenchmark.event(499))),
    /** many facts, through Drools. */
    FACTS_DROOLS(() -> deciding(Way.DROOLS, FactsBenchmark.event(499))),
    /** many rules, through Drools. */
    RULES_DROOLS(Profile::manyRules),
    /** starting the command. */
    STARTING(() -> () -> {}) {
        @Override
        List<RecordedEvent> recorded(Duration length) throws IOException, InterruptedException {
            return Processes.recordedStarts(Math.max(2, (int) length.toSeconds()));
        }
    };

    private static final Duration PERIOD = Duration.ofMillis(5);
    private static final int TOLD = 8;
    private static final Pattern OURS = Pattern.compile("(school\\.policy|org\\.drools)\\..*");
    private static final String ELSEWHERE = "elsewhere";

    private final Supplier<Runnable> work;

    Profile(Supplier<Runnable> work) {
        this.work = work;
    }

    private static Runnable deciding(Way way, Case event) {
        PolicyEngine engine = way.of(Croughton.policy());
        return () -> engine.evaluate(event);
    }

    private static Runnable manyRules() {
        try {
            PolicyEngine engine = Way.DROOLS.of(ManyRules.policy(4300));
            Case event = Events.PARENTS_REQUEST_ACCEPTED.event();
            return () -> engine.evaluate(event);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The share of the classes that take most of the time, in hundredths, by their names; the greatest first. */
    Map<String, Integer> measure(Duration length) throws IOException, InterruptedException {
        return shares(recorded(length));
    }

    /** What JFR recorded. */
    List<RecordedEvent> recorded(Duration length) throws IOException, InterruptedException {
        Runnable work = this.work.get();
        repeat(work, length);
        Path file = Files.createTempFile("profile", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(PERIOD);
            recording.start();
            repeat(work, length);
            recording.stop();
            recording.dump(file);
            return RecordingFile.readAllEvents(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void repeat(Runnable work, Duration length) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < length.toNanos()) {
            work.run();
        }
    }

    private static Map<String, Integer> shares(List<RecordedEvent> events) {
        Map<String, Integer> samples = new HashMap<>();
        int all = 0;
        for (RecordedEvent event : events) {
            RecordedThread thread = event.hasField("sampledThread") ? event.getThread("sampledThread") : null;
            if (thread != null && "main".equals(thread.getJavaName())) {
                samples.merge(atWork(event.getStackTrace()), 1, Integer::sum);
                all++;
            }
        }
        Map<String, Integer> shares = new LinkedHashMap<>();
        double hundredth = all / 100.0;
        samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOLD)
                .forEach(each -> shares.put(each.getKey(), (int) Math.round(each.getValue() / hundredth)));
        return shares;
    }

    private static String atWork(@Nullable RecordedStackTrace trace) {
        if (trace == null) {
            return ELSEWHERE;
        }
        return trace.getFrames().stream()
                .map(Profile::name)
                .filter(name -> OURS.matcher(name).matches() && !name.startsWith("school.policy.benchmarks"))
                .findFirst()
                .map(name -> name.replaceFirst("[$/].*", ""))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .orElse(ELSEWHERE);
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }
}

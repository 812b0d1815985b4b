package school.policy.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import school.policy.PolicyEngine;
import school.policy.croughton.Croughton;
import school.policy.fact.Case;

/**
 * What bounds a work, and where its time goes: samples of its thread by the class, of the library or of Drools, that was
 * at work or had called what was. How long it takes, JMH says.
 */
@SuppressWarnings("ImmutableEnumChecker") // a maker of work holds nothing
enum Profile {
    TYPICAL(
            "which conditions and properties there are is known only once a policy is read, so that the compiler can make"
                    + " none of them part of its caller; and facts are made, what was ruled before is looked up, and each"
                    + " contested reading is looked at",
            () -> deciding(Way.AUTOMATIC, Events.PARENTS_REQUEST_ACCEPTED.event())),
    TYPICAL_DROOLS(
            "Drools is told of each fact, tells the rules that may need it, and is told that it is gone, in a session that"
                    + " is used again; plain calls of conditions one after the other have none of that to do",
            () -> deciding(Way.DROOLS, Events.PARENTS_REQUEST_ACCEPTED.event())),
    UNKNOWN(
            "the 16 ways in which the case can turn out are decided by themselves, and besides that they are made, which"
                    + " copies the case 30 times, and what is sure is drawn from 16 rulings; of a known case the outcome is"
                    + " ready, as the same was ruled before",
            () -> deciding(Way.AUTOMATIC, UnknownsBenchmark.event(4))),
    UNKNOWN_DROOLS(
            "the 16 ways in which the case can turn out go through Drools by themselves, those that break something"
                    + " twice",
            () -> deciding(Way.DROOLS, UnknownsBenchmark.event(4))),
    FACTS(
            "more than sixteen facts are sorted before they are looked up, which as few as nine are not",
            () -> deciding(Way.AUTOMATIC, FactsBenchmark.event(499))),
    FACTS_DROOLS(
            "Drools keeps each fact for each rule that may need it, and lets go of it again",
            () -> deciding(Way.DROOLS, FactsBenchmark.event(499))),
    RULES_DROOLS(
            "the last patterns of ten times the rules are told of the event, each with a memory of its own",
            Profile::manyRules),
    STARTING(
            "all files are read, checked and turned into rules by code that is not compiled yet, and Java's compiler takes"
                    + " its share besides; the profile is of starts without an archive, its recorder among what starts",
            () -> () -> {}) {
        @Override
        List<List<String>> sampled(Duration length) throws IOException, InterruptedException {
            return Processes.sampledStarts(Math.max(2, (int) length.toSeconds()));
        }
    };

    private static final Duration PERIOD = Duration.ofMillis(5);
    private static final int TOLD = 8;
    private static final Pattern OURS = Pattern.compile("(school\\.policy|org\\.drools)\\..*");
    private static final String ELSEWHERE = "elsewhere";

    private final String bound;
    private final Supplier<Runnable> work;

    Profile(String bound, Supplier<Runnable> work) {
        this.bound = bound;
        this.work = work;
    }

    /** What bounds it, as far as is known. */
    String bound() {
        return bound;
    }

    private static Runnable deciding(Way way, Case event) {
        return deciding(way.of(Croughton.policy()), event);
    }

    private static Runnable deciding(PolicyEngine engine, Case event) {
        return () -> engine.evaluate(event);
    }

    private static Runnable manyRules() {
        try {
            return deciding(Way.DROOLS.of(ManyRules.policy(4700)), Events.PARENTS_REQUEST_ACCEPTED.event());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The share of the classes that take most of the time, in hundredths, by their names; the greatest first. */
    Map<String, Integer> measure(Duration length) throws IOException, InterruptedException {
        return shares(sampled(length));
    }

    /**
     * The classes on the thread's stack, the innermost first, again and again. Java tells them at the next place where it
     * can stop a thread; JFR would not wait for that, but finds no way down a stack of Drools' in nineteen of twenty
     * samples.
     */
    List<List<String>> sampled(Duration length) throws IOException, InterruptedException {
        Runnable work = this.work.get();
        repeat(work, length);
        List<List<String>> stacks = new ArrayList<>();
        Thread worker = Thread.currentThread();
        Thread sampler = new Thread(() -> sample(worker, stacks), "sampler");
        sampler.start();
        try {
            repeat(work, length);
        } finally {
            sampler.interrupt();
            sampler.join();
        }
        return stacks;
    }

    private static void sample(Thread worker, List<List<String>> stacks) {
        try {
            while (true) {
                Thread.sleep(PERIOD.toMillis());
                stacks.add(Stream.of(worker.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .toList());
            }
        } catch (InterruptedException e) {
            // that is how it ends
        }
    }

    private static void repeat(Runnable work, Duration length) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < length.toNanos()) {
            work.run();
        }
    }

    private static Map<String, Integer> shares(List<List<String>> stacks) {
        Map<String, Integer> samples = new HashMap<>();
        stacks.forEach(stack -> samples.merge(atWork(stack), 1, Integer::sum));
        Map<String, Integer> shares = new LinkedHashMap<>();
        double hundredth = stacks.size() / 100.0;
        samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOLD)
                .forEach(each -> shares.put(each.getKey(), (int) Math.round(each.getValue() / hundredth)));
        return shares;
    }

    private static String atWork(List<String> stack) {
        return stack.stream()
                .filter(name -> OURS.matcher(name).matches() && !name.startsWith("school.policy.benchmarks"))
                .findFirst()
                .map(name -> name.replaceFirst("[$/].*", ""))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .orElse(ELSEWHERE);
    }
}

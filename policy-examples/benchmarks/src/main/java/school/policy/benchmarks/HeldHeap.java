package school.policy.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import school.policy.PolicyEngine;
import school.policy.croughton.Croughton;

/** How much of the heap an engine holds: what is used with some more of them, less what was used before, shared out. */
final class HeldHeap {

    private static final int ENGINES = 20;

    private HeldHeap() {}

    /**
     * Measures and prints.
     *
     * @param args how often
     */
    public static void main(String[] args) {
        int rounds = Integer.parseInt(args[0]);
        List<PolicyEngine> held = new ArrayList<>();
        // what the first one loads is everybody's
        held.add(decided());
        StringBuilder each = new StringBuilder("each MB");
        for (int round = 0; round < rounds; round++) {
            long before = used();
            for (int i = 0; i < ENGINES; i++) {
                held.add(decided());
            }
            each.append(' ').append((used() - before) / 1e6 / ENGINES);
        }
        System.out.println(each);
        // so that none of them is given up earlier
        System.out.println(held.size() + " engines");
    }

    private static PolicyEngine decided() {
        PolicyEngine engine = PolicyEngine.of(Croughton.policy());
        for (Events event : Events.values()) {
            engine.evaluate(event.event());
        }
        return engine;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

package school.policy.croughton;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What this thread has taken of the processor, to be printed and never judged. */
final class Cpu {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Cpu() {}

    static long millis() {
        return THREADS.getCurrentThreadCpuTime() / 1_000_000;
    }
}

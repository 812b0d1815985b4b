package school.policy.croughton;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What the virtual machine holds once all is collected that nobody refers to.
 *
 * @param heap bytes of heap
 * @param metaspace bytes of metaspace
 * @param ruleBases rule bases of Drools
 * @param sessions sessions of Drools, in use or idle
 */
record Held(long heap, long metaspace, long ruleBases, long sessions) {

    private static final String RULE_BASE = "org.drools.core.impl.KnowledgeBaseImpl";
    private static final String SESSION = "org.drools.kiesession.session.StatefulKnowledgeSessionImpl";

    static Held now() {
        // twice: what only a finaliser or a cleaner still holds is let go of in between
        System.gc();
        System.gc();
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
        String classes = histogram();
        return new Held(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                metaspace,
                count(RULE_BASE, classes),
                count(SESSION, classes));
    }

    /** A line a class, with how many of it are reachable. */
    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(String name, String histogram) {
        Matcher line = Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(name) + "(\\s|$)")
                .matcher(histogram);
        return line.find() ? Long.parseLong(line.group(1)) : 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f MB of heap, %.1f MB of metaspace, %d rule bases, %d sessions",
                heap / 1e6,
                metaspace / 1e6,
                ruleBases,
                sessions);
    }
}

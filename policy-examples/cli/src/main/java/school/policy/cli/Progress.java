package school.policy.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** How far a long input has been read, shown on a terminal and nowhere else. */
final class Progress {

    private static final int WIDTH = 30;
    private static final long FIRST_AFTER_NANOS = 1_000_000_000L;
    private static final long STEP_NANOS = 200_000_000L;

    private final PrintWriter terminal;
    private final boolean shown;
    private final long total;
    private final LongSupplier nanos;
    private long read;
    private long lines;
    private long due;
    private boolean drawn;

    /** Shows progress through an input of that many bytes; where that is not known, 0. */
    Progress(PrintWriter terminal, boolean shown, long total) {
        this(terminal, shown, total, System::nanoTime);
    }

    /** The same by a clock of the caller's. */
    Progress(PrintWriter terminal, boolean shown, long total, LongSupplier nanos) {
        this.terminal = terminal;
        this.shown = shown;
        this.total = total;
        this.nanos = nanos;
        this.due = nanos.getAsLong() + FIRST_AFTER_NANOS;
    }

    /** One more line, which took that many bytes of the input. */
    void step(long bytes) {
        read += bytes;
        lines++;
        if (shown && nanos.getAsLong() - due >= 0) {
            due = nanos.getAsLong() + STEP_NANOS;
            drawn = true;
            terminal.print("\r" + bar() + lines + " lines ");
            terminal.flush();
        }
    }

    private String bar() {
        if (total <= 0) {
            return "";
        }
        int done = (int) Math.min(WIDTH, read * WIDTH / total);
        return "[" + "#".repeat(done) + "-".repeat(WIDTH - done) + "] " + Math.min(100, read * 100 / total) + " %, ";
    }

    /** Wipes the bar, if there is one. */
    void end() {
        if (drawn) {
            terminal.print("\r" + " ".repeat(WIDTH + 40) + "\r");
            terminal.flush();
        }
    }
}

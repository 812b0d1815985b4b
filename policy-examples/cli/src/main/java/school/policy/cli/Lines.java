package school.policy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of an input, one at a time: however long the input, no more than one line is held. */
final class Lines {

    /** A longer line is passed over, not read into memory. */
    static final int LONGEST = 1 << 18;

    /**
     * One line.
     *
     * @param number its number, from 1
     * @param text its text; absent where it cannot be read
     * @param bytes how many bytes of input it took, its end included
     * @param complaint why it cannot be read; absent where it can
     */
    record Line(
            long number,
            @Nullable String text,
            long bytes,
            @Nullable String complaint) {

        /** Nothing of what stands in it. */
        @Override
        public String toString() {
            return "line " + number;
        }
    }

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    /** The line that is read: taken once, so that memory never runs out in the middle of one. */
    private final byte[] line = new byte[LONGEST];

    private int filled;
    private int next;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line; null at the end. */
    @Nullable
    Line read() throws IOException {
        long bytes = 0;
        int length = 0;
        boolean tooLong = false;
        int read = next();
        if (read < 0) {
            return null;
        }
        while (read >= 0) {
            bytes++;
            if (read == '\n') {
                break;
            }
            if (length == LONGEST) {
                tooLong = true;
            } else {
                line[length++] = (byte) read;
            }
            read = next();
        }
        number++;
        if (tooLong) {
            return new Line(
                    number,
                    null,
                    bytes,
                    "the line is longer than 256 KB; a case is some hundred letters long,"
                            + " so look for a missing line end");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
            // a mark that some editors put in front of a file, which then stands within joined files
            return new Line(number, text.startsWith("\uFEFF") ? text.substring(1) : text, bytes, null);
        } catch (CharacterCodingException e) {
            return new Line(
                    number, null, bytes, "the line is not saved as UTF-8; save the file again with that encoding");
        } catch (OutOfMemoryError e) {
            return new Line(number, null, bytes, CaseRun.NO_MEMORY);
        }
    }

    /** Whether the next line has to be waited for, as far as has been read. */
    boolean isDrained() {
        return next == filled;
    }

    private int next() throws IOException {
        if (next == filled) {
            filled = in.read(buffer);
            next = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[next++] & 0xFF;
    }
}

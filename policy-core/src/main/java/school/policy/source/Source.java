package school.policy.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A text file of a policy.
 *
 * @param name its name within the policy's folder
 * @param text its text
 */
public record Source(String name, String text) {

    /** Refuses what is missing by its name. */
    public Source {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Reads bytes as UTF-8 and accepts nothing else: a wrong letter in a rule file is a wrong rule. What is wrong with
     * its characters is added to the problems; empty where the bytes are no text at all.
     */
    public static Optional<Source> of(String name, byte[] bytes, List<Problem> problems) {
        if (isUtf16(bytes)) {
            problems.add(Problem.ofFile(
                    Kind.CHARACTER,
                    name,
                    "the file is saved as UTF-16, which some editors call Unicode; save it again as UTF-8"));
            return Optional.empty();
        }
        if (isOfAnotherProgram(bytes)) {
            problems.add(Problem.ofFile(
                    Kind.CHARACTER,
                    name,
                    "the file is no plain text, but that of another program, such as a word processor; save it again as"
                            + " plain text with the encoding UTF-8"));
            return Optional.empty();
        }
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = utf8.decode(in, decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            // as most editors without UTF-8 would show it
            Source shown = new Source(
                    name,
                    text + new String(bytes, in.position(), bytes.length - in.position(), StandardCharsets.ISO_8859_1));
            problems.add(shown.problem(
                            Kind.CHARACTER,
                            text.length(),
                            "the file is not saved as UTF-8, as this character shows; save it again with the"
                                    + " encoding UTF-8")
                    .quoting(shown));
            return Optional.empty();
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
            problems.add(new Problem(
                    Kind.BYTE_ORDER_MARK,
                    new Place(name, 1, 1),
                    "the file begins with an invisible mark; it does no harm here, but save the file as UTF-8 without"
                            + " BOM for other programs"));
        }
        if (text.lines()
                .map(String::strip)
                .allMatch(line -> line.isEmpty() || line.startsWith("#") || line.startsWith("//"))) {
            problems.add(Problem.ofFile(Kind.FILE, name, "the file says nothing; write into it, or remove it"));
            return Optional.empty();
        }
        return Optional.of(Characters.clean(new Source(name, text), problems));
    }

    /** Whether the file begins as archives and new documents do, or documents to be printed, or old documents. */
    private static boolean isOfAnotherProgram(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1);
        return start.startsWith("PK\u0003\u0004") || start.equals("%PDF-") || start.equals("{\\rtf");
    }

    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        // with or without its mark: one byte of each pair is empty in our letters
        return first == 0xFEFF || first == 0xFFFE || bytes[0] == 0 || bytes[1] == 0;
    }

    /** A problem at an offset into the text. */
    public Problem problem(Kind kind, int offset, String message) {
        return new Problem(kind, place(offset), message);
    }

    /** The place of an offset into the text. */
    public Place place(int offset) {
        return new Lines(this).place(offset);
    }

    /** A line, without its end; lines count from 1, and one beyond the end is empty. */
    public String line(int number) {
        int start = 0;
        for (int i = 1; i < number; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return "";
            }
            start = end + 1;
        }
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }
}

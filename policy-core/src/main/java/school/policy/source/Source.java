package school.policy.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A text file of a policy.
 *
 * @param name its name within the policy's folder
 * @param text its text
 */
public record Source(String name, String text) {

    /**
     * Reads bytes as UTF-8 and accepts nothing else: a wrong letter in a rule file is a wrong rule.
     *
     * @throws CharacterCodingException if the bytes are no UTF-8
     */
    public static Source of(String name, byte[] bytes) throws CharacterCodingException {
        return new Source(
                name,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
    }

    /** A problem at an offset into the text. */
    public Problem problem(int offset, String message) {
        int at = Math.max(0, Math.min(offset, text.length()));
        int line = 1;
        int start = 0;
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Problem(name, line, at - start + 1, message);
    }

    /** The offset at which a line begins; lines count from 1. */
    public int offsetOf(int line) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', offset);
            if (end < 0) {
                return text.length();
            }
            offset = end + 1;
        }
        return offset;
    }
}

package school.policy.source;

import java.io.IOException;
import java.io.StringReader;

/**
 * Reads a text without ever filling the whole of what it is given to fill: snakeyaml-engine 3.0.1 has nowhere to put the
 * second half of a letter such as an emoji when its first half fills the last place.
 */
final class HalfFull extends StringReader {

    HalfFull(String text) {
        super(text);
    }

    @Override
    public int read(char[] letters, int from, int most) throws IOException {
        return super.read(letters, from, most > 1 ? most - 1 : most);
    }
}

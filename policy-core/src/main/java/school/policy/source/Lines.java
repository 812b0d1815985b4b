package school.policy.source;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where the lines of a file begin: a large one has more places to name than it could be counted through for. */
public final class Lines {

    private final Source source;
    private final int[] starts;

    /** The lines of a file. */
    public Lines(Source source) {
        this.source = source;
        String text = source.text();
        IntStream further = IntStream.iterate(text.indexOf('\n') + 1, at -> at > 0, at -> text.indexOf('\n', at) + 1);
        this.starts = IntStream.concat(IntStream.of(0), further).toArray();
    }

    /** The place of an offset into the text. */
    public Place place(int offset) {
        int at = Math.max(0, Math.min(offset, source.text().length()));
        int found = Arrays.binarySearch(starts, at);
        int line = found >= 0 ? found : -found - 2;
        return new Place(source.name(), line + 1, at - starts[line] + 1);
    }
}

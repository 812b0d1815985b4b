package school.policy.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.policy.vocabulary.Word;

/** Numbers that stand for values, as {@link Fact#code} says. */
public final class Codes {

    /** The code of yes. */
    public static final long YES = 1;

    /** The code of no. */
    public static final long NO = 2;

    /** The bit that a list is there. */
    public static final long LIST = 1L << 63;

    /** So many words of a list have bits of their own. */
    public static final int BITS = 63;

    private Codes() {}

    /** The code of a value; null stands for an absent one. */
    public static long of(@Nullable Object value) {
        if (value == null) {
            return 0;
        } else if (value instanceof Boolean truth) {
            return truth ? YES : NO;
        } else if (value instanceof Word word) {
            return word.index() + 1L;
        } else if (value instanceof List<?> list) {
            long bits = LIST;
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof Word word && word.index() < BITS) {
                    bits |= 1L << word.index();
                }
            }
            return bits;
        }
        return 1;
    }
}

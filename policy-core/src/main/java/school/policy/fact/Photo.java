package school.policy.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was published; people in it are opaque ids.
 */
@Built
public record Photo(
        @Means("the children it shows; empty: none") @Nullable
        List<String> children,

        @Means("the adults it shows") @Nullable List<String> adults,

        @Means("the children whose names are published with it") @Nullable
        List<String> namesUsed,

        @Means("photo or video") @Nullable Medium media)
        implements Fact {

    /** Lists are kept sorted, each word once. */
    public Photo {
        children = Lists.sorted(children);
        adults = Lists.sorted(adults);
        namesUsed = Lists.sorted(namesUsed);
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}

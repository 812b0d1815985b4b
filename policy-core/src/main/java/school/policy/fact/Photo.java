package school.policy.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was published; people in it are opaque ids.
 */
@Built
public record Photo(
        @Means(
                value = "the children it shows; empty: none",
                form = Texts.Form.ID,
                says = "the picture showed '{}'",
                denies = "the picture showed no child",
                asks = "Which children did the picture show, if any?",
                fixed = true)
        @Nullable
        List<String> children,

        @Means(
                value = "the adults it shows",
                form = Texts.Form.ID,
                says = "the adults in the picture included '{}'",
                denies = "the picture showed no adult",
                asks = "Which adults did the picture show, if any?",
                fixed = true)
        @Nullable
        List<String> adults,

        @Means(
                value = "the children whose names are published with it",
                form = Texts.Form.ID,
                says = "the picture was published with the name of '{}'",
                denies = "no child's name was published with the picture",
                asks = "Which children's names were published with the picture, if any?")
        @Nullable
        List<String> namesUsed,

        @Means(
                value = "photo or video",
                says = "the picture was {}",
                asks = "Was the picture a photo or a video?",
                fixed = true)
        @Nullable
        Medium media)
        implements Fact {

    /** Lists are kept sorted, each word once. */
    public Photo {
        children = Lists.sorted(children, "photo.children");
        adults = Lists.sorted(adults, "photo.adults");
        namesUsed = Lists.sorted(namesUsed, "photo.names_used");
        Texts.checkIds("photo.children", children);
        Texts.checkIds("photo.adults", adults);
        Texts.checkIds("photo.names_used", namesUsed);
    }

    /** Whether each child named is one whom it shows, as far as both are said. */
    boolean namesOnlyTheShown() {
        if (children == null || namesUsed == null) {
            return true;
        }
        // both are sorted: one way through is enough
        int child = 0;
        for (String name : namesUsed) {
            while (child < children.size() && children.get(child).compareTo(name) < 0) {
                child++;
            }
            if (child == children.size() || !children.get(child).equals(name)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}

package school.policy.fact;

/**
 * One child whom a published picture shows. The engine derives it from the photo.
 */
public record ShownChild(
        @Means(
                value = "the child, an opaque id",
                required = true,
                says = "the picture showed '{}'",
                asks = "Which child did the picture show?",
                fixed = true)
        String child,

        @Means(
                value = "the child's name is published with the picture",
                required = true,
                says = "the child's name was published with the picture",
                denies = "the child's name was not published with the picture",
                asks = "Was the child's name published with the picture?")
        Boolean named)
        implements Fact {

    /** What it cannot be without there is. */
    public ShownChild {
        Lists.required(child, "shown_child.child");
        Lists.required(named, "shown_child.named");
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}

package school.policy.fact;

/**
 * One child whom a published picture shows. The engine derives it from the photo.
 */
public record ShownChild(
        @Means(value = "the child, an opaque id", required = true)
        String child,

        @Means(value = "the child's name is published with the picture", required = true)
        Boolean named)
        implements Fact {

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}

package school.policy.fact;

import java.time.LocalDate;
import java.util.Set;

/**
 * A picture was published or posted: on the day of the event, or earlier where it can still be seen. The engine derives it
 * from the actions.
 */
public record Publication(
        @Means(
                value = "the day of publication",
                required = true,
                says = "the picture was published on {}",
                asks = "On which day was the picture published?",
                fixed = true)
        LocalDate on)
        implements Fact {

    /** What it cannot be without there is. */
    public Publication {
        Lists.required(on, "publication.on");
    }

    /** Acts that publish a picture. */
    public static final Set<ActionType> OF_PICTURES = Set.of(ActionType.PUBLISH_PHOTO, ActionType.PUBLISH_VIDEO);
    /** Acts that publish a picture where there is one. */
    public static final Set<ActionType> OF_POSTS = Set.of(
            ActionType.POST, ActionType.POST_LINK, ActionType.SHARE, ActionType.COMMENT, ActionType.SEND_MESSAGE);

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}

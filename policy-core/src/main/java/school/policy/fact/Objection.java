package school.policy.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A written objection to publishing pictures of one child.
 */
@Built
public record Objection(
        @Means(value = "the child it is for", required = true)
        String child,

        @Means("who made it") @Nullable String by,

        @Means("the day it was made; absent: before the event") @Nullable
        LocalDate on,

        @Means("whoever made it may decide for the child") @Nullable
        Boolean authority)
        implements Fact {

    /** A child there must be. */
    public Objection {
        Lists.required(child, "objections.child");
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}

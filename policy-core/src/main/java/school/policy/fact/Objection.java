package school.policy.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A written objection to publishing pictures of one child.
 */
@Built
public record Objection(
        @Means(
                value = "the child it is for",
                required = true,
                form = Texts.Form.ID,
                says = "the objection was for '{}'",
                asks = "For which child was the objection?",
                fixed = true)
        String child,

        @Means(
                value = "who made it",
                form = Texts.Form.ID,
                says = "the objection was made by '{}'",
                asks = "Who made the objection?",
                fixed = true)
        @Nullable
        String by,

        @Means(
                value = "the day it was made; absent: before the event",
                says = "the objection was made on {}",
                asks = "On which day was the objection made?",
                fixed = true)
        @Nullable
        LocalDate on,

        @Means(
                value =
                        "whoever made it may decide for the child; absent: so it is of a parent, and open of anybody else",
                says = "whoever objected could decide for the child",
                denies = "whoever objected could not decide for the child",
                asks = "Could whoever objected decide for the child?",
                fixed = true)
        @Nullable
        Boolean authority)
        implements Fact {

    /** A child there must be. */
    public Objection {
        Lists.required(child, "objections.child");
        Texts.checkId("objections.child", child);
        Texts.checkId("objections.by", by);
    }

    /** Whether it counts if whoever made it may decide for the child, and that is neither said nor goes without saying. */
    public boolean isOfUnclearAuthority() {
        return authority == null && !Holders.areParents(by);
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}

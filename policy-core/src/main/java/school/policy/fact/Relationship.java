package school.policy.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The other person: what they are to the school and how the actor knows them.
 *
 * <p>{@code onlyThroughPost} decides whether there is a link apart from this post; where it is not said, any basis is a
 * link, and having met through the school alone is none.
 */
@Built
public record Relationship(
        // "is" means something else in the rule language
        @Means(value = "what the other person is to the school; empty: none of these", path = "is") @Nullable
        List<Party> parties,

        @Means(value = "the only link to them is the post at this school", path = "link.only_through_post") @Nullable
        Boolean onlyThroughPost,

        @Means(value = "links apart from this post", path = "link.basis") @Nullable
        List<LinkBasis> basis,

        @Means(value = "how they met, where that comes with the post", path = "link.met_through") @Nullable
        MetThrough metThrough,

        @Means("the connection stands on the list in the school office") @Nullable
        Boolean onOfficeList,

        @Means("the actor knows who the other person is") @Nullable
        Boolean identityKnownToActor,

        @Means("their age in years, 0 to 120") @Nullable Integer age)
        implements Fact {

    /** Lists are kept sorted, each word once; the link is settled as the class comment says. */
    public Relationship {
        parties = Lists.sorted(parties);
        basis = Lists.sorted(basis);
        if (onlyThroughPost == null && basis != null && !basis.isEmpty()) {
            onlyThroughPost = false;
        } else if (onlyThroughPost == null && (basis != null || metThrough != null)) {
            onlyThroughPost = true;
        }
        if (age != null && (age < 0 || age > 120)) {
            throw new CaseException(
                    "other.age", "an age is a number of years from 0 to 120; correct it or leave it out");
        }
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}

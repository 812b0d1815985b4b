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
        @Means(
                value = "what the other person is to the school; empty: none of these",
                path = "is",
                says = "the other person was {}",
                denies = "the other person had no tie to the school",
                asks = "What was the other person to the school?",
                fixed = true)
        @Nullable
        List<Party> parties,

        @Means(
                value = "the only link to them is the post at this school",
                path = "link.only_through_post",
                says = "the job at the school was the only link between the two",
                denies = "there was a link between the two apart from the job at the school",
                asks = "Was the job at the school the only link between the two?",
                fixed = true)
        @Nullable
        Boolean onlyThroughPost,

        @Means(
                value = "links apart from this post",
                path = "link.basis",
                says = "the other person was also {}",
                denies = "there was no link between the two apart from the job",
                asks = "What links did the two have apart from the job, if any?",
                fixed = true)
        @Nullable
        List<LinkBasis> basis,

        @Means(
                value = "how they met, where that comes with the post",
                path = "link.met_through",
                says = "the two met through {}",
                asks = "How did the two meet?",
                fixed = true)
        @Nullable
        MetThrough metThrough,

        @Means(
                value = "the connection stands on the list in the school office",
                says = "the contact was on the list in the school office",
                denies = "the contact was not on the list in the school office",
                asks = "Was the contact on the list in the school office?",
                fixed = true)
        @Nullable
        Boolean onOfficeList,

        @Means(
                value = "the actor knows who the other person is",
                says = "the staff member knew who the other person was",
                denies = "the staff member did not know who the other person was",
                asks = "Did the staff member know who the other person was?",
                fixed = true)
        @Nullable
        Boolean identityKnownToActor,

        @Means(
                value = "their age in years, 0 to 120",
                within = {0, 120},
                says = "the other person was aged {}",
                asks = "How old was the other person?",
                fixed = true)
        @Nullable
        Integer age)
        implements Fact {

    /** Lists are kept sorted, each word once; the link is settled as the class comment says. */
    public Relationship {
        parties = Lists.sorted(parties, "other.is");
        basis = Lists.sorted(basis, "other.link.basis");
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

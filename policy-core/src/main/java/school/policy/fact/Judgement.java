package school.policy.fact;

import org.jspecify.annotations.Nullable;

/**
 * A person's answer to what only a person can judge.
 */
@Built
public record Judgement(
        @Means(value = "what was judged", required = true, key = true)
        Question question,

        @Means("the answer") @Nullable Boolean value,

        @Means("the role of the person who judged") @Nullable
        String by,

        @Means("whom it concerns") @Nullable Target target,
        @Means("which other policy is meant") @Nullable OtherPolicy policy)
        implements Fact {

    /** A question there must be. */
    public Judgement {
        Lists.required(question, "judgements.question");
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}

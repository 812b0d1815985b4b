package school.policy.fact;

import org.jspecify.annotations.Nullable;

/**
 * A person's answer to what only a person can judge.
 */
@Built
public record Judgement(
        @Means(
                value = "what was judged",
                required = true,
                key = true,
                says = "it was to be judged whether {}",
                asks = "What was to be judged?",
                fixed = true)
        Question question,

        @Means(
                value = "the answer",
                says = "the answer was yes",
                denies = "the answer was no",
                asks = "What was the answer?",
                fixed = true)
        @Nullable
        Boolean value,

        @Means(
                value = "the role of the person who judged",
                form = Texts.Form.ID,
                says = "it was judged by '{}'",
                asks = "Who judged it?",
                fixed = true)
        @Nullable
        String by,

        @Means(
                value = "whom it concerns",
                says = "the judgement was about {}",
                asks = "Whom was the judgement about?",
                fixed = true)
        @Nullable
        Target target,

        @Means(
                value = "which other policy is meant",
                says = "the other policy was {}",
                asks = "Which other policy was it?",
                fixed = true)
        @Nullable
        OtherPolicy policy)
        implements Fact {

    /** A question there must be. */
    public Judgement {
        Lists.required(question, "judgements.question");
        Texts.checkId("judgements.by", by);
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}

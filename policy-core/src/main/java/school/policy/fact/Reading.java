package school.policy.fact;

/**
 * How the school reads a passage that can be read in more than one way. The engine derives it from the policy.
 */
public record Reading(
        @Means(
                value = "the name of the contested reading, as in policy.yaml",
                required = true,
                says = "the contested passage was '{}'",
                asks = "Which contested passage was it?",
                fixed = true)
        String question,

        @Means(
                value = "the answer the school has taken",
                required = true,
                says = "the school's answer was '{}'",
                asks = "Which answer has the school taken?",
                fixed = true)
        String answer)
        implements Fact {

    /** What it cannot be without there is. */
    public Reading {
        Lists.required(question, "reading.question");
        Lists.required(answer, "reading.answer");
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}

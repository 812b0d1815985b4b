package school.policy.fact;

/**
 * How the school reads a passage that can be read in more than one way. The engine derives it from the policy.
 */
public record Reading(
        @Means(value = "the name of the contested reading, as in policy.yaml", required = true)
        String question,

        @Means(value = "the answer the school has taken", required = true)
        String answer)
        implements Fact {

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}

package school.policy.fact;

/** A further role that took part in the act, besides the actor. The engine derives it from the case. */
public record Involved(
        @Means(
                value = "the role",
                required = true,
                says = "{} took part as well",
                asks = "Who else took part, if anybody?",
                fixed = true)
        Role role)
        implements Fact {

    /** What it cannot be without there is. */
    public Involved {
        Lists.required(role, "involved.role");
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}

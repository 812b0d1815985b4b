package school.policy.fact;

import org.jspecify.annotations.Nullable;

/**
 * A clause that is broken, for rules that speak about breaches. The engine derives it from the findings of the
 * other rules, or from what the actor learned about a colleague.
 */
public record Breach(
        @Means(
                value = "the clause; absent: it is not known which",
                says = "{} was broken",
                asks = "Which clause was broken?",
                fixed = true)
        @Nullable
        String clause,

        @Means(
                value = "the clause sheet counts it as misuse",
                required = true,
                says = "the breach counted as misuse",
                denies = "the breach did not count as misuse",
                asks = "Did the breach count as misuse?",
                fixed = true)
        Boolean misuse,

        @Means(
                value = "the actor's own breach, not a colleague's",
                required = true,
                says = "the breach was the staff member's own",
                denies = "the breach was a colleague's",
                asks = "Was the breach the staff member's own?",
                fixed = true)
        Boolean own)
        implements Fact {

    /** What it cannot be without there is. */
    public Breach {
        Lists.required(misuse, "breach.misuse");
        Lists.required(own, "breach.own");
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}

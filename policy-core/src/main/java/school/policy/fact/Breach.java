package school.policy.fact;

import org.jspecify.annotations.Nullable;

/**
 * A clause that is broken, for rules that speak about breaches. The engine derives it from the findings of the
 * other rules, or from what the actor learned about a colleague.
 */
public record Breach(
        @Means("the clause; absent: it is not known which") @Nullable
        String clause,

        @Means(value = "the clause sheet counts it as misuse", required = true)
        Boolean misuse,

        @Means(value = "the actor's own breach, not a colleague's", required = true)
        Boolean own)
        implements Fact {

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}

package school.policy.fact;

import java.time.LocalDate;

/**
 * A picture was published: on the day of the event, or earlier where it can still be seen. The engine derives it from the
 * action.
 */
public record Publication(
        @Means(
                value = "the day of publication",
                required = true,
                says = "the picture was published on {}",
                asks = "On which day was the picture published?",
                fixed = true)
        LocalDate on)
        implements Fact {

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}

package school.policy.fact;

import java.time.LocalDate;

/**
 * The event itself: its day. The engine derives it from the case.
 */
public record Event(
        @Means(
                value = "the day of the event",
                required = true,
                says = "it happened on {}",
                asks = "On which day did it happen?",
                fixed = true)
        LocalDate on)
        implements Fact {

    /** What it cannot be without there is. */
    public Event {
        Lists.required(on, "event.on");
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}

package school.policy.vocabulary;

import java.util.Map;
import java.util.Objects;
import school.policy.source.Given;

/**
 * How explanations speak of what no property says. Immutable.
 *
 * @param organisation whose policy it is, such as {@code the library}
 * @param others somebody else who acts under the policy, such as {@code a volunteer}
 * @param nobodyLeft the question whom to tell where everybody took part to whom a report could go
 * @param warnings the warnings of decisions as sentences, by the warning
 */
public record Wording(String organisation, String others, String nobodyLeft, Map<String, String> warnings) {

    /** Of a vocabulary that says nothing of it. */
    static final Wording PLAIN = new Wording(
            "the organisation",
            "somebody else",
            "Whom should it be reported to, as everybody took part to whom it would go?",
            Map.of());

    /** Refuses what is missing by its name; keeps what it is given as it is now. */
    public Wording {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(others, "others");
        Objects.requireNonNull(nobodyLeft, "nobodyLeft");
        warnings = Given.map(warnings, "warnings");
    }
}

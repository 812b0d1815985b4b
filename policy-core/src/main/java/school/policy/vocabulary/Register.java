package school.policy.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import school.policy.source.Given;

/**
 * A register that each policy keeps in its {@code policy.yaml}: names that rules mention, told apart by kinds. Immutable.
 *
 * @param name the key under which it stands
 * @param kinds the keys of its kinds; empty: a plain list
 * @param known what is called so everywhere, whether or not a policy lists it
 * @param letters whether names are alike whose letters and digits are; otherwise those alike but for capitals
 */
public record Register(String name, List<String> kinds, List<String> known, boolean letters) {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Refuses what is missing by its name; keeps what it is given as it is now. */
    public Register {
        Objects.requireNonNull(name, "name");
        kinds = Given.list(kinds, "kinds");
        known = Given.list(known, "known");
    }

    /** What two names that are one have in common. */
    public String alike(String text) {
        String small = text.strip().toLowerCase(Locale.ROOT);
        return letters ? NO_LETTER.matcher(small).replaceAll("") : small;
    }
}

package school.policy.fact;

import java.util.Locale;

/** A word of the exchange format: every enum of facts, clauses and decisions is one. */
public interface Word {

    /** The constant's name, as Java spells it. */
    String name();

    /** The word as files and JSON spell it, such as {@code own_break}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word as it reads inside a sentence, such as {@code in PPA time}. */
    default String phrase() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The phrase, denied. */
    default String denial() {
        return "not " + phrase();
    }
}

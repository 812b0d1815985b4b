package school.policy.source;

import java.util.Locale;

/** What files and JSON spell in one way: a word of a vocabulary, or one of a fixed few that are enums. */
public interface Spelled {

    /** The name of a component or a property as files and JSON spell it, such as {@code due_on}. */
    static String key(String name) {
        return name.replaceAll("[A-Z]", "_$0").toLowerCase(Locale.ROOT);
    }

    /** The constant's name, as Java spells it. */
    String name();

    /** As files and JSON spell it, such as {@code own_break}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it reads inside a sentence. */
    default String phrase() {
        return word().replace('_', ' ');
    }

    /** The phrase, denied. */
    default String denial() {
        return "not " + phrase();
    }
}

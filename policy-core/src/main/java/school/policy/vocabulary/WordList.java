package school.policy.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import school.policy.source.Given;

/**
 * A list of words, one of which a property can have. Immutable.
 *
 * @param name its name in rules, such as {@code Material}
 * @param grows whether a policy may add words of its own
 * @param words its words by their text, in the order of the file; where order matters, the strictest comes first
 * @param groups groups of its words by name; each gives a yes-or-no property to what holds a word of the list
 * @param menu its words under headings, as people find them best; those that stand under none come last
 */
public record WordList(
        String name, boolean grows, Map<String, Word> words, Map<String, Group> groups, List<Heading> menu) {

    /** Refuses what is missing by its name; keeps what it is given as it is now. */
    public WordList {
        Objects.requireNonNull(name, "name");
        words = Given.map(words, "words");
        groups = Given.map(groups, "groups");
        menu = Given.list(menu, "menu");
    }

    /**
     * A named group of words of one list.
     *
     * @param name its name, that of the property which it gives
     * @param means what its words have in common, as half a sentence
     * @param words its words, in the order of the file
     */
    public record Group(String name, String means, List<Word> words) {

        /** Refuses what is missing by its name; keeps what it is given as it is now. */
        public Group {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(means, "means");
            words = Given.list(words, "words");
        }
    }

    /**
     * Words of a list that people look for in one place.
     *
     * @param title what stands above them
     * @param words the words, in the order in which they are shown
     */
    public record Heading(String title, List<Word> words) {

        /** Refuses what is missing by its name; keeps what it is given as it is now. */
        public Heading {
            Objects.requireNonNull(title, "title");
            words = Given.list(words, "words");
        }
    }

    /** The word of that text. */
    public Optional<Word> word(String text) {
        return Optional.ofNullable(words.get(text));
    }

    /** The words in their order. */
    public List<Word> all() {
        return List.copyOf(words.values());
    }
}

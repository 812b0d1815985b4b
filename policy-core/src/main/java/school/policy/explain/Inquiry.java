package school.policy.explain;

import java.util.List;
import java.util.Objects;
import school.policy.source.Given;
import school.policy.vocabulary.Property.Kind;

/**
 * A question of an interview. A general one asks what has been raised of some things; its choices stand for the
 * questions about them.
 *
 * @param path what it is about, as a path of the exchange format such as {@code place.hall}
 * @param question the question, as it is put to somebody
 * @param help what it is about, as half a sentence
 * @param kind what kind of value answers it; of the kinds that hold several, a list of values does
 * @param choices the possible answers; of texts, those that mean something to the policy; empty where any will do
 * @param mayBeAbsent whether it is an answer that nobody raised it or that it does not apply
 * @param mayBeUnknown whether a case can say of it that nobody knows
 */
public record Inquiry(
        String path,
        String question,
        String help,
        Kind kind,
        List<Choice> choices,
        boolean mayBeAbsent,
        boolean mayBeUnknown) {

    /** Refuses what is missing by its name; copies what could be changed. */
    public Inquiry {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(help, "help");
        Objects.requireNonNull(kind, "kind");
        choices = Given.list(choices, "choices");
    }

    /** Nothing of what the case says, so that it can stand in a log. */
    @Override
    public String toString() {
        return "inquiry about " + path;
    }

    /**
     * A possible answer.
     *
     * @param words the answer in words
     * @param value the value that it stands for
     */
    public record Choice(String words, Object value) {

        /** Refuses what is missing by its name. */
        public Choice {
            Objects.requireNonNull(words, "words");
            Objects.requireNonNull(value, "value");
        }

        /** Nothing of what the case says, so that it can stand in a log. */
        @Override
        public String toString() {
            return "a choice";
        }
    }
}

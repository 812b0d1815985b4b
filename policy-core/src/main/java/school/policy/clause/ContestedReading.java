package school.policy.clause;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import school.policy.source.Given;
import school.policy.vocabulary.Word;

/**
 * A passage that can be read in more than one way, and the answer that is taken.
 *
 * @param name its name, by which rules and files know it, such as {@code late_return}
 * @param reading the reading it belongs to, such as {@code I-12}
 * @param asks the question it answers, in plain words
 * @param taken the answer taken
 * @param answers every possible answer
 */
public record ContestedReading(String name, String reading, String asks, String taken, List<Answer> answers) {

    /** Refuses what is missing by its name; copies what could be changed. */
    public ContestedReading {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(asks, "asks");
        Objects.requireNonNull(taken, "taken");
        answers = Given.list(answers, "answers");
    }

    /**
     * One way to read it.
     *
     * @param answer its name
     * @param means what then holds, in plain words
     * @param binds roles that are bound besides the others
     * @param registered names that it adds to registers, by their kind
     */
    public record Answer(String answer, String means, List<Word> binds, Map<String, List<String>> registered) {

        /** Refuses what is missing by its name; copies what could be changed. */
        public Answer {
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(means, "means");
            binds = Given.list(binds, "binds");
            registered = Given.map(registered, "registered");
        }
    }

    /** What is wrong with how a reading is named; empty where nothing is. */
    static Optional<String> refuse(String reading) {
        return reading.matches("I-[0-9]{2,3}")
                ? Optional.empty()
                : Optional.of("this names no reading; write a capital I, a hyphen and its number, such as I-04");
    }

    /** Whether it has to do with whom or what the policy is about, and not only with what its rules say. */
    public boolean changesScope() {
        return answers.stream()
                .anyMatch(a -> !a.binds().isEmpty() || !a.registered().isEmpty());
    }

    /** The answer of that name; empty where there is none. */
    public Optional<Answer> answer(String answerName) {
        return answers.stream().filter(a -> a.answer().equals(answerName)).findFirst();
    }
}

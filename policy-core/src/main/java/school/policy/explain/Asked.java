package school.policy.explain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.fact.Case;
import school.policy.fact.Essentials;
import school.policy.fact.Given;
import school.policy.fact.Judgement;
import school.policy.fact.OpenQuestion;
import school.policy.fact.Property;
import school.policy.fact.Vocabulary;
import school.policy.fact.Word;

/**
 * A question whose answer a decision waits for.
 *
 * @param path what it is about, as a path of the exchange format such as {@code context.session}
 * @param question the question, in words for a school office
 * @param answers the possible answers, in words; empty where any will do
 */
public record Asked(String path, String question, List<String> answers) {

    /** Refuses what is missing by its name; copies what could be changed. */
    public Asked {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(question, "question");
        answers = Given.list(answers, "answers");
    }

    /** Nothing of what the case says, so that it can stand in a log. */
    @Override
    public String toString() {
        return path;
    }

    /** The question about a path, with the answers that make a difference in a case. */
    static Asked of(String path, Case event) {
        Set<String> answers = new LinkedHashSet<>();
        if (path.equals(Essentials.OBJECTIONS_AUTHORITY)) {
            // of several facts at once
            answers.addAll(List.of(word(true), word(false)));
        } else {
            OpenQuestion.at(path).ifPresent(question -> question.completions(event)
                    .forEach(answered -> answers.add(word(value(path, answered)))));
        }
        return new Asked(path, about(path), List.copyOf(answers));
    }

    /** The question about a path, in words; the path itself where there are none. */
    static String about(String path) {
        return OpenQuestion.at(path)
                .map(OpenQuestion::asks)
                .or(() -> Paths.inOrder().contains(path)
                        ? Paths.place(path).property().asks()
                        : Optional.empty())
                .orElse(path);
    }

    private static @Nullable Object value(String path, Case event) {
        String[] steps = path.split("\\.", 2);
        if (steps[0].equals("judgements")) {
            return event.judgements().stream()
                    .filter(judgement -> judgement.question().word().equals(steps[1]))
                    .findFirst()
                    .map(Judgement::value)
                    .orElse(null);
        }
        Property part = Vocabulary.ofCase().properties().stream()
                .filter(property -> property.path().equals(steps[0]))
                .findFirst()
                .orElseThrow();
        Object fact = part.of(event);
        if (steps.length == 1 || fact == null) {
            return fact;
        }
        return Vocabulary.type(part.type()).properties().stream()
                .filter(property ->
                        property.path().equals(steps[1]) || property.path().startsWith(steps[1] + "."))
                .findFirst()
                .map(property -> property.of(fact))
                .orElse(null);
    }

    private static String word(@Nullable Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        } else if (value instanceof Word word) {
            return word.phrase();
        } else if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? "none"
                    : several.iterator().next() instanceof Record
                            ? "yes, for each child"
                            : InWords.and(several.stream().map(Asked::word).toList());
        }
        return Optional.ofNullable(value).map(Object::toString).orElse("nothing to say");
    }
}

package school.policy.explain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.cases.OpenQuestion;
import school.policy.source.Given;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Unknown;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/**
 * A question whose answer a decision waits for.
 *
 * @param path what it is about, as a path of the exchange format such as {@code place.hall}
 * @param question the question, as it is put to somebody
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
    static Asked of(Vocabulary vocabulary, String path, Case event) {
        Set<String> answers = new LinkedHashSet<>();
        school.policy.vocabulary.Asked open = vocabulary.unknowns().get(path);
        if (open != null && open.how() instanceof Unknown.OfAll) {
            // of several facts at once
            answers.addAll(List.of(word(open, true), word(open, false)));
        } else if (open != null) {
            new OpenQuestion(open)
                    .completions(event)
                    .forEach(answered -> answers.add(word(open, value(open, answered))));
        }
        return new Asked(path, about(vocabulary, path), List.copyOf(answers));
    }

    /** The question about a path, in words; the path itself where there are none. */
    static String about(Vocabulary vocabulary, String path) {
        return OpenQuestion.at(vocabulary, path)
                .map(OpenQuestion::asks)
                .or(() -> Optional.ofNullable(vocabulary.at(path)).flatMap(Property::asks))
                .orElse(path);
    }

    private static @Nullable Object value(school.policy.vocabulary.Asked open, Case event) {
        Property part = open.part();
        Word under = open.filedUnder();
        if (part == null) {
            return event.get(open.property());
        }
        Fact fact = under == null ? event.fact(part) : event.filed(part, under).orElse(null);
        return fact == null ? null : fact.get(open.property());
    }

    private static String word(school.policy.vocabulary.Asked open, @Nullable Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        } else if (value instanceof Word word) {
            return word.phrase();
        } else if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? "none"
                    : open.how() instanceof Unknown.ForEach each
                            ? "yes, for each " + each.as().path().replace('_', ' ')
                            : InWords.and(several.stream()
                                    .map(item -> word(open, item))
                                    .toList());
        }
        return Optional.ofNullable(value).map(Object::toString).orElse("nothing to say");
    }
}

package school.policy.explain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Fact;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Word;

/**
 * Somebody's answer to what only a person can judge.
 *
 * @param fact the fact that holds it
 * @param question what was judged
 * @param answer the answer; absent: nobody has judged yet
 */
record Judged(Fact fact, Word question, @Nullable Boolean answer) {

    /** Whether facts of a type are such answers. */
    static boolean are(FactType type) {
        return type.filedBy().isPresent() && answer(type).isPresent();
    }

    private static Optional<Property> answer(FactType type) {
        return type.properties().stream()
                .filter(property -> property.traits().answers())
                .findFirst();
    }

    /** The answer that a fact holds; empty where it is none. */
    static Optional<Judged> of(@Nullable Fact fact) {
        return fact == null || !are(fact.type())
                ? Optional.empty()
                : fact.type()
                        .filedBy()
                        .map(fact::get)
                        .map(question -> new Judged(fact, (Word) question, (Boolean)
                                answer(fact.type()).map(fact::get).orElse(null)));
    }

    /** What an answer to a question says, as half a sentence. */
    static String says(Word question, boolean answer) {
        return "it was judged that " + (answer ? question.phrase() : question.denial());
    }

    /** Its path in the exchange format. */
    String path() {
        return fact.type().path() + "." + question.word();
    }
}

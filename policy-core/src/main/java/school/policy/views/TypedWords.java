package school.policy.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import school.policy.cases.CaseException;
import school.policy.source.Spelling;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/**
 * The words of one list as constants of a generated class. Immutable.
 *
 * @param <W> the class
 */
public final class TypedWords<W extends Word> {

    private final String list;
    private final W[] all;
    private final Map<String, W> byText = new LinkedHashMap<>();
    private final Function<Word, W> view;
    private final Supplier<Vocabulary> vocabulary;

    /**
     * The words of a list.
     *
     * @param list its name
     * @param all the constants, in the order of the list
     * @param view makes one of a word that a policy has added to the list
     * @param vocabulary the vocabulary, which is asked for what a misspelt word was perhaps meant to be
     */
    public TypedWords(String list, W[] all, Function<Word, W> view, Supplier<Vocabulary> vocabulary) {
        this.list = list;
        this.all = all.clone();
        this.view = view;
        this.vocabulary = vocabulary;
        for (W word : all) {
            byText.put(word.word(), word);
        }
    }

    /** The constants, in the order of the list. */
    public W[] all() {
        return all.clone();
    }

    /**
     * The constant of that text.
     *
     * @throws CaseException if there is none; the message says what was perhaps meant
     */
    public W of(String text) {
        W word = text == null ? null : byText.get(text);
        if (word == null) {
            throw new CaseException(list, text == null ? "null is no word; give one of the list" : unknown(text));
        }
        return word;
    }

    private String unknown(String text) {
        Spelling spelling = vocabulary.get().spelling();
        Optional<String> meant = spelling.nearest(text, byText.keySet());
        return "unknown word" + spelling.quoted(text, meant)
                + meant.map(near -> "; did you mean '" + near + "'?")
                        .orElse("; give one of " + String.join(", ", byText.keySet()));
    }

    /**
     * A word of the list, typed: the constant, or the word itself where a policy has added it.
     *
     * @throws CaseException if it is of another list
     */
    public W of(Word word) {
        if (word == null || !word.list().equals(list)) {
            throw new CaseException(
                    list,
                    (word == null ? "null is no word" : "this is a word of " + word.list()) + "; give one of the list");
        }
        if (word.index() < all.length && all[word.index()].equals(word)) {
            return all[word.index()];
        }
        W known = byText.get(word.word());
        return known == null ? view.apply(word) : known;
    }

    /** A value of a property that holds a word, typed; null where it is absent. */
    public @Nullable W one(@Nullable Object value) {
        return value == null ? null : of((Word) value);
    }

    /** A value of a property that holds words, typed; null where it is absent. */
    public @Nullable List<W> some(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        List<W> some = new ArrayList<>();
        for (Object each : (List<?>) value) {
            some.add(of((Word) each));
        }
        return List.copyOf(some);
    }
}

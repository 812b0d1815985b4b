package school.policy.vocabulary;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.policy.source.Spelled;

/**
 * A word that a property can have as its value, such as {@code large_print}. Two words are equal where they stand on lists
 * of one name and are spelled alike, so that a constant of a typed view equals the word of the file. Immutable.
 */
public class Word implements Spelled, Comparable<Word> {

    private final String list;
    private final int index;
    private final int rank;
    private final String text;
    private final String phrase;
    private final String denial;
    private final String asks;
    private final int hash;

    /**
     * A word as a file or a typed view of it names it.
     *
     * @param list the name of its list
     * @param index its place on that list, from 0
     * @param text the word as files and JSON spell it
     * @param phrase how it reads inside a sentence
     * @param denial the same, denied
     * @param asks the question that it stands for; empty where it is no question
     */
    protected Word(String list, int index, String text, String phrase, String denial, String asks) {
        this(list, index, index, text, phrase, denial, asks);
    }

    private Word(String list, int index, int rank, String text, String phrase, String denial, String asks) {
        this.list = list;
        this.index = index;
        this.rank = rank;
        this.text = text;
        this.phrase = phrase;
        this.denial = denial;
        this.asks = asks;
        this.hash = Objects.hash(list, text);
    }

    /** The same word in another place of the order; the number by which facts are stored stays. */
    final Word ranked(int place) {
        return new Word(list, index, place, text, phrase, denial, asks);
    }

    /** The name of its list. */
    public final String list() {
        return list;
    }

    /** Its number on its list, from 0: that of its place, but for a deadline that was put between others later. */
    public final int index() {
        return index;
    }

    @Override
    public final String word() {
        return text;
    }

    /** As rules and Java spell it, such as {@code LARGE_PRINT}. */
    @Override
    public final String name() {
        return text.toUpperCase(Locale.ROOT);
    }

    @Override
    public final String phrase() {
        return phrase;
    }

    @Override
    public final String denial() {
        return denial;
    }

    /** The question that it stands for; empty where it is no question. */
    public final String asks() {
        return asks;
    }

    /** In the order of the list. */
    @Override
    public final int compareTo(Word other) {
        return list.equals(other.list) ? Integer.compare(rank, other.rank) : list.compareTo(other.list);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Word word && text.equals(word.text) && list.equals(word.list));
    }

    @Override
    public final int hashCode() {
        return hash;
    }

    @Override
    public final String toString() {
        return text;
    }
}

package school.policy.rule;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import school.policy.source.Kind;
import school.policy.source.Limits;
import school.policy.source.Lines;
import school.policy.source.Place;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.vocabulary.Vocabulary;

/** Takes up what is wrong with one rule file. */
final class Complaints {

    /** Words in quotation marks of which nobody reads more than the beginning. */
    private static final Pattern LONG_WORDS = Pattern.compile("(['\"])([^'\"]{60})[^'\"]{60,}\\1");

    private final Vocabulary vocabulary;
    private final Lines lines;
    private final List<Problem> problems;
    private final BitSet blind = new BitSet();
    private final BitSet places = new BitSet();
    private int count;
    private int brackets;
    private boolean ends;

    /** Of a file in the words of a vocabulary. */
    Complaints(Source source, Vocabulary vocabulary, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.lines = new Lines(source);
        this.problems = problems;
    }

    /** There are as many complaints as are told of one file, so that reading on is of no use. */
    static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough is complained about", null, false, false);
        }
    }

    /** What rules can speak about. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** From now on one complaint too many ends the reading, by {@link Enough}. */
    void endReading() {
        ends = true;
    }

    /**
     * Of one place one thing is said: what else is wrong there mostly follows from it. Beyond a limit nothing is added:
     * whoever mends a hundred problems will check the file again.
     */
    void add(Kind kind, int offset, String message) {
        count++;
        if (count > Limits.PROBLEMS) {
            if (ends) {
                throw new Enough();
            }
            return;
        }
        if (message.isEmpty()) {
            return;
        }
        if (!places.get(offset) && !blind.get(place(offset).line())) {
            places.set(offset);
            problems.add(new Problem(kind, place(offset), cut(message)));
        }
    }

    /** The user's own words in quotation marks, each cut where it is longer than anybody reads. */
    private static String cut(String message) {
        return LONG_WORDS.matcher(message).replaceAll("$1$2...$1");
    }

    void add(Refusal refusal) {
        add(refusal.kind(), refusal.offset(), refusal.reason());
    }

    /** Of a line on which a strange character has been found nothing else is said: mostly it follows from it. */
    void addTold(int line) {
        blind.set(line);
    }

    /** On a line without all its quotation marks nothing else makes sense; only this is said of it. */
    void addBlinding(int offset, String message) {
        add(Kind.SYNTAX, offset, message);
        blind.set(place(offset).line());
    }

    /** A bracket is missing; counted, so that the other one of its pair is not complained about as well. */
    void addBracket(int offset, String message) {
        add(Kind.SYNTAX, offset, message);
        brackets++;
    }

    /** How many brackets were found missing. */
    int brackets() {
        return brackets;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    Place place(int offset) {
        return lines.place(offset);
    }
}

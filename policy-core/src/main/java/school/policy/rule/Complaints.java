package school.policy.rule;

import java.util.BitSet;
import java.util.List;
import school.policy.source.Kind;
import school.policy.source.Limits;
import school.policy.source.Lines;
import school.policy.source.Place;
import school.policy.source.Problem;
import school.policy.source.Source;

/** Takes up what is wrong with one rule file. */
final class Complaints {

    /** Letters that a message quotes at most, where the file's own words make it longer than our words ever are. */
    private static final int QUOTED = 60;

    private static final int LONGEST = 400;

    private final Lines lines;
    private final List<Problem> problems;
    private final BitSet blind = new BitSet();
    private final BitSet places = new BitSet();
    private int count;
    private int brackets;

    Complaints(Source source, List<Problem> problems) {
        this.lines = new Lines(source);
        this.problems = problems;
    }

    /**
     * Of one place one thing is said: what else is wrong there mostly follows from it. Beyond a limit nothing is added:
     * whoever mends a hundred problems will check the file again.
     */
    void add(Kind kind, int offset, String message) {
        count++;
        if (message.isEmpty() || count > Limits.PROBLEMS) {
            return;
        }
        if (!places.get(offset) && !blind.get(place(offset).line())) {
            places.set(offset);
            problems.add(new Problem(kind, place(offset), cut(message)));
        }
    }

    /** The user's own words, each cut where it is longer than anybody reads. */
    private static String cut(String message) {
        if (message.length() <= LONGEST) {
            return message;
        }
        StringBuilder cut = new StringBuilder();
        for (String part : message.split("(?=['\"])", 1_000)) {
            cut.append(part.length() > 2 * QUOTED ? part.substring(0, QUOTED) + "..." : part);
        }
        return cut.toString();
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

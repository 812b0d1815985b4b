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
            problems.add(new Problem(kind, place(offset), message));
        }
    }

    void add(Refusal refusal) {
        add(refusal.kind(), refusal.offset(), refusal.reason());
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

package school.policy.rule;

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
    private int count;

    Complaints(Source source, List<Problem> problems) {
        this.lines = new Lines(source);
        this.problems = problems;
    }

    /** Beyond a limit nothing is added: whoever mends a hundred problems will check the file again. */
    void add(Kind kind, int offset, String message) {
        count++;
        if (count <= Limits.PROBLEMS) {
            problems.add(new Problem(kind, place(offset), message));
        }
    }

    void add(Refusal refusal) {
        add(refusal.kind(), refusal.offset(), refusal.reason());
    }

    /** How many there are. */
    int count() {
        return count;
    }

    Place place(int offset) {
        return lines.place(offset);
    }
}

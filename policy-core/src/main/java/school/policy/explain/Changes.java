package school.policy.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import school.policy.decision.Decision;
import school.policy.decision.Verdict;
import school.policy.fact.Case;

/**
 * The search for what would change a breach: sets of one turn, then of two, then of three, each grown by one turn that
 * can help from a set that is not enough.
 *
 * <p>It leaves out no set that works. Of such a set any part falls short, and in what that part comes to something
 * stands in the way; the rest of the set does away with it, so holds one of the turns that can ({@link Reach}); and the
 * part grows by that one. So the set is met, beginning with none of its turns.
 *
 * @param found the smallest changes, in a stable order
 * @param note why there may be others; empty where there are none
 * @param runs how many worlds were heard for it
 */
record Changes(List<Change> found, String note, int runs) {

    static final int MOST_TURNS = 3;
    private static final int MOST_RUNS = 3_000;

    /** The changes of a case whose decision is a breach; none where it is not. */
    static Changes of(Interpreter interpreter, Case event, Decision decision) {
        if (decision.verdict() != Verdict.BREACH) {
            return new Changes(List.of(), "", 0);
        }
        Trial.Bench bench = new Trial.Bench(interpreter, event);
        List<Trial> reported = List.of();
        List<Trial> shortOf = List.of(bench.of(List.of()));
        for (int size = 1; size <= MOST_TURNS; size++) {
            Set<List<Turn>> larger = new LinkedHashSet<>();
            shortOf.forEach(trial -> larger.addAll(trial.further()));
            List<Trial> tried = new ArrayList<>();
            for (List<Turn> turns : larger) {
                tried.add(bench.of(turns));
                if (bench.runs() > MOST_RUNS) {
                    return new Changes(
                            List.of(),
                            "there is too much that could have been otherwise to try all of it",
                            bench.runs());
                }
            }
            List<Trial> permitted = of(tried, Verdict.PERMITTED);
            if (!permitted.isEmpty()) {
                return new Changes(Advice.of(bench, permitted), "", bench.runs());
            }
            if (reported.isEmpty()) {
                reported = of(tried, Verdict.REPORT_TO);
            }
            shortOf = tried;
        }
        return new Changes(Advice.of(bench, reported), "", bench.runs());
    }

    private static List<Trial> of(List<Trial> tried, Verdict verdict) {
        return tried.stream().filter(trial -> trial.verdict() == verdict).toList();
    }
}

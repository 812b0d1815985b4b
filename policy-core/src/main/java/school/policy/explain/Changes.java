package school.policy.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import school.policy.cases.Case;
import school.policy.decision.Decision;
import school.policy.decision.Effect;
import school.policy.decision.Verdict;

/**
 * The search for what would change a breach: sets of one turn, then of two, then of three, each grown by one turn that
 * can help from a set that is not enough.
 *
 * <p>It leaves out no set that works. Of such a set any part falls short, and in what that part comes to something
 * stands in the way; the rest of the set does away with it, so holds one of the turns that can ({@link Reach}); and the
 * part grows by that one. So the set is met, beginning with none of its turns.
 *
 * @param found the smallest changes, in a stable order
 * @param note why none is found for a breach, in plain words; empty where some is, and where there is no breach
 * @param runs how many worlds were heard for it
 */
record Changes(List<Change> found, String note, int runs) {

    private static final String JUDGED =
            "only what somebody judged stands in the way, and that is not for advice to change";
    private static final String NOTHING =
            "nothing that somebody could be advised to do otherwise, up to three things at once, would have made it permitted";
    private static final String NOT_SURE =
            "as long as something is not known, nothing that somebody could be advised to do otherwise is sure to make it permitted";
    private static final String TOO_MUCH =
            "there was too much that could have been otherwise to try all of it, so there may be a way all the same";

    static final int MOST_TURNS = 3;
    private static final int MOST_RUNS = 3_000;
    /** More sets than could be tried, though some contradict themselves and take no trial. */
    private static final int MOST_SETS = 50_000;

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
            for (Trial trial : shortOf) {
                larger.addAll(trial.further());
                if (larger.size() > MOST_SETS) {
                    return new Changes(List.of(), TOO_MUCH, bench.runs());
                }
            }
            List<Trial> tried = new ArrayList<>();
            for (List<Turn> turns : larger) {
                tried.add(bench.of(turns));
                if (bench.runs() > MOST_RUNS) {
                    return new Changes(List.of(), TOO_MUCH, bench.runs());
                }
            }
            List<Trial> permitted = of(tried, Verdict.PERMITTED, Verdict.NOT_COVERED);
            if (!permitted.isEmpty()) {
                return told(interpreter, bench, permitted);
            }
            if (reported.isEmpty()) {
                reported = of(tried, Verdict.REPORT_TO);
            }
            shortOf = tried;
        }
        return told(interpreter, bench, reported);
    }

    private static Changes told(Interpreter interpreter, Trial.Bench bench, List<Trial> trials) {
        List<Change> found = Advice.of(bench, trials);
        String note = found.isEmpty() ? note(interpreter.hear(bench.event())) : "";
        return new Changes(found, note, bench.runs());
    }

    private static String note(Interpreter.Heard heard) {
        return isJudged(heard) ? JUDGED : heard.open().isEmpty() ? NOTHING : NOT_SURE;
    }

    /** Whether every breach rests on what somebody judged. */
    private static boolean isJudged(Interpreter.Heard heard) {
        return heard.worlds().stream()
                .flatMap(world -> world.standing(Effect.BREACH).stream())
                .map(Saying::voice)
                .allMatch(voice -> !voice.ofNeglect()
                        && voice.witness().facts().stream()
                                .anyMatch(fact -> Judged.of(fact).isPresent()));
    }

    private static List<Trial> of(List<Trial> tried, Verdict... verdicts) {
        return tried.stream()
                .filter(trial -> Arrays.asList(verdicts).contains(trial.verdict()))
                .toList();
    }
}

package school.policy.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.decision.Effect;
import school.policy.decision.Verdict;
import school.policy.engine.PolicyScope;

/**
 * A case with some turns made, tried in its worlds until one stands in the way.
 *
 * @param turns the turns made, in their order
 * @param verdict what it seems to come to; null where that is a breach, or depends on what is unknown
 * @param next the turns that can help further
 */
record Trial(List<Turn> turns, @Nullable Verdict verdict, List<Turn> next) {

    /** What all trials for one case have in common, and how much they have tried. */
    static final class Bench {

        private static final int WAYS_A_RUN = 8;

        private final Interpreter interpreter;
        private final PolicyText policy;
        private final Map<String, String> taken;
        private final PolicyScope scope;
        private final Case event;
        private final Steps steps;
        private final Atoms atoms;
        private final List<Turn> all;
        private int runs;

        Bench(Interpreter interpreter, Case event) {
            this.interpreter = interpreter;
            this.policy = interpreter.policy();
            this.taken = policy.settings().taken();
            this.scope = policy.scope(taken);
            this.event = event;
            this.steps = interpreter.budget();
            this.atoms = new Atoms(policy.rules());
            this.all = Turns.of(policy, atoms, event);
        }

        /** How many worlds have been heard; making several counts as hearing one. */
        int runs() {
            return runs;
        }

        Case event() {
            return event;
        }

        /** The days that are tried for a day, and the one that it is, in their order. */
        List<Object> days(Turn.Lever lever) {
            Fact fact = event.fact(lever.part());
            Stream<Object> now = fact == null ? Stream.empty() : Stream.ofNullable(fact.get(lever.property()));
            return Stream.concat(
                            now,
                            all.stream()
                                    .filter(turn -> turn.lever().equals(lever))
                                    .map(Turn::value))
                    .sorted()
                    .toList();
        }

        Trial of(List<Turn> turns) {
            steps.items(Worlds.size(event));
            Optional<Case> altered = Altered.by(policy.vocabulary(), event, turns);
            if (altered.isEmpty()) {
                // another turn of the same part may resolve the contradiction
                return new Trial(
                        turns,
                        null,
                        all.stream()
                                .filter(turn -> turns.stream().anyMatch(made -> made.lever()
                                        .isOf(turn.lever().part())))
                                .toList());
            }
            Case tried = altered.get();
            // no turn takes a case out of the policy's reach: whom it binds, and when, is fixed
            Worlds worlds = Worlds.of(tried, scope, steps);
            runs += worlds.ways().size() / WAYS_A_RUN;
            return worlds.ways().isEmpty() ? new Trial(turns, null, all) : heard(turns, worlds);
        }

        /** A breach in any world stands in the way first, then a report. */
        private Trial heard(List<Turn> turns, Worlds worlds) {
            List<Turn> further = List.of();
            Verdict common = null;
            boolean agree = true;
            for (Worlds.Way way : worlds.ways()) {
                runs++;
                World world = interpreter.world(way, scope, taken, steps);
                Verdict verdict = world.verdict();
                if (!world.standing(Effect.BREACH).isEmpty()) {
                    return new Trial(turns, null, reach(turns, world));
                }
                if (verdict == Verdict.REPORT_TO && further.isEmpty()) {
                    further = reach(turns, world);
                }
                agree &= world.settled();
                agree &= common == null || common == verdict;
                common = verdict;
            }
            // of worlds of which only some are covered any turn may help
            return agree
                    ? new Trial(turns, common, further)
                    : new Trial(turns, null, further.isEmpty() ? all : further);
        }

        /** Nothing is turned after the last turn. */
        private List<Turn> reach(List<Turn> turns, World world) {
            int left = Changes.MOST_TURNS - turns.size();
            return left > 0 ? new Reach(policy, atoms, taken, world, left, all, steps).turns() : List.of();
        }

        /** The case with the turns made, where it is decided so in every respect. */
        Optional<Case> verified(Trial trial) {
            return Altered.by(policy.vocabulary(), event, trial.turns)
                    .filter(altered -> interpreter.verdict(altered) == trial.verdict);
        }
    }

    /** The turns made and one more each that can help further, in their order. */
    List<List<Turn>> further() {
        List<List<Turn>> further = new ArrayList<>();
        for (Turn turn : next) {
            if (turns.stream().noneMatch(turn::pulls)) {
                List<Turn> more = new ArrayList<>(turns);
                more.add(turn);
                more.sort(null);
                further.add(more);
            }
        }
        return further;
    }
}

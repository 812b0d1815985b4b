package school.policy.engine;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import school.policy.fact.Breach;
import school.policy.fact.Fact;

/** Finds out which rules speak over the facts of a case. Thread-safe. */
sealed interface RuleRunner permits RuleBase, Direct {

    /** The indices of the rules that spoke: in the first round, and in both together. */
    record Spoken(BitSet first, BitSet all) {}

    /**
     * Runs the rules over facts, asks what was broken by the rules that spoke, and runs them over that as well.
     *
     * @param facts the facts of one case, its event among them; may be added to
     * @param whatFollows the breaches that follow from the rules that spoke, by their indices
     * @return the rules that spoke
     * @throws SpentException if that takes more than the budget of this thread's evaluation
     */
    Spoken run(List<Fact> facts, Function<BitSet, List<Breach>> whatFollows);
}

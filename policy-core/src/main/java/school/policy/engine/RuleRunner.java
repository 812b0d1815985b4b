package school.policy.engine;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import school.policy.cases.Fact;
import school.policy.cases.RuleFacts;

/** Finds out which rules speak over the facts of a case. Thread-safe. */
sealed interface RuleRunner permits RuleBase, Direct {

    /**
     * Runs the rules over facts, asks what was broken by the rules that spoke, and runs them over that as well.
     *
     * @param facts the facts of one case, its event among them
     * @param meter pays for the run
     * @param whatFollows the breaches that follow from the rules that spoke in this first round, by their indices; the
     *     set is lent to it and changes afterwards
     * @return the indices of the rules that spoke in either round
     * @throws SpentException if that takes more than the budget
     */
    BitSet run(RuleFacts facts, Meter meter, Function<BitSet, List<Fact>> whatFollows);
}

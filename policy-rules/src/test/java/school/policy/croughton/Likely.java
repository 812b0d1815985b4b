package school.policy.croughton;

import java.util.List;
import java.util.Random;
import school.policy.Policy;
import school.policy.fact.Case;

/** Cases that a policy says something about: each leans towards what one of its rules mentions. */
final class Likely {

    private final List<Mentioned> rules;

    Likely(Policy policy) {
        rules = Mentioned.byRule(policy);
    }

    /** A case; in about half of them up to three questions are open. */
    Case event(Random random) {
        return AnyCase.of(random, rules.get(random.nextInt(rules.size())));
    }
}

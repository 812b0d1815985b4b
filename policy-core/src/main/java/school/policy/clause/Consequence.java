package school.policy.clause;

import school.policy.fact.Word;

/** What a policy says may or will follow; the engine names it and never imposes it. */
public enum Consequence implements Word {
    DISCIPLINARY_ACTION,
    POSSIBLE_PROSECUTION,
    POSSIBLE_DISCIPLINARY_ACTION,
    POSSIBLE_DISMISSAL
}

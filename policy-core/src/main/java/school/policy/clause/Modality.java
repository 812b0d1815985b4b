package school.policy.clause;

import school.policy.source.Spelled;

/** How a clause binds. */
public enum Modality implements Spelled {
    MUST,
    MUST_NOT,
    SHOULD,
    SHOULD_NOT,
    /** it permits. */
    MAY,
    /** it names what follows, and so forbids what it follows from. */
    CONSEQUENCE,
    DEFINITION,
    /** an aim, no norm. */
    ASPIRATION;

    @Override
    public String word() {
        return Spelled.super.word().replace('_', '-');
    }
}

package school.policy.decision;

import school.policy.source.Spelled;

/** The answer to a case; the last two are honest non-answers. */
public enum Verdict implements Spelled {
    /** no clause is broken and no report is open. */
    PERMITTED,
    /** no clause is broken, but somebody must be told. */
    REPORT_TO,
    /** a clause is broken. */
    BREACH,
    /** something unknown decides it. */
    UNDETERMINED,
    /** the person, the thing or the date is outside the policy. */
    NOT_COVERED;

    @Override
    public String word() {
        return Spelled.super.word().replace('_', '-');
    }
}

package school.policy.decision;

import school.policy.fact.Word;

/** The answer to a case; the last two are honest non-answers. */
public enum Verdict implements Word {
    /** no clause is broken and no report is open. */
    PERMITTED,
    /** no clause is broken, but somebody must be told. */
    REPORT_TO,
    /** a clause is broken. */
    BREACH,
    /** something unknown decides it. */
    UNDETERMINED,
    /** the person, the relationship, the platform or the date is outside the policy. */
    NOT_COVERED;

    @Override
    public String word() {
        return Word.super.word().replace('_', '-');
    }
}

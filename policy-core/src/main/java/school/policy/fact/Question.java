package school.policy.fact;

/** What only a person can judge; the engine never infers it. */
public enum Question implements Word {
    /** is the content damaging. */
    DAMAGING,
    ILLEGAL,
    DEFAMATORY,
    DISCRIMINATORY,
    /** does it bring the school into disrepute. */
    DISREPUTE,
    BULLYING,
    /** coercion or manipulation. */
    COERCION,
    /** does the alias serve to evade the policy. */
    PURPOSE_EVADE,
    /** is the content professional and to the school's credit. */
    PROFESSIONAL,
    /** is the linked page suitable and safe. */
    LINK_SAFE,
    /** is the content that was met inappropriate. */
    INAPPROPRIATE,
    /** is a comment on a school account inappropriate or abusive. */
    COMMENT_INAPPROPRIATE,
    /** did a pupil misuse social media. */
    PUPIL_MISUSE,
    SAFEGUARDING_CONCERN,
    /** could telling the parents put the child at risk. */
    INFORMING_PARENTS_MAY_RAISE_RISK,
    /** is another policy of the school broken. */
    OTHER_POLICY_BREACHED,
    GENUINE_EMERGENCY
}

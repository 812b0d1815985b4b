package school.policy.fact;

/** What only a person can judge; the engine never infers it. */
public enum Question implements Word {
    /** is the content damaging. */
    DAMAGING(
            "the content does harm",
            "the content does no harm",
            "Does the content harm the school, a member of staff or a pupil?"),
    ILLEGAL("the content breaks the law", "the content does not break the law", "Does the content break the law?"),
    DEFAMATORY("the content is defamatory", "the content is not defamatory", "Is the content defamatory?"),
    DISCRIMINATORY(
            "the content is discriminatory", "the content is not discriminatory", "Is the content discriminatory?"),
    /** does it bring the school into disrepute. */
    DISREPUTE(
            "it brings the school into disrepute",
            "it does not bring the school into disrepute",
            "Does it bring the school into disrepute?"),
    BULLYING("it is bullying", "it is not bullying", "Is it bullying?"),
    /** coercion or manipulation. */
    COERCION(
            "it is coercion or manipulation",
            "it is neither coercion nor manipulation",
            "Is it coercion or manipulation?"),
    /** does the alias serve to evade the policy. */
    PURPOSE_EVADE(
            "the alias serves to get round the policy",
            "the alias does not serve to get round the policy",
            "Does the alias serve to get round the policy?"),
    /** is the content professional and to the school's credit. */
    PROFESSIONAL(
            "the content is professional and does the school credit",
            "the content is not professional or does the school no credit",
            "Is the content professional, and does it do the school credit?"),
    /** is the linked page suitable and safe. */
    LINK_SAFE(
            "the linked page is suitable and safe",
            "the linked page is not both suitable and safe",
            "Is the linked page suitable and safe?"),
    /** is the content that was met inappropriate. */
    INAPPROPRIATE(
            "the content that was met is unsuitable",
            "the content that was met is not unsuitable",
            "Is the content that was met unsuitable?"),
    /** is a comment on a school account inappropriate or abusive. */
    COMMENT_INAPPROPRIATE(
            "the comment is inappropriate or abusive",
            "the comment is neither inappropriate nor abusive",
            "Is the comment inappropriate or abusive?"),
    /** did a pupil misuse social media. */
    PUPIL_MISUSE(
            "a pupil misused social media",
            "no pupil misused social media",
            "Was it misuse of social media by a pupil?"),
    SAFEGUARDING_CONCERN(
            "there is a safeguarding concern", "there is no safeguarding concern", "Is there a safeguarding concern?"),
    /** could telling the parents put the child at risk. */
    INFORMING_PARENTS_MAY_RAISE_RISK(
            "telling the parents could put the child at risk",
            "telling the parents could not put the child at risk",
            "Could telling the parents put the child at risk?"),
    /** is another policy of the school broken. */
    OTHER_POLICY_BREACHED(
            "another policy of the school was broken",
            "no other policy of the school was broken",
            "Was another policy of the school broken?"),
    GENUINE_EMERGENCY(
            "there was a genuine emergency", "there was no genuine emergency", "Was there a genuine emergency?");

    private final String phrase;
    private final String denial;
    private final String asks;

    Question(String phrase, String denial, String asks) {
        this.phrase = phrase;
        this.denial = denial;
        this.asks = asks;
    }

    /** The sentence where the answer is yes, as it stands after "it was judged that". */
    @Override
    public String phrase() {
        return phrase;
    }

    @Override
    public String denial() {
        return denial;
    }

    /** The question itself, as it is put to a person. */
    public String asks() {
        return asks;
    }

    /** What was judged, as half a sentence. */
    public String says(boolean answer) {
        return "it was judged that " + (answer ? phrase : denial);
    }
}

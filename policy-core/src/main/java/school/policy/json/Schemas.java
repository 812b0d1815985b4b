package school.policy.json;

import school.policy.clause.Settings;
import school.policy.vocabulary.Vocabulary;

/**
 * JSON Schemas (draft 2020-12) of the exchange format in the words of one vocabulary or one policy, for hosts that check
 * what they send and get: on many lines, the same text every time.
 */
public final class Schemas {

    private Schemas() {}

    /** The schema of a line that holds a case for a policy, with the words that the policy adds. */
    public static String ofCase(Settings policy) {
        return Json.readable(CaseSchema.of(policy.vocabulary(), policy.id()));
    }

    /** The schema of a line that holds a case in the words of a vocabulary. */
    public static String ofCase(Vocabulary vocabulary) {
        return Json.readable(CaseSchema.of(vocabulary, vocabulary.name()));
    }

    /** The schema of a line that answers with a decision of a policy, or with what was wrong with its case. */
    public static String ofDecision(Settings policy) {
        return Json.readable(DecisionSchema.of(policy));
    }
}

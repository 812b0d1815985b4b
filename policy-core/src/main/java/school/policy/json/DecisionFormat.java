package school.policy.json;

import school.policy.decision.Decision;

/** Writes decisions as JSON: keys in the order of the record, absent values left out, the same bytes every time. */
public final class DecisionFormat {

    private DecisionFormat() {}

    /** A decision as one line of JSON. */
    public static String write(Decision decision) {
        return Json.line(decision);
    }

    /**
     * Any value of the exchange format, such as an error or an explanation, as one line of JSON: cases, public records,
     * maps with texts as keys, and lists; in them words, clauses' ids, days, texts, whole numbers, truth values and null.
     *
     * @throws IllegalArgumentException if something of another type is in it, such as an optional value or another enum
     */
    public static String write(Object value) {
        return Json.line(value);
    }
}

package school.policy;

/**
 * What a rule can conclude. Rule files name it in their header and call it as {@code verdict}; there is nothing else
 * that a rule can do. The engine reads these conclusions and never calls them; stock Drools, which runs the same files
 * in the tests, does.
 */
public interface Verdicts {

    /** The clause is broken. */
    void breach(String clause);

    /** The clause permits, or its exception is used. */
    void permit(String clause);

    /** The clause asks for a report; its clause sheet says to whom and by when. */
    void report(String clause);

    /** The clause leaves something to be done; its clause sheet says what. */
    void duty(String clause);
}

package school.policy.decision;

import school.policy.source.Spelled;

/** What a clause does when it speaks. */
public enum Effect implements Spelled {
    /** it is broken. */
    BREACH,
    /** it permits, or its exception is used. */
    PERMISSION,
    /** it asks for a report. */
    REPORT,
    /** it leaves something to be done. */
    DUTY,
    /** it names what follows from the breach. */
    CONSEQUENCE
}

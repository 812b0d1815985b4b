package school.policy.fact;

/** How a phone makes itself known. */
public enum Ringer implements Word {
    SILENT,
    /** it rings, buzzes or chimes so that others hear it. */
    AUDIBLE
}

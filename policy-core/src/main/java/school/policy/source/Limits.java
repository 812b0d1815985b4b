package school.policy.source;

/**
 * How much a policy may hold: several times what any policy needs, and little enough that loading it is quick
 * whatever stands in the files. Each is named in the message that refuses what is beyond it.
 */
public final class Limits {

    /** Bytes of one file. */
    public static final int FILE_BYTES = 1 << 20;

    /** Bytes of all files of a policy together. */
    public static final int POLICY_BYTES = 4 << 20;

    /** Sections of a policy, each of three files. */
    public static final int SECTIONS = 30;

    /** Contested readings of a policy: each of their answers not taken is tried on every case that it concerns. */
    public static final int READINGS = 100;

    /** Answers to a contested reading. */
    public static final int ANSWERS = 10;

    /** Entries of a list inside a sheet, such as names on a register or clauses that one sets aside. */
    public static final int LISTED = 1_000;

    /** Files in a policy's folder, those included that are never read. */
    public static final int FILES = 1_000;

    /** Rules of one file, and of all files of a policy together. */
    public static final int RULES = 5_000;

    /** Patterns of all rules of a policy together: in Drools each takes some two and a half kilobytes. */
    public static final int ALL_PATTERNS = 20_000;

    /** Worked cases of one file. */
    public static final int CASES = 2_000;

    /** Patterns of one rule. */
    public static final int PATTERNS = 12;

    /** Conditions of one pattern, each bracketed one counted by its parts. */
    public static final int CONDITIONS = 60;

    /** Brackets and negations one inside the other in a condition, and levels of a sheet. */
    public static final int NESTING = 20;

    /** Characters of a title or a text in a rule. */
    public static final int TEXT = 200;

    /** Characters of a text in a sheet or a worked case. */
    public static final int SENTENCE = 1_000;

    /** Problems reported of one file. */
    public static final int PROBLEMS = 100;

    private Limits() {}
}

package school.policy.source;

import java.util.Locale;

/**
 * Everything that can be wrong with a policy's files, by name. The guide for policy leads has a passage on each; an
 * error stops a policy from being used, a warning does not.
 */
public enum Kind {
    FILE("a file is missing, cannot be read, or belongs to no section"),
    LIMIT("something is larger, longer or more deeply nested than any policy needs"),
    CHARACTER("a character cannot be seen, or looks like another one"),
    BYTE_ORDER_MARK(Severity.WARNING, "a file begins with an invisible mark of its encoding"),
    SYNTAX("a bracket, a comma, a quotation mark or a keyword is missing or misspelt"),
    NOT_ALLOWED("something that rule files never hold, such as program code"),
    UNKNOWN_NAME("a fact, a property, a word or a clause does not exist"),
    WRONG_VALUE("a value is of another sort than its property, or written in another way"),
    ENTRY("an entry of a settings file, a clause sheet or a worked case is missing, unknown or of the wrong sort"),

    CLAUSE_WITHOUT_RULE("a clause has neither a rule nor a reason why it has none, or it has both"),
    RULE_OF_UNKNOWN_CLAUSE("a rule speaks for a clause that no sheet describes"),
    UNKNOWN_OVERRIDE("an override names neither a clause nor a rule"),
    OVERRIDES_IN_A_CIRCLE("clauses override each other in a circle"),
    UNKNOWN_READING("a contested reading, or an answer to it, is not listed in policy.yaml"),
    UNKNOWN_CLAUSE("an entry names a clause that no sheet describes"),
    UNLISTED_TEXT("a rule compares with a subject, a platform or a clause that no list holds"),
    UNMENTIONED_SUBJECT(Severity.WARNING, "policy.yaml lists a subject that no rule mentions"),
    CONCLUSION_WITHOUT_TERMS("a rule asks for a report or a duty that its clause sheet does not describe"),
    MODALITY_MISFIT(Severity.WARNING, "how a clause binds fits neither its rules nor its summary"),
    TITLE_USED_TWICE("two rules bear one title"),
    TITLE_OF_ANOTHER_CLAUSE(Severity.WARNING, "a rule's title does not begin with the clause that it speaks for"),
    NEVER_HOLDS("a condition can never hold"),
    ALWAYS_HOLDS(Severity.WARNING, "a condition always holds, and so says nothing"),
    PROPERTY_OF_ANOTHER_ACTION(Severity.WARNING, "a rule reads a property that its action never has"),
    SAME_RULE(Severity.WARNING, "two rules say the same"),
    OVERSHADOWED_RULE(Severity.WARNING, "a rule adds nothing, as another one always speaks with it"),
    UNUSED_BINDING(Severity.WARNING, "a value is given a name that nothing uses"),

    CLAUSE_WITHOUT_SCENARIO(Severity.WARNING, "no worked case shows a clause speaking"),
    SCENARIO_FAILS("a worked case comes out otherwise than it says");

    /** Whether a problem stops a policy from being used. */
    public enum Severity {
        ERROR,
        WARNING
    }

    private final Severity severity;
    private final String meaning;

    Kind(String meaning) {
        this(Severity.ERROR, meaning);
    }

    Kind(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    /** Whether it stops a policy from being used. */
    public Severity severity() {
        return severity;
    }

    /** What it is, as half a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Its name for programs and in the guide, such as {@code clause-without-rule}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

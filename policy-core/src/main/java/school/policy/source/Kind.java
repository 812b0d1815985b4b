package school.policy.source;

import java.util.Locale;

/**
 * Everything that can be wrong with a policy's files, by name. The guide for policy leads has a passage on each; an
 * error stops a policy from being used, a warning does not.
 */
public enum Kind {
    FILE(
            "a file is missing, cannot be read, or belongs to no section",
            "list the section in `policy.yaml`, put a plain text file in the place of the link or have links within the"
                    + " folder followed, or remove the file."),
    LIMIT(
            "something is larger, longer or more deeply nested than any policy needs",
            "divide it, or take out what nothing needs."),
    CHARACTER(
            "a character cannot be seen, or looks like another one",
            "delete the character and type it anew; in the editor's 'save as', choose the encoding UTF-8."),
    BYTE_ORDER_MARK(
            Severity.WARNING,
            "a file begins with an invisible mark of its encoding",
            "save the file as UTF-8 without BOM."),
    SYNTAX(
            "a bracket, a comma, a quotation mark or a keyword is missing or misspelt",
            "look at the caret below the line; the message says what to type."),
    NOT_ALLOWED(
            "something that rule files never hold, such as program code",
            "remove it. What it was meant to say can often be said by a second rule."),
    UNKNOWN_NAME(
            "a fact, a property, a word or a clause does not exist",
            "take the word that the message suggests, or look it up in the guide."),
    WRONG_VALUE(
            "a value is of another sort than its property, or written in another way",
            "write the value as the message says."),
    RUN_TOGETHER(
            Severity.WARNING,
            "an entry of a list looks like several without a comma between them",
            "put a comma between them, or leave it where it is one name."),
    ENTRY(
            "an entry of a settings file, a clause sheet or a worked case is missing, unknown or of the wrong sort",
            "correct the key or the value. Put what could be taken for a number or for yes and no into quotes."),

    CLAUSE_WITHOUT_RULE(
            "a clause has neither a rule nor a reason why it has none, or it has both",
            "write a rule, or say under `no_rule` why there is none."),
    RULE_OF_UNKNOWN_CLAUSE(
            "a rule speaks for a clause that no sheet describes", "correct the id, or describe the clause in a sheet."),
    UNKNOWN_OVERRIDE(
            "an override names neither a clause nor a rule", "name a clause by its id, or a rule by its full title."),
    OVERRIDES_IN_A_CIRCLE(
            "clauses override each other in a circle", "decide which one goes first, and remove the other override."),
    UNKNOWN_READING(
            "a contested reading, or an answer to it, is not listed in policy.yaml",
            "correct the name, or list the reading with its answers."),
    UNKNOWN_CLAUSE("an entry names a clause that no sheet describes", "correct the id."),
    UNLISTED_TEXT(
            "a rule compares with a name or a clause that no list holds",
            "take the spelling that the message suggests, or list the text first. Of a list that is left out, nothing is asked."),
    UNMENTIONED_SUBJECT(
            Severity.WARNING,
            "policy.yaml lists a subject that no rule mentions",
            "remove it, or mention it in a rule."),
    CONCLUSION_WITHOUT_TERMS(
            "a rule asks for a report or a duty that its clause sheet does not describe",
            "add `report` or `duty` to the clause's entry."),
    MODALITY_MISFIT(
            Severity.WARNING,
            "how a clause binds fits neither its rules nor its summary",
            "change the verdict, the modality or the summary, so that all three agree."),
    TITLE_USED_TWICE("two rules bear one title", "give each its own."),
    TITLE_OF_ANOTHER_CLAUSE(
            Severity.WARNING,
            "a rule's title does not begin with the clause that it speaks for",
            "begin the title with the clause's id."),
    NEVER_HOLDS(
            "a condition can never hold",
            "change one of the conditions. For 'one or the other' write `||`, or a rule for each."),
    ALWAYS_HOLDS(
            Severity.WARNING, "a condition always holds, and so says nothing", "remove it, or say what was meant."),
    PROPERTY_OF_ANOTHER_ACTION(
            Severity.WARNING,
            "a rule reads a property that its action never has",
            "ask for another property, or for another type of action."),
    SAME_RULE(
            Severity.WARNING,
            "two rules say the same",
            "remove one. Rules that an override names by title are passed over."),
    OVERSHADOWED_RULE(
            Severity.WARNING,
            "a rule adds nothing, as another one always speaks with it",
            "remove it, or narrow the other one."),
    PERMISSION_BESIDE_BREACH(
            Severity.WARNING,
            "a permission and a breach speak of one act, and neither sets the other aside",
            "add the broken clause to the `overrides` of the permitting one. Where the breach goes first, write it the other way round, or remove the permission."),
    UNUSED_BINDING(
            Severity.WARNING, "a value is given a name that nothing uses", "compare something with it, or remove it."),

    CLAUSE_WITHOUT_SCENARIO(
            Severity.WARNING,
            "no worked case shows a clause speaking",
            "write one in the section's `.scenarios.yaml`."),
    SCENARIO_FAILS("a worked case comes out otherwise than it says", "read both once more, and mend the wrong one.");

    /** Whether a problem stops a policy from being used. */
    public enum Severity {
        ERROR,
        WARNING
    }

    private final Severity severity;
    private final String meaning;
    private final String remedy;

    Kind(String meaning, String remedy) {
        this(Severity.ERROR, meaning, remedy);
    }

    Kind(Severity severity, String meaning, String remedy) {
        this.severity = severity;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** Whether it stops a policy from being used. */
    public Severity severity() {
        return severity;
    }

    /** What it is, as half a sentence. */
    public String meaning() {
        return meaning;
    }

    /** What to do about it, as the guide says it. */
    public String remedy() {
        return remedy;
    }

    /** Its name for programs and in the guide, such as {@code clause-without-rule}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package school.policy.rule;

import java.util.List;
import java.util.Map;
import school.policy.clause.ClauseId;
import school.policy.decision.Effect;
import school.policy.fact.FactType;

/**
 * A rule: when its patterns all hold, its conclusions are drawn.
 *
 * @param title its name; it begins with the id of its clause
 * @param file the file it stands in
 * @param line the line of its title, from 1
 * @param when its patterns, in the order of the text; never empty
 * @param readings the contested readings it belongs to: name to answer; it speaks only where all of them are taken
 * @param then its conclusions; never empty
 */
public record Rule(
        String title, String file, int line, List<Pattern> when, Map<String, String> readings, List<Conclusion> then) {

    /** How many facts a pattern asks for. */
    public enum Quantifier {
        /** one fact; the rule looks at each that fits. */
        SOME,
        /** at least one fact. */
        EXISTS,
        /** no fact. */
        NOT
    }

    /**
     * A pattern: facts of one type that meet all its conditions.
     *
     * @param quantifier how many
     * @param type the type of fact
     * @param conditions its conditions, all of which must hold; empty: any fact of the type
     */
    public record Pattern(Quantifier quantifier, FactType type, List<Condition> conditions) {}

    /**
     * A conclusion.
     *
     * @param effect what the clause does
     * @param clause the clause
     * @param line the line it stands in, from 1
     * @param column its column, from 1
     */
    public record Conclusion(Effect effect, ClauseId clause, int line, int column) {}

    /** Where it stands, as {@code file:line}. */
    public String place() {
        return file + ":" + line;
    }

    /** Its title without the id of its clause. */
    public String gist() {
        return ClauseId.leading(title)
                .map(id -> title.substring(id.text().length()).strip())
                .filter(gist -> !gist.isEmpty())
                .orElse(title);
    }
}

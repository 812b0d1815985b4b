package school.policy.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import school.policy.clause.ClauseId;
import school.policy.decision.Effect;
import school.policy.source.Given;
import school.policy.source.Place;
import school.policy.vocabulary.FactType;

/**
 * A rule: when its patterns all hold, its conclusions are drawn.
 *
 * @param title its name; it begins with the id of its clause
 * @param at the place of its title
 * @param when its patterns, in the order of the text; never empty
 * @param readings the contested readings it belongs to: name to answer; it speaks only where all of them are taken
 * @param readingsAt the place of each of them
 * @param then its conclusions; never empty
 * @param unused the names that it gives to values and never uses
 */
public record Rule(
        String title,
        Place at,
        List<Pattern> when,
        Map<String, String> readings,
        Map<String, Place> readingsAt,
        List<Conclusion> then,
        List<Unused> unused) {

    /** Refuses what is missing by its name; copies what could be changed. */
    public Rule {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(at, "at");
        when = Given.list(when, "when");
        readings = Given.map(readings, "readings");
        readingsAt = Given.map(readingsAt, "readingsAt");
        then = Given.list(then, "then");
        unused = Given.list(unused, "unused");
    }

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
     * @param at its place
     * @param conditionsAt the place of each condition
     */
    public record Pattern(
            Quantifier quantifier, FactType type, List<Condition> conditions, Place at, List<Place> conditionsAt) {

        /** Refuses what is missing by its name; copies what could be changed. */
        public Pattern {
            Objects.requireNonNull(quantifier, "quantifier");
            Objects.requireNonNull(type, "type");
            conditions = Given.list(conditions, "conditions");
            Objects.requireNonNull(at, "at");
            conditionsAt = Given.list(conditionsAt, "conditionsAt");
        }
    }

    /**
     * A conclusion.
     *
     * @param effect what the clause does
     * @param clause the clause
     * @param at the place of the clause's name
     */
    public record Conclusion(Effect effect, ClauseId clause, Place at) {

        /** Refuses what is missing by its name. */
        public Conclusion {
            Objects.requireNonNull(effect, "effect");
            Objects.requireNonNull(clause, "clause");
            Objects.requireNonNull(at, "at");
        }
    }

    /** A name that is given to a value and never used, and where. */
    public record Unused(String name, Place at) {

        /** Refuses what is missing by its name. */
        public Unused {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(at, "at");
        }
    }

    /** Where it stands, as {@code file:line}. */
    public String place() {
        return at.file() + ":" + at.line();
    }

    /** Its title without the id of its clause. */
    public String gist() {
        return ClauseId.leading(title)
                .map(id -> title.substring(id.text().length()).strip())
                .filter(gist -> !gist.isEmpty())
                .orElse(title);
    }
}

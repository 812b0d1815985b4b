package school.policy.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import school.policy.rule.Condition.Term;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;
import school.policy.source.Kind;
import school.policy.source.Limits;
import school.policy.vocabulary.FactType;

/**
 * Reads the conditions of one pattern between two of its commas: comparisons of registered properties with words, texts,
 * numbers, days and bound values. Names are looked up in the vocabulary; nothing is called and no class is loaded.
 *
 * <pre>
 * property == value             and whatever else {@link ComparisonParser} reads
 * $name : property              names the value for later patterns
 * a &amp;&amp; b   a || b   !a   ( a )   as often and as deep as {@link Limits} allows
 * </pre>
 */
final class ConditionParser {

    /** A condition and where it begins in the file. */
    record Placed(Condition condition, int offset) {}

    private final Properties properties;
    private final int pattern;
    private final Bound bound;
    private final Cursor tokens;
    private final Complaints complaints;
    private final Brackets brackets;
    private final ComparisonParser comparisons;
    private int depth;
    private int groups;

    /** Reads one stretch between commas; {@code bound} takes up the names it gives. */
    ConditionParser(FactType type, int pattern, Bound bound, Cursor tokens) {
        this.properties = new Properties(type, pattern, bound, tokens);
        this.pattern = pattern;
        this.bound = bound;
        this.tokens = tokens;
        this.complaints = tokens.complaints();
        this.brackets = new Brackets(properties, tokens);
        this.comparisons = new ComparisonParser(properties, brackets, tokens);
    }

    /** The conditions in the stretch; none where it only gives a name. What is wrong is complained about. */
    List<Placed> read() {
        List<Placed> conditions = new ArrayList<>();
        try {
            do {
                conditions.addAll(one());
            } while (!tokens.isDone());
        } catch (Refusal e) {
            complaints.add(e);
        }
        return conditions;
    }

    private List<Placed> one() {
        Token start = tokens.peek();
        if (start.is(":")) {
            throw Refusal.syntax(
                    start.offset(),
                    "a name is missing before ':'; write $name : "
                            + tokens.peek(1).text());
        }
        if (tokens.isDone()) {
            throw Refusal.syntax(start.offset(), "a condition is missing here; write one, or remove the comma");
        }
        boolean named = start.type() == Type.VARIABLE || isUnmarkedName();
        if (named && tokens.peek(1).is(":")) {
            name();
            end();
            return List.of();
        }
        Condition condition = any(false);
        end();
        if (others(condition) > 2) {
            throw Refusal.notAllowed(start.offset(), "one condition compares with more than two other facts; split it");
        }
        List<Condition> parts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
        return parts.stream().map(part -> new Placed(part, start.offset())).toList();
    }

    private long others(Condition condition) {
        return condition
                .terms()
                .filter(t -> t instanceof Term.Of of && of.pattern() != pattern)
                .map(t -> ((Term.Of) t).pattern())
                .distinct()
                .count();
    }

    /** A name for a value without the sign that names begin with. */
    private boolean isUnmarkedName() {
        return tokens.peek().isName() && !properties.knows(tokens.peek()) && properties.knows(tokens.peek(2));
    }

    private void name() {
        Token name = tokens.take();
        String marked = name.type() == Type.VARIABLE ? name.text() : "$" + name.text();
        if (!marked.equals(name.text())) {
            complaints.add(Kind.SYNTAX, name.offset(), "a name for a value begins with a dollar sign; write " + marked);
        }
        tokens.expect(":");
        Token property = tokens.take();
        if (!bound.give(new Bound.Name(marked, properties.property(property), name.offset()))) {
            throw Refusal.name(name.offset(), "'" + marked + "' names another value already; use another name");
        }
        Token next = tokens.peek();
        if (Operators.compares(next)) {
            throw Refusal.syntax(
                    next.offset(),
                    "a value is named and compared in two steps; write " + marked + " : " + property.text() + ", "
                            + property.text() + " " + next.text() + " ...");
        }
    }

    /** After a whole condition the stretch is at its end; what stands for a comma is complained about and passed. */
    private void end() {
        // behind a list or a group whose bracket is not closed, its comma or its bracket comes here
        brackets.settle();
        if (tokens.isDone() || (brackets.areOwed() && tokens.take(","))) {
            return;
        }
        Token next = tokens.peek();
        if (next.closes()) {
            complaints.addBracket(next.offset(), Brackets.CLOSES_NOTHING);
            tokens.take();
            tokens.take(properties.isCompared(1) ? 1 : 0);
        } else if (properties.begins(0)) {
            complaints.add(Kind.SYNTAX, tokens.lastEnd(), "a comma is missing before '" + next.text() + "'; add it");
        } else if (next.is(",") && properties.isCompared(1)) {
            tokens.take();
        } else if (next.type() != Type.TEXT && properties.isCompared(1)) {
            complaints.add(
                    Kind.SYNTAX, next.offset(), "'" + next.text() + "' cannot stand here; write a comma instead");
            tokens.take();
        } else {
            throw Refusal.unjoined(next);
        }
    }

    private Condition any(boolean negated) {
        return joined(negated, "||", this::all);
    }

    private Condition all(boolean negated) {
        return joined(negated, "&&", this::single);
    }

    /** Not (a and b) is not-a or not-b: negation is carried down to the comparisons. */
    private Condition joined(boolean negated, String sign, Function<Boolean, Condition> part) {
        List<Condition> parts = new ArrayList<>();
        do {
            if (parts.size() == Limits.CONDITIONS) {
                throw new Refusal(
                        Kind.LIMIT,
                        tokens.peek().offset(),
                        "more than " + Limits.CONDITIONS + " conditions are joined here; write several rules");
            }
            parts.add(part.apply(negated));
        } while (Operators.takeJoining(tokens, sign) || (sign.equals("&&") && brackets.takeComma(groups)));
        if (parts.size() == 1) {
            return parts.get(0);
        }
        boolean both = sign.equals("&&") != negated;
        return both ? new Condition.All(List.copyOf(parts)) : new Condition.Any(List.copyOf(parts));
    }

    private Condition single(boolean negated) {
        if (depth > Limits.NESTING) {
            throw new Refusal(
                    Kind.LIMIT,
                    tokens.peek().offset(),
                    "brackets and '!' stand more than " + Limits.NESTING + " deep; take out those that nothing needs");
        }
        depth++;
        try {
            Token start = tokens.peek();
            if (start.is("not") && !Operators.compares(tokens.peek(1))) {
                tokens.take();
                complaints.add(Kind.SYNTAX, start.offset(), "'not' stands before a fact; write !( ... ) here");
                return single(!negated);
            }
            if (tokens.take("!")) {
                return single(!negated);
            }
            if (start.is("(") && isType()) {
                throw Refusal.notAllowed(
                        start.offset(),
                        "values are not turned into another type; remove '("
                                + tokens.peek(1).text() + ")'");
            }
            if (tokens.take("(")) {
                groups++;
                Condition inner = any(negated);
                groups--;
                brackets.close(start, "");
                return inner;
            }
            return comparison(negated);
        } finally {
            depth--;
        }
    }

    /** Whether a type stands in brackets before a value, as in program code. */
    private boolean isType() {
        return tokens.peek(1).isName()
                && !properties.knows(tokens.peek(1))
                && tokens.peek(2).is(")")
                && tokens.peek(3).isName()
                && !Operators.joins(tokens.peek(3));
    }

    /** A condition that is refused does not keep those joined with it from being read. */
    private Condition comparison(boolean negated) {
        int from = tokens.index();
        int missing = complaints.brackets();
        try {
            return comparisons.read(negated);
        } catch (Refusal e) {
            if (e.kind() == Kind.NOT_ALLOWED) {
                throw e;
            }
            complaints.add(e);
            if (complaints.brackets() > missing) {
                brackets.owe();
            }
            skip(from);
            return new Condition.All(List.of());
        }
    }

    /** From where a condition began to the next sign that joins conditions, or to the end of the bracket around it. */
    private void skip(int from) {
        int refused = tokens.index();
        tokens.goTo(from);
        int open = 0;
        while (!tokens.isDone()
                && (tokens.index() < refused
                        || open > 0
                        || !(Operators.joins(tokens.peek()) || tokens.peek().closes()))) {
            open += tokens.take().nesting();
        }
    }
}

package school.policy.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import school.policy.fact.FactType;
import school.policy.fact.Nearest;
import school.policy.fact.Property;
import school.policy.rule.Condition.Comparison;
import school.policy.rule.Condition.Term;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;
import school.policy.source.Kind;
import school.policy.source.Limits;

/**
 * Reads the conditions of one pattern: comparisons of registered properties with words, texts, numbers, days and bound
 * values. Names are looked up in the vocabulary; nothing is called and no class is loaded.
 *
 * <p>A condition is one of:
 *
 * <pre>
 * property                      a yes-or-no property that is true
 * !property                     one that is false
 * property == value             also != &lt; &lt;= &gt; &gt;= ; null asks whether it is given
 * property in ( value, … )      also not in
 * property contains value       also not contains
 * property memberOf $list       also not memberOf
 * $name : property              names the value for later patterns
 * a &amp;&amp; b   a || b   !( a )   ( a )
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
    private int depth;
    private int owed;

    /** Reads one stretch between commas; {@code bound} takes up the names it gives. */
    ConditionParser(FactType type, int pattern, Bound bound, Cursor tokens) {
        this.properties = new Properties(type, pattern, bound, tokens);
        this.pattern = pattern;
        this.bound = bound;
        this.tokens = tokens;
        this.complaints = tokens.complaints();
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
        if (owed > 0 && tokens.peek().closes()) {
            owed--;
            tokens.take();
        }
        if (tokens.isDone() || (owed > 0 && tokens.take(","))) {
            return;
        }
        Token next = tokens.peek();
        if (next.closes()) {
            complaints.addBracket(next.offset(), PatternParser.CLOSES_NOTHING);
            tokens.take();
            tokens.take(isCondition(1) ? 1 : 0);
        } else if (begins(0)) {
            complaints.add(Kind.SYNTAX, tokens.lastEnd(), "a comma is missing before '" + next.text() + "'; add it");
        } else if (next.is(",") && isCondition(1)) {
            tokens.take();
        } else if (next.type() != Type.TEXT && isCondition(1)) {
            complaints.add(
                    Kind.SYNTAX, next.offset(), "'" + next.text() + "' cannot stand here; write a comma instead");
            tokens.take();
        } else {
            throw notHere(next);
        }
    }

    /** Whether something after so many tokens can only begin a condition. */
    private boolean begins(int at) {
        Token token = tokens.peek(at);
        return token.type() == Type.VARIABLE || token.is("!") || properties.knows(token);
    }

    /** Whether a property stands after so many tokens, and is compared. */
    private boolean isCondition(int at) {
        return properties.knows(tokens.peek(at)) && Operators.compares(tokens.peek(at + 1));
    }

    private static Refusal notHere(Token token) {
        return Language.refused(token.text())
                .filter(why -> token.type() != Type.TEXT)
                .map(why -> Refusal.notAllowed(token.offset(), why))
                .orElseGet(() -> Refusal.syntax(
                        token.offset(),
                        Phrases.shown(token) + " cannot stand here; join conditions with a comma, && or ||"));
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
            parts.add(part.apply(negated));
        } while (Operators.takeJoining(tokens, sign));
        if (parts.size() == 1) {
            return parts.get(0);
        }
        if (parts.size() > Limits.CONDITIONS) {
            throw new Refusal(
                    Kind.LIMIT,
                    tokens.lastEnd(),
                    "more than " + Limits.CONDITIONS + " conditions are joined here; write several rules");
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
            if (tokens.take("(")) {
                Condition inner = any(negated);
                close(start, "");
                return inner;
            }
            return comparison(negated);
        } finally {
            depth--;
        }
    }

    /** Takes the closing bracket; where none comes, it is missing before the next condition, or at the end. */
    private void close(Token opening, String after) {
        Token next = tokens.peek();
        if (tokens.takeClosing(opening)) {
            return;
        }
        if (tokens.isDone()) {
            // then that of the pattern is not closed either, where it is said
            throw Refusal.told(tokens.lastEnd());
        }
        if (!((next.is(",") || Operators.joins(next)) && begins(1)) && !begins(0)) {
            throw notHere(next);
        }
        complaints.addBracket(tokens.lastEnd(), "the bracket opened" + after + " is not closed; add ')'");
        owed++;
    }

    /** A condition that is refused does not keep those joined with it from being read. */
    private Condition comparison(boolean negated) {
        int from = tokens.index();
        int missing = complaints.brackets();
        try {
            return compared(negated);
        } catch (Refusal e) {
            if (e.kind() == Kind.NOT_ALLOWED) {
                throw e;
            }
            complaints.add(e);
            owed += complaints.brackets() > missing ? 1 : 0;
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
            Token token = tokens.take();
            open += token.opens() ? 1 : token.closes() ? -1 : 0;
        }
    }

    private Condition compared(boolean negated) {
        Token subject = tokens.take();
        Term.Of left = properties.subject(subject);
        Token operator = tokens.peek();
        String said = Operators.take(tokens);
        if (isList(said)) {
            complaints.add(
                    Kind.SYNTAX, operator.offset(), "values in brackets stand behind 'in'; write in ( ..., ... )");
            said = said.equals("!=") || tokens.take("not") ? "not in" : "in";
        }
        boolean held = said.startsWith("not ") == negated;
        return switch (said.substring(said.startsWith("not ") ? 4 : 0)) {
            case "" -> alone(left, negated);
            case "in" -> new Condition.OneOf(left, values(left, operator), held);
            case "contains" -> contains(left, operator, held);
            case "memberOf" -> memberOf(left, held);
            default -> compare(left, said, negated, operator);
        };
    }

    /** Whether a list of values comes after this comparison, or after none, although only 'in' has one. */
    private boolean isList(String said) {
        int at = tokens.peek().is("not") ? 1 : 0;
        return (said.isEmpty() || said.equals("==") || said.equals("!="))
                && tokens.peek(at).opens()
                && isValue(at + 1);
    }

    /** A property without a comparison that is one. */
    private Condition alone(Term.Of left, boolean negated) {
        Token next = tokens.peek();
        Property property = left.property();
        boolean known =
                next.type() != Type.TEXT && Language.refused(next.text()).isPresent();
        if (property.kind() == Property.Kind.BOOLEAN && (!known || next.isName())) {
            return new Condition.Compare(left, Comparison.EQUAL, new Term.Literal(!negated));
        }
        if (known) {
            throw notHere(next);
        }
        Optional<String> near = next.isName() ? Nearest.to(next.text(), Operators.WORDS) : Optional.empty();
        throw Refusal.syntax(
                next.offset(),
                near.map(word -> "'" + next.text() + "' is no comparison; did you mean '" + word + "'?")
                        .orElseGet(() -> "'" + property.name() + "' is " + Phrases.phrase(property)
                                + " and needs a comparison"
                                + (tokens.isDone() ? "" : ", found " + Phrases.shown(next)) + "; write one such as "
                                + Phrases.comparison(property)));
    }

    private Condition contains(Term.Of list, Token operator, boolean held) {
        if (!list.property().kind().isList()) {
            throw Refusal.value(
                    operator.offset(), "'" + list.property().name() + "' holds one value; use == instead of contains");
        }
        return new Condition.Holds(list, value(list.property()), held);
    }

    private Condition memberOf(Term.Of item, boolean held) {
        Token name = tokens.take();
        Term.Of list = properties.subject(name);
        boolean fits = list.property().kind().isList()
                && list.property().type() == item.property().type();
        if (!fits) {
            throw Refusal.value(
                    name.offset(), "'" + name.text() + "' is no list of such values; name one with $name : property");
        }
        return new Condition.Holds(list, item, held);
    }

    private Condition compare(Term.Of left, String sign, boolean negated, Token operator) {
        boolean equality = sign.equals("==") || sign.equals("!=");
        Comparison said = Arrays.stream(Comparison.values())
                .filter(c -> c.sign().equals(sign))
                .findFirst()
                .orElseThrow();
        Comparison comparison = negated ? said.opposite() : said;
        if (equality && tokens.takeWord("null")) {
            return new Condition.Given(left, comparison == Comparison.DIFFERENT);
        }
        Property property = left.property();
        if (property.kind().isList()) {
            throw Refusal.value(
                    operator.offset(),
                    "'" + property.name() + "' is a list; use contains instead of " + operator.text());
        }
        if (!equality && property.kind() != Property.Kind.NUMBER && property.kind() != Property.Kind.DATE) {
            throw Refusal.value(
                    operator.offset(),
                    "'" + property.name() + "' has no order; use == or != instead of " + operator.text());
        }
        return new Condition.Compare(left, comparison, value(property));
    }

    private List<Object> values(Term.Of left, Token operator) {
        if (left.property().kind().isList()) {
            throw Refusal.value(
                    operator.offset(), "'" + left.property().name() + "' is a list; use contains, joined with ||");
        }
        Token opening = tokens.peek();
        boolean opened = tokens.takeOpening();
        if (!opened) {
            complaints.addBracket(tokens.lastEnd(), "the values after 'in' stand in brackets; write in ( ..., ... )");
        }
        if (opened && tokens.peek().opens()) {
            complaints.addBracket(tokens.peek().offset(), "this bracket is opened twice; remove one");
            tokens.take();
            owed++;
        }
        List<Object> values = new ArrayList<>();
        do {
            Token at = tokens.peek();
            if (opened && tokens.isDone()) {
                throw Refusal.told(tokens.lastEnd());
            }
            if (value(left.property()) instanceof Term.Literal literal) {
                values.add(literal.value());
            } else {
                throw Refusal.value(
                        at.offset(),
                        "'" + at.text() + "' is no written value; a list holds written values alone, so"
                                + " compare it in a condition of its own");
            }
            if (values.size() > Limits.CONDITIONS) {
                throw new Refusal(
                        Kind.LIMIT,
                        at.offset(),
                        "more than " + Limits.CONDITIONS + " values stand in this list; ask for the others with 'not"
                                + " in'");
            }
        } while (another());
        if (opened) {
            close(opening, " after 'in'");
        } else if (tokens.peek().closes()) {
            tokens.take();
        }
        return List.copyOf(values);
    }

    /** Whether another value of a list comes; takes what stands between the two. */
    private boolean another() {
        Token next = tokens.peek();
        if (next.is(",") && !isCondition(1)) {
            return tokens.take(",");
        }
        if (isValue(0)) {
            complaints.add(
                    Kind.SYNTAX, tokens.lastEnd(), "a comma is missing before " + Phrases.shown(next) + "; add it");
            return true;
        }
        boolean between = !next.is(",") && !next.closes() && isValue(1);
        if (between) {
            complaints.add(
                    Kind.SYNTAX, next.offset(), "'" + next.text() + "' cannot stand here; write a comma instead");
            tokens.take();
        }
        return between;
    }

    /** Whether a written value stands after so many tokens, and is not compared with anything there. */
    private boolean isValue(int at) {
        Token token = tokens.peek(at);
        return token.type() == Type.TEXT
                || token.type() == Type.NUMBER
                || (token.isName() && tokens.peek(at + 1).is(".") && !Operators.compares(tokens.peek(at + 3)));
    }

    /** A value that can be compared with the property: written out, bound, or another property of the fact. */
    private Term value(Property property) {
        Token token = tokens.take();
        Property.Kind one = Phrases.one(property);
        boolean word = one == Property.Kind.WORD && tokens.peek().is(".");
        if (token.type() == Type.VARIABLE || (properties.knows(token) && !word)) {
            Term.Of other = properties.subject(token);
            if (other.property().kind() != one || other.property().type() != property.type()) {
                throw Refusal.value(
                        token.offset(),
                        "'" + token.text() + "' is " + Phrases.phrase(other.property())
                                + " and cannot be compared with '" + property.name() + "', "
                                + Phrases.phrase(property) + "; write " + Phrases.wanted(property));
            }
            return other;
        }
        if (token.type() == Type.END || token.is(",") || token.closes()) {
            throw Refusal.syntax(
                    token.offset(),
                    "a value is missing here; write " + Phrases.wanted(property)
                            + (token.type() == Type.END ? "" : ", or remove the comma"));
        }
        if (token.isName() && bound.names().contains("$" + token.text())) {
            throw Refusal.syntax(
                    token.offset(), "the name of a value begins with a dollar sign; write $" + token.text());
        }
        return new Term.Literal(new Literals(property, tokens).value(token));
    }
}

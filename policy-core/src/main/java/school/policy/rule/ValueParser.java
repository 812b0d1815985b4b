package school.policy.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.policy.rule.Condition.Term;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;
import school.policy.source.Kind;
import school.policy.source.Limits;
import school.policy.vocabulary.Property;

/** Reads what a property is compared with: one value, or a list of them in brackets. */
final class ValueParser {

    private final Properties properties;
    private final Brackets brackets;
    private final Cursor tokens;
    private final Complaints complaints;

    ValueParser(Properties properties, Brackets brackets, Cursor tokens) {
        this.properties = properties;
        this.brackets = brackets;
        this.tokens = tokens;
        this.complaints = tokens.complaints();
    }

    /** A value that can be compared with the property: written out, bound, or another property of the fact. */
    Term value(Property property) {
        Token token = tokens.take();
        Property.Kind one = Phrases.one(property);
        boolean word = one == Property.Kind.WORD && tokens.peek().is(".");
        if (token.type() == Type.VARIABLE || (properties.knows(token) && !word)) {
            Term.Of other = properties.subject(token);
            if (other.property().kind().isList() || !other.property().isLike(property)) {
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
        properties.called(token).ifPresent(refusal -> {
            throw refusal;
        });
        if (properties.isUnmarkedName(token)) {
            throw Refusal.syntax(
                    token.offset(), "the name of a value begins with a dollar sign; write $" + token.text());
        }
        return new Term.Literal(new Literals(property, tokens).value(token));
    }

    /** The values behind 'in', all of them written out. */
    List<Object> list(Property property) {
        Token opening = tokens.peek();
        boolean opened = open();
        List<Object> values = new ArrayList<>();
        @Nullable Token twice = null;
        do {
            Token at = tokens.peek();
            if (opened && tokens.isDone()) {
                throw Refusal.told(tokens.lastEnd());
            }
            int sound = complaints.count();
            if (value(property) instanceof Term.Literal literal) {
                if (twice == null && complaints.count() == sound && values.contains(literal.value())) {
                    twice = at;
                }
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
        if (twice != null) {
            complaints.add(Kind.WRONG_VALUE, twice.offset(), "this value stands in the list twice; remove one");
        }
        if (opened) {
            brackets.close(opening, " after 'in'");
        } else if (tokens.peek().closes()) {
            tokens.take();
        }
        return List.copyOf(values);
    }

    /** Takes the opening bracket; false where it is missing. */
    private boolean open() {
        if (!tokens.takeOpening()) {
            complaints.addBracket(tokens.lastEnd(), "the values after 'in' stand in brackets; write in ( ..., ... )");
            return false;
        }
        if (tokens.peek().opens()) {
            complaints.addBracket(tokens.peek().offset(), "this bracket is opened twice; remove one");
            tokens.take();
            brackets.owe();
        }
        return true;
    }

    /** Whether another value of a list comes; takes what stands between the two. */
    private boolean another() {
        Token next = tokens.peek();
        if (next.is(",") && !properties.isCompared(1)) {
            return tokens.take(",");
        }
        if (isWritten(0)) {
            complaints.add(
                    Kind.SYNTAX, tokens.lastEnd(), "a comma is missing before " + Phrases.shown(next) + "; add it");
            return true;
        }
        boolean between = !next.is(",") && !next.closes() && isWritten(1);
        if (between) {
            complaints.add(
                    Kind.SYNTAX, next.offset(), "'" + next.text() + "' cannot stand here; write a comma instead");
            tokens.take();
        }
        return between;
    }

    /** Whether a written value stands after so many tokens, and is not compared with anything there. */
    boolean isWritten(int at) {
        Token token = tokens.peek(at);
        return token.type() == Type.TEXT
                || token.type() == Type.NUMBER
                || (token.isName() && tokens.peek(at + 1).is(".") && !Operators.compares(tokens.peek(at + 3)));
    }
}

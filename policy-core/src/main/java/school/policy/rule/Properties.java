package school.policy.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import school.policy.rule.Condition.Term;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;
import school.policy.source.Kind;
import school.policy.source.Limits;
import school.policy.source.Nearest;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.FactType.GroupOf;
import school.policy.vocabulary.Property;

/** Looks up what conditions of one pattern compare, and says what is wrong where there is no such thing. */
final class Properties {

    private final FactType type;
    private final int pattern;
    private final Bound bound;
    private final Cursor tokens;
    private final Complaints complaints;

    /** Of one pattern of a rule; {@code bound} knows the names given so far. */
    Properties(FactType type, int pattern, Bound bound, Cursor tokens) {
        this.type = type;
        this.pattern = pattern;
        this.bound = bound;
        this.tokens = tokens;
        this.complaints = tokens.complaints();
    }

    /** Whether a token names a property of this fact. */
    boolean knows(Token token) {
        return token.isName()
                && (type.property(token.text()).isPresent()
                        || type.group(token.text()).isPresent());
    }

    /** Whether a property stands after so many tokens, and is compared. */
    boolean isCompared(int at) {
        return knows(tokens.peek(at)) && Operators.compares(tokens.peek(at + 1));
    }

    /** Whether something after so many tokens can only begin a condition. */
    boolean begins(int at) {
        Token token = tokens.peek(at);
        return token.type() == Type.VARIABLE || token.is("!") || knows(token);
    }

    /** Whether a token is a name given to a value, without the sign that names begin with. */
    boolean isUnmarkedName(Token token) {
        return token.isName() && bound.has("$" + token.text());
    }

    /** The group of words that a token names as a property of this fact. */
    Optional<GroupOf> group(Token token) {
        return token.isName() && type.property(token.text()).isEmpty() ? type.group(token.text()) : Optional.empty();
    }

    /** A property of this fact as a term. */
    Term.Of of(Property property) {
        return new Term.Of(pattern, property);
    }

    /** The property of this fact, or the bound one, that a token names. */
    Term.Of subject(Token token) {
        if (token.type() == Type.VARIABLE) {
            return bound.value(token.text()).orElseThrow(() -> unknownName(token));
        }
        return property(token);
    }

    private Refusal unknownName(Token token) {
        boolean told = bound.isLost(token.text());
        bound.lose(token.text());
        return told
                ? Refusal.told(token.offset())
                : Refusal.name(
                        token.offset(),
                        "'" + token.text() + "' names nothing before this place"
                                + Nearest.to(token.text(), bound.names())
                                        .map(near -> "; did you mean '" + near + "'?")
                                        .orElse("; name a value in a pattern above: " + token.text() + " : property"));
    }

    /** The property of this fact that a token names. */
    Term.Of property(Token token) {
        Optional<Property> property = token.isName() ? type.property(token.text()) : Optional.empty();
        return new Term.Of(pattern, property.orElseGet(() -> near(token)));
    }

    /** The property that was perhaps meant, so that its condition can be read on; complained about. */
    private Property near(Token token) {
        Refusal refusal = noProperty(token);
        int apart = apart();
        Optional<Property> near = Nearest.to(written(token, apart), names()).flatMap(type::property);
        if (refusal.kind() != Kind.UNKNOWN_NAME || refusal.reason().isEmpty() || near.isEmpty()) {
            throw refusal;
        }
        complaints.add(refusal);
        tokens.take(apart);
        return near.get();
    }

    /** What is wrong where a property must stand. */
    private Refusal noProperty(Token token) {
        boolean dotted =
                token.isName() && tokens.peek().is(".") && tokens.peek(1).isName();
        boolean written = token.type() == Type.TEXT
                || token.type() == Type.NUMBER
                || token.is("true")
                || token.is("false")
                || token.is("null");
        if (dotted && complaints.vocabulary().type(token.text()).isPresent()) {
            return Refusal.syntax(
                    token.offset(),
                    "a property stands without its fact; write "
                            + tokens.peek(1).text());
        }
        Optional<Refusal> called = called(token);
        if (called.isPresent()) {
            return called.get();
        }
        boolean word = dotted && isWord(token, tokens.peek(1));
        if ((word && Operators.compares(tokens.peek(2))) || (written && Operators.compares(tokens.peek()))) {
            return Refusal.syntax(
                    token.offset(), "the property stands first and its value behind it; turn the comparison round");
        }
        if (written || word) {
            complaints.addBracket(
                    token.offset(),
                    (dotted ? "'" + token.text() + "." + tokens.peek(1).text() + "'" : Phrases.shown(token))
                            + " stands here without a property; write each comparison in full, or"
                            + " property in ( ..., ... )");
            return Refusal.told(token.offset());
        }
        if (dotted && Nearest.to(token.text(), names()).isEmpty()) {
            return Refusal.notAllowed(
                    token.offset(),
                    "'" + path(token)
                            + "' is not allowed: rules call nothing and look no deeper than a property; compare"
                            + " a property of " + type.name());
        }
        if (!token.isName() || Operators.compares(token) || token.is("not")) {
            return Language.refused(token.text())
                    .filter(why -> token.type() == Type.SIGN)
                    .map(why -> Refusal.notAllowed(token.offset(), why))
                    .orElseGet(() -> Refusal.syntax(
                            token.offset(),
                            "a property of " + type.name() + " must stand here"
                                    + (token.type() == Type.END ? "" : ", found " + Phrases.shown(token))
                                    + Phrases.meant("", names())));
        }
        Optional<String> refused = Language.refused(token.text());
        if (refused.isPresent()) {
            return Refusal.notAllowed(token.offset(), refused.get());
        }
        String name = written(token, apart());
        return Refusal.name(
                token.offset(),
                "unknown property '" + name + "' of " + type.name()
                        + (Nearest.to(name, names()).isEmpty() ? ofAnother(name) : Phrases.meant(name, names())));
    }

    /** That something is called, where a name has been taken that is called, or all that hangs on it by dots is. */
    Optional<Refusal> called(Token token) {
        int end = hanging();
        boolean name = token.isName()
                && !Operators.compares(token)
                && !token.is("not")
                && Language.refused(token).isEmpty();
        return name && tokens.peek(end).is("(")
                ? Optional.of(Refusal.notAllowed(
                        token.offset(),
                        "'" + path(token) + "' is called here, and rules call nothing; compare a property of "
                                + type.name() + " instead"))
                : Optional.empty();
    }

    /** How many tokens hang by dots on the one that has been taken. */
    private int hanging() {
        int end = 0;
        while (end < Limits.NESTING
                && tokens.peek(end).is(".")
                && tokens.peek(end + 1).isName()) {
            end += 2;
        }
        return end;
    }

    /** The name that has been taken, with all that hangs on it by dots. */
    private String path(Token token) {
        return token.text() + tokens.phrase(hanging()).replace(" ", "");
    }

    /** Whether these are a list of words and one of them, as far as their letters tell. */
    private static boolean isWord(Token list, Token word) {
        return Character.isUpperCase(list.text().charAt(0))
                && word.text().equals(word.text().toUpperCase(Locale.ROOT));
    }

    /** How many words follow that belong to a name written in several, up to its comparison. */
    private int apart() {
        int words = 0;
        while (words < 4 && tokens.peek(words).isName() && !Operators.compares(tokens.peek(words))) {
            words++;
        }
        return Operators.compares(tokens.peek(words)) ? words : 0;
    }

    private String written(Token token, int words) {
        return (token.text() + " " + tokens.phrase(words)).strip();
    }

    private List<String> names() {
        return type.properties().stream().map(Property::name).toList();
    }

    private String ofAnother(String name) {
        String others = complaints.vocabulary().types().stream()
                .filter(other -> other.property(name).isPresent())
                .map(FactType::name)
                .collect(Collectors.joining(" and "));
        return others.isEmpty()
                ? Phrases.meant(name, names())
                : "; it belongs to " + others + ", so write it in a pattern of that fact";
    }
}

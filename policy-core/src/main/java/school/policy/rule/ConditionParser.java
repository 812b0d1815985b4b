package school.policy.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** The form in which DRL itself writes a day, such as {@code "12-Mar-2025"}. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    /** Signs that people write for others. */
    private static final Map<String, String> MEANT = Map.of(
            "=", "==", "===", "==", "!==", "!=", "=>", ">=", "=<", "<=", "<>", "!=", "&", "&&", "|", "||", "is", "==",
            "equals", "==");

    private final FactType type;
    private final int pattern;
    private final Bound bound;
    private final Cursor tokens;
    private int depth;

    /** Reads one stretch between commas; {@code bound} takes up the names it gives. */
    ConditionParser(FactType type, int pattern, Bound bound, Cursor tokens) {
        this.type = type;
        this.pattern = pattern;
        this.bound = bound;
        this.tokens = tokens;
    }

    /** The conditions in the stretch; none where it only gives a name. What is wrong is complained about. */
    List<Placed> read() {
        List<Placed> conditions = new ArrayList<>();
        try {
            do {
                conditions.addAll(one());
            } while (!tokens.isDone());
        } catch (Refusal e) {
            tokens.complaints().add(e);
        }
        return conditions;
    }

    private List<Placed> one() {
        Token start = tokens.peek();
        if (tokens.isDone()) {
            throw Refusal.syntax(start.offset(), "a condition is missing here; write one, or remove the comma");
        }
        if (start.type() == Type.VARIABLE && tokens.peek(1).is(":")) {
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

    private void name() {
        Token name = tokens.take();
        tokens.expect(":");
        Token property = tokens.take();
        if (!bound.give(new Bound.Name(name.text(), property(property), name.offset()))) {
            throw Refusal.name(name.offset(), "'" + name.text() + "' names another value already; use another name");
        }
        Token next = tokens.peek();
        if (isComparison(next)) {
            throw Refusal.syntax(
                    next.offset(),
                    "a value is named and compared in two steps; write " + name.text() + " : " + property.text() + ", "
                            + property.text() + " " + next.text() + " ...");
        }
    }

    /** After a whole condition the stretch is at its end; a forgotten comma is complained about and passed. */
    private void end() {
        Token next = tokens.peek();
        if (tokens.isDone()) {
            return;
        }
        if (next.isName() && (next.text().equalsIgnoreCase("and") || next.text().equalsIgnoreCase("or"))) {
            throw Refusal.syntax(
                    next.offset(),
                    "'" + next.text() + "' cannot stand here; write "
                            + (next.text().equalsIgnoreCase("and") ? "a comma or &&" : "||"));
        }
        boolean another = next.type() == Type.VARIABLE
                || next.is("!")
                || (next.isName() && type.property(next.text()).isPresent());
        if (another) {
            tokens.complaints()
                    .add(Kind.SYNTAX, tokens.lastEnd(), "a comma is missing before '" + next.text() + "'; add it");
            return;
        }
        throw notHere(next);
    }

    private static Refusal notHere(Token token) {
        return Language.refused(token.text())
                .filter(why -> token.type() != Type.TEXT)
                .map(why -> Refusal.notAllowed(token.offset(), why))
                .orElseGet(() -> Refusal.syntax(
                        token.offset(), shown(token) + " cannot stand here; join conditions with a comma, && or ||"));
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
        } while (takeSign(sign));
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

    /** Takes a sign; one that people write for it is complained about and taken as well. */
    private boolean takeSign(String sign) {
        Token token = tokens.peek();
        if (token.type() != Type.TEXT && sign.equals(MEANT.get(token.text()))) {
            tokens.take();
            tokens.complaints()
                    .add(Kind.SYNTAX, token.offset(), "'" + token.text() + "' is not used here; write " + sign);
            return true;
        }
        return tokens.take(sign);
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
            if (tokens.take("!")) {
                return single(!negated);
            }
            if (tokens.take("(")) {
                Condition inner = any(negated);
                if (!tokens.peek().is(")")) {
                    throw tokens.isDone()
                            ? Refusal.syntax(tokens.lastEnd(), "a bracket is not closed; add ')'")
                            : notHere(tokens.peek());
                }
                tokens.take();
                return inner;
            }
            return comparison(negated);
        } finally {
            depth--;
        }
    }

    private Condition comparison(boolean negated) {
        Token subject = tokens.take();
        Term.Of left = subject(subject);
        boolean not = tokens.takeWord("not") != negated;
        Token operator = tokens.peek();
        if (tokens.takeWord("in")) {
            return new Condition.OneOf(left, values(left, operator), !not);
        }
        if (tokens.takeWord("contains")) {
            return contains(left, operator, !not);
        }
        if (tokens.takeWord("memberOf")) {
            return memberOf(left, !not);
        }
        for (Comparison comparison : Comparison.values()) {
            if (takeSign(comparison.sign())) {
                return compare(left, not ? comparison.opposite() : comparison, operator);
            }
        }
        boolean code = !operator.isName() && Language.refused(operator.text()).isPresent();
        if (left.property().kind() == Property.Kind.BOOLEAN && !code) {
            return new Condition.Compare(left, Comparison.EQUAL, new Term.Literal(!not));
        }
        if (operator.type() != Type.TEXT && Language.refused(operator.text()).isPresent()) {
            throw notHere(operator);
        }
        throw Refusal.syntax(
                operator.offset(),
                "'" + subject.text() + "' is " + phrase(left.property()) + " and needs a comparison such as =="
                        + (tokens.isDone() ? "" : ", found " + shown(operator)));
    }

    private static boolean isComparison(Token token) {
        return Arrays.stream(Comparison.values()).anyMatch(c -> token.is(c.sign()))
                || (token.type() != Type.TEXT && MEANT.containsKey(token.text()))
                || token.is("in")
                || token.is("contains");
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
        Term.Of list = subject(name);
        boolean fits = list.property().kind().isList()
                && list.property().type() == item.property().type();
        if (!fits) {
            throw Refusal.value(
                    name.offset(), "'" + name.text() + "' is no list of such values; name one with $name : property");
        }
        return new Condition.Holds(list, item, held);
    }

    private Condition compare(Term.Of left, Comparison comparison, Token operator) {
        boolean equality = comparison == Comparison.EQUAL || comparison == Comparison.DIFFERENT;
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
        if (!tokens.take("(")) {
            throw Refusal.syntax(tokens.lastEnd(), "the values after 'in' stand in brackets; write in ( ..., ... )");
        }
        List<Object> values = new ArrayList<>();
        do {
            Token at = tokens.peek();
            if (value(left.property()) instanceof Term.Literal literal) {
                values.add(literal.value());
            } else {
                throw Refusal.value(
                        at.offset(), "'" + at.text() + "' is no written value; a list holds written values");
            }
            if (values.size() > Limits.CONDITIONS) {
                throw new Refusal(
                        Kind.LIMIT,
                        at.offset(),
                        "more than " + Limits.CONDITIONS + " values stand in this list; ask for the others with 'not"
                                + " in'");
            }
        } while (tokens.take(","));
        Token next = tokens.peek();
        if (!tokens.take(")")) {
            throw tokens.isDone()
                    ? Refusal.syntax(tokens.lastEnd(), "a bracket is not closed; add ')'")
                    : Refusal.syntax(
                            tokens.lastEnd(),
                            "a comma or a closing bracket is missing before " + shown(next) + "; add it");
        }
        return List.copyOf(values);
    }

    /** A value that can be compared with the property: written out, bound, or another property of the fact. */
    private Term value(Property property) {
        Token token = tokens.take();
        Property.Kind one = one(property);
        boolean named = token.isName() && type.property(token.text()).isPresent();
        if (token.type() == Type.VARIABLE || named) {
            Term.Of other = subject(token);
            if (other.property().kind() != one || other.property().type() != property.type()) {
                throw Refusal.value(
                        token.offset(),
                        "'" + token.text() + "' is " + phrase(other.property()) + " and cannot be compared with '"
                                + property.name() + "', " + phrase(property));
            }
            return other;
        }
        if (token.type() == Type.END) {
            throw Refusal.syntax(token.offset(), "a value is missing here; write " + wanted(property));
        }
        return new Term.Literal(
                switch (one) {
                    case BOOLEAN -> bool(token, property);
                    case NUMBER -> number(token, property);
                    case TEXT -> text(token, property);
                    case DATE -> day(token, property);
                    case WORD -> word(token, property);
                    default -> throw mismatch(token, property);
                });
    }

    private static Property.Kind one(Property property) {
        return switch (property.kind()) {
            case WORDS -> Property.Kind.WORD;
            case TEXTS -> Property.Kind.TEXT;
            default -> property.kind();
        };
    }

    private static Object bool(Token token, Property property) {
        if (token.is("true") || token.is("false")) {
            return Boolean.valueOf(token.text());
        }
        throw mismatch(token, property);
    }

    private static Object number(Token token, Property property) {
        // after a leading zero others count by eights
        if (token.type() == Type.NUMBER && !token.text().matches("-?0[0-9]+")) {
            try {
                return Integer.valueOf(token.text());
            } catch (NumberFormatException e) {
                // said below
            }
        }
        throw mismatch(token, property);
    }

    private static Object text(Token token, Property property) {
        if (token.type() != Type.TEXT) {
            throw mismatch(token, property);
        }
        if (!token.text().equals(token.text().strip()) || token.text().isEmpty()) {
            throw Refusal.value(
                    token.offset(),
                    "the text \"" + token.text() + "\" begins or ends with a space, or is empty, and would never be"
                            + " equal; remove the space");
        }
        return token.text();
    }

    private static Object day(Token token, Property property) {
        try {
            return LocalDate.parse(token.type() == Type.TEXT ? token.text() : "", DAY);
        } catch (DateTimeParseException e) {
            throw Refusal.value(
                    token.offset(),
                    "'" + property.name() + "' is a day, found " + shown(token) + "; write "
                            + sameDay(token.text()).orElseGet(() -> wanted(property)));
        }
    }

    /** A day that is written as the other files of a policy write it. */
    private static Optional<String> sameDay(String text) {
        try {
            return Optional.of("\"" + DAY.format(LocalDate.parse(text)) + "\"");
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Object word(Token token, Property property) {
        String words = property.type().getSimpleName();
        if (!token.isName() || !tokens.peek().is(".")) {
            throw mismatch(token, property);
        }
        List<String> constants = constants(property);
        tokens.take();
        Token constant = tokens.take();
        if (!token.text().equals(words)) {
            throw Refusal.value(
                    token.offset(),
                    "'" + property.name() + "' is " + phrase(property) + ", found '" + token.text() + "."
                            + constant.text() + "'; write " + words + "."
                            + Nearest.to(constant.text(), constants)
                                    .orElse(" and one of " + String.join(", ", constants)));
        }
        if (!constants.contains(constant.text())) {
            throw Refusal.name(
                    constant.offset(),
                    "unknown word '" + constant.text() + "' of " + words + meant(constant.text(), constants));
        }
        return property.type().getEnumConstants()[constants.indexOf(constant.text())];
    }

    private static List<String> constants(Property property) {
        return Arrays.stream(property.type().getEnumConstants())
                .map(c -> ((Enum<?>) c).name())
                .toList();
    }

    private Term.Of subject(Token token) {
        if (token.type() == Type.VARIABLE) {
            return bound.value(token.text())
                    .orElseThrow(() -> Refusal.name(
                            token.offset(),
                            "'" + token.text() + "' names nothing before this place"
                                    + meant(token.text(), bound.names())));
        }
        return property(token);
    }

    private Term.Of property(Token token) {
        if (!token.isName()) {
            Language.refused(token.text())
                    .filter(why -> token.type() == Type.SIGN)
                    .ifPresent(why -> {
                        throw Refusal.notAllowed(token.offset(), why);
                    });
            throw Refusal.syntax(
                    token.offset(),
                    "a property of " + type.name() + " must stand here"
                            + (token.type() == Type.END ? "" : ", found " + shown(token)));
        }
        Optional<Property> property = type.property(token.text());
        if (property.isEmpty()) {
            if (tokens.peek().is(".") && isComparison(tokens.peek(2))) {
                throw Refusal.syntax(
                        token.offset(),
                        "the property stands first; write property == " + token.text() + "."
                                + tokens.peek(1).text());
            }
            if (tokens.peek().is("(") && Language.refused(token.text()).isEmpty()) {
                throw Refusal.notAllowed(
                        token.offset(),
                        "'" + token.text() + "' is called here, and rules call nothing; compare a property of "
                                + type.name() + " instead");
            }
            throw Language.refused(token.text())
                    .map(why -> Refusal.notAllowed(token.offset(), why))
                    .orElseGet(() -> Refusal.name(
                            token.offset(),
                            "unknown property '" + token.text() + "' of " + type.name()
                                    + meant(
                                            token.text(),
                                            type.properties().stream()
                                                    .map(Property::name)
                                                    .toList())));
        }
        return new Term.Of(pattern, property.get());
    }

    private static Refusal mismatch(Token token, Property property) {
        return Refusal.value(
                token.offset(),
                "'" + property.name() + "' is " + phrase(property) + ", found " + shown(token) + "; write "
                        + (one(property) == Property.Kind.WORD
                                ? Nearest.to(token.text(), constants(property))
                                        .map(word -> property.type().getSimpleName() + "." + word)
                                        .orElseGet(() -> wanted(property))
                                : wanted(property)));
    }

    /** What can be written for a value of the property. */
    private static String wanted(Property property) {
        return switch (one(property)) {
            case BOOLEAN -> "true or false";
            case NUMBER -> "a whole number in digits";
            case TEXT -> "a text in straight quotation marks";
            case DATE -> "a day that exists, such as \"12-Mar-2025\"";
            default ->
                "a word such as " + property.type().getSimpleName() + "."
                        + constants(property).get(0);
        };
    }

    private static String shown(Token token) {
        return token.type() == Type.TEXT ? "\"" + token.text() + "\"" : "'" + token.text() + "'";
    }

    private static String phrase(Property property) {
        return switch (property.kind()) {
            case BOOLEAN -> "a yes-or-no property";
            case NUMBER -> "a number";
            case TEXT -> "a text";
            case DATE -> "a day";
            case WORD -> "a word of " + property.type().getSimpleName();
            default -> "a list";
        };
    }

    static String meant(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? ""
                        : "; there is " + known.stream().sorted().collect(Collectors.joining(", ")));
    }
}

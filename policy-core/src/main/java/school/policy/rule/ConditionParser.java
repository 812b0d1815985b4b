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
import java.util.function.Function;
import java.util.stream.Collectors;
import school.policy.fact.FactType;
import school.policy.fact.Nearest;
import school.policy.fact.Property;
import school.policy.fact.Property.Kind;
import school.policy.rule.Condition.Comparison;
import school.policy.rule.Condition.Term;

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

    /** The form in which DRL itself writes a day, such as {@code "12-Mar-2025"}. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    private final FactType type;
    private final int pattern;
    private final Map<String, Term.Of> bound;
    private final Tokens tokens;

    /** Reads the text of one condition, at an offset of the file; {@code bound} takes up the names it binds. */
    ConditionParser(FactType type, int pattern, Map<String, Term.Of> bound, String text, int offset) {
        this.type = type;
        this.pattern = pattern;
        this.bound = bound;
        this.tokens = new Tokens(text, offset);
    }

    /** The conditions in the text; none where it only binds a name. */
    List<Condition> read() {
        if (tokens.peek().kind() == Tokens.Kind.VARIABLE && tokens.peekSecond().is(":")) {
            Tokens.Token name = tokens.take();
            tokens.expect(":");
            Tokens.Token property = tokens.take();
            if (bound.putIfAbsent(name.text(), property(property)) != null) {
                throw new Refusal(name.offset(), "'" + name.text() + "' names another value already; use another name");
            }
            end();
            return List.of();
        }
        Condition condition = any(false);
        end();
        return condition instanceof Condition.All all ? all.parts() : List.of(condition);
    }

    private void end() {
        if (tokens.peek().kind() != Tokens.Kind.END) {
            throw new Refusal(
                    tokens.peek().offset(),
                    "'" + tokens.peek().text() + "' cannot stand here; join conditions with a comma, && or ||");
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
            parts.add(part.apply(negated));
        } while (tokens.take(sign));
        if (parts.size() == 1) {
            return parts.get(0);
        }
        boolean both = sign.equals("&&") != negated;
        return both ? new Condition.All(List.copyOf(parts)) : new Condition.Any(List.copyOf(parts));
    }

    private Condition single(boolean negated) {
        if (tokens.take("!")) {
            return single(!negated);
        }
        if (tokens.take("(")) {
            Condition inner = any(negated);
            tokens.expect(")");
            return inner;
        }
        return comparison(negated);
    }

    private Condition comparison(boolean negated) {
        Tokens.Token subject = tokens.peek();
        Term.Of left = subject(tokens.take());
        boolean not = tokens.take("not") != negated;
        Tokens.Token operator = tokens.peek();
        if (tokens.take("in")) {
            return new Condition.OneOf(left, values(left, operator), !not);
        }
        if (tokens.take("contains")) {
            return contains(left, operator, !not);
        }
        if (tokens.take("memberOf")) {
            return memberOf(left, !not);
        }
        for (Comparison comparison : Comparison.values()) {
            if (tokens.take(comparison.sign())) {
                return compare(left, not ? comparison.opposite() : comparison, operator);
            }
        }
        if (left.property().kind() == Kind.BOOLEAN) {
            return new Condition.Compare(left, Comparison.EQUAL, new Term.Literal(!not));
        }
        throw new Refusal(
                operator.kind() == Tokens.Kind.END ? subject.offset() : operator.offset(),
                "'" + subject.text() + "' is " + phrase(left.property()) + " and needs a comparison such as =="
                        + tokens.found());
    }

    private Condition contains(Term.Of list, Tokens.Token operator, boolean held) {
        if (!list.property().kind().isList()) {
            throw new Refusal(
                    operator.offset(),
                    "'" + list.property().name() + "' holds one value; use == instead of" + " contains");
        }
        return new Condition.Holds(list, value(list.property()), held);
    }

    private Condition memberOf(Term.Of item, boolean held) {
        Tokens.Token name = tokens.take();
        Term.Of list = subject(name);
        boolean fits = list.property().kind().isList()
                && list.property().type() == item.property().type();
        if (!fits) {
            throw new Refusal(name.offset(), "'" + name.text() + "' is no list of such values");
        }
        return new Condition.Holds(list, item, held);
    }

    private Condition compare(Term.Of left, Comparison comparison, Tokens.Token operator) {
        boolean equality = comparison == Comparison.EQUAL || comparison == Comparison.DIFFERENT;
        if (equality && tokens.take("null")) {
            return new Condition.Given(left, comparison == Comparison.DIFFERENT);
        }
        Property property = left.property();
        if (property.kind().isList()) {
            throw new Refusal(
                    operator.offset(),
                    "'" + property.name() + "' is a list; use contains instead of " + operator.text());
        }
        if (!equality && property.kind() != Kind.NUMBER && property.kind() != Kind.DATE) {
            throw new Refusal(
                    operator.offset(),
                    "'" + property.name() + "' has no order; use == or != instead of " + operator.text());
        }
        return new Condition.Compare(left, comparison, value(property));
    }

    private List<Object> values(Term.Of left, Tokens.Token operator) {
        if (left.property().kind().isList()) {
            throw new Refusal(
                    operator.offset(), "'" + left.property().name() + "' is a list; use contains, joined" + " with ||");
        }
        tokens.expect("(");
        List<Object> values = new ArrayList<>();
        do {
            Tokens.Token at = tokens.peek();
            if (value(left.property()) instanceof Term.Literal literal) {
                values.add(literal.value());
            } else {
                throw new Refusal(at.offset(), "'" + at.text() + "' is no written value; a list holds written values");
            }
        } while (tokens.take(","));
        tokens.expect(")");
        return List.copyOf(values);
    }

    /** A value that can be compared with the property: written out, bound, or another property of the fact. */
    private Term value(Property property) {
        Tokens.Token token = tokens.take();
        Kind one =
                property.kind() == Kind.WORDS ? Kind.WORD : property.kind() == Kind.TEXTS ? Kind.TEXT : property.kind();
        if (token.kind() == Tokens.Kind.VARIABLE
                || (token.kind() == Tokens.Kind.NAME
                        && type.property(token.text()).isPresent())) {
            Term.Of other = subject(token);
            if (other.property().kind() != one || other.property().type() != property.type()) {
                throw new Refusal(
                        token.offset(),
                        "'" + token.text() + "' is " + phrase(other.property()) + " and cannot be compared with '"
                                + property.name() + "', " + phrase(property));
            }
            return other;
        }
        return new Term.Literal(
                switch (one) {
                    case BOOLEAN -> bool(token, property);
                    case NUMBER -> number(token, property);
                    case TEXT -> text(token, property);
                    case DATE -> day(token, property);
                    case WORD -> word(token, property);
                    default -> throw mismatch(token, property, "a value");
                });
    }

    private static Object bool(Tokens.Token token, Property property) {
        if (token.is("true") || token.is("false")) {
            return Boolean.valueOf(token.text());
        }
        throw mismatch(token, property, "true or false");
    }

    private static Object number(Tokens.Token token, Property property) {
        if (token.kind() == Tokens.Kind.NUMBER) {
            try {
                return Integer.valueOf(token.text());
            } catch (NumberFormatException e) {
                // said below
            }
        }
        throw mismatch(token, property, "a whole number");
    }

    private static Object text(Tokens.Token token, Property property) {
        if (token.kind() != Tokens.Kind.TEXT) {
            throw mismatch(token, property, "a text in straight quotes");
        }
        if (!token.text().equals(token.text().strip()) || token.text().isEmpty()) {
            throw new Refusal(
                    token.offset(),
                    "the text \"" + token.text() + "\" begins or ends with a space, or is"
                            + " empty, and would never be equal; remove the space");
        }
        return token.text();
    }

    private static Object day(Tokens.Token token, Property property) {
        if (token.kind() == Tokens.Kind.TEXT) {
            try {
                return LocalDate.parse(token.text(), DAY);
            } catch (DateTimeParseException e) {
                // said below
            }
        }
        throw mismatch(token, property, "a day such as \"12-Mar-2025\"");
    }

    private Object word(Tokens.Token token, Property property) {
        String words = property.type().getSimpleName();
        if (!token.is(words) || !tokens.peek().is(".")) {
            throw mismatch(
                    token,
                    property,
                    "a word such as " + words + "." + property.type().getEnumConstants()[0]);
        }
        tokens.expect(".");
        Tokens.Token constant = tokens.take();
        return Arrays.stream(property.type().getEnumConstants())
                .filter(c -> ((Enum<?>) c).name().equals(constant.text()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        constant.offset(),
                        "unknown word '" + constant.text() + "' of " + words
                                + meant(
                                        constant.text(),
                                        Arrays.stream(property.type().getEnumConstants())
                                                .map(c -> ((Enum<?>) c).name())
                                                .toList())));
    }

    private Term.Of subject(Tokens.Token token) {
        if (token.kind() == Tokens.Kind.VARIABLE) {
            Term.Of named = bound.get(token.text());
            if (named == null) {
                throw new Refusal(
                        token.offset(),
                        "'" + token.text() + "' names nothing before this place" + meant(token.text(), bound.keySet()));
            }
            return named;
        }
        return property(token);
    }

    private Term.Of property(Tokens.Token token) {
        if (token.kind() != Tokens.Kind.NAME) {
            throw new Refusal(
                    token.offset(),
                    "expected a property of " + type.name()
                            + (token.text().isEmpty() ? "" : ", found '" + token.text() + "'"));
        }
        Property property = type.property(token.text())
                .orElseThrow(() -> new Refusal(
                        token.offset(),
                        "unknown property '" + token.text() + "' of " + type.name()
                                + meant(
                                        token.text(),
                                        type.properties().stream()
                                                .map(Property::name)
                                                .toList())));
        return new Term.Of(pattern, property);
    }

    private static Refusal mismatch(Tokens.Token token, Property property, String wanted) {
        String found = token.kind() == Tokens.Kind.END ? "the end" : "'" + token.text() + "'";
        return new Refusal(
                token.offset(),
                "'" + property.name() + "' is " + phrase(property) + "; expected " + wanted + ", found " + found);
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

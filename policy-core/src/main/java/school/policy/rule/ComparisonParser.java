package school.policy.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import school.policy.rule.Condition.Comparison;
import school.policy.rule.Condition.Term;
import school.policy.rule.Tokens.Token;
import school.policy.source.Kind;
import school.policy.source.Nearest;
import school.policy.vocabulary.FactType.GroupOf;
import school.policy.vocabulary.Property;

/**
 * Reads one comparison: a property, a sign or word that compares, and a value.
 *
 * <pre>
 * property                      a yes-or-no property that is true
 * property == value             also != &lt; &lt;= &gt; &gt;= ; null asks whether it is given
 * property in ( value, … )      also not in
 * property contains value       also not contains
 * property memberOf $list       also not memberOf
 * </pre>
 */
final class ComparisonParser {

    private final Properties properties;
    private final ValueParser values;
    private final Cursor tokens;

    ComparisonParser(Properties properties, Brackets brackets, Cursor tokens) {
        this.properties = properties;
        this.values = new ValueParser(properties, brackets, tokens);
        this.tokens = tokens;
    }

    /** The comparison that comes next, or its contrary. */
    Condition read(boolean negated) {
        Token subject = tokens.take();
        Optional<GroupOf> group = properties.group(subject);
        if (group.isPresent()) {
            return ofGroup(group.get(), subject, negated);
        }
        Term.Of left = properties.subject(subject);
        Token operator = tokens.peek();
        String said = Operators.take(tokens);
        if (isList(said)) {
            tokens.complaints()
                    .add(Kind.SYNTAX, operator.offset(), "values in brackets stand behind 'in'; write in ( ..., ... )");
            said = said.equals("!=") || tokens.take("not") ? "not in" : "in";
        }
        boolean held = said.startsWith("not ") == negated;
        return switch (said.substring(said.startsWith("not ") ? 4 : 0)) {
            case "" -> alone(left, negated);
            case "in" -> in(left, operator, held);
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
                && values.isWritten(at + 1);
    }

    /** Whether a property holds one of a group of words: alone, or compared with true or false. */
    private Condition ofGroup(GroupOf of, Token subject, boolean negated) {
        Token operator = tokens.peek();
        String said = Operators.take(tokens);
        boolean held = !negated;
        if (!said.isEmpty()) {
            Token value = tokens.take();
            boolean truth = value.is("true") || value.is("false");
            if (!truth || (!said.equals("==") && !said.equals("!="))) {
                throw Refusal.value(
                        truth ? operator.offset() : value.offset(),
                        "'" + subject.text() + "' is a yes-or-no property; write it alone, or == with true or false");
            }
            held = (value.is("true") == said.equals("==")) != negated;
        }
        Term.Of property = properties.of(of.property());
        if (!of.property().kind().isList()) {
            return new Condition.OneOf(property, List.copyOf(of.group().words()), held);
        }
        boolean holds = held;
        List<Condition> each = of.group().words().stream()
                .<Condition>map(word -> new Condition.Holds(property, new Term.Literal(word), holds))
                .toList();
        return holds ? new Condition.Any(each) : new Condition.All(each);
    }

    /** A property without a comparison that is one. */
    private Condition alone(Term.Of left, boolean negated) {
        Token next = tokens.peek();
        Property property = left.property();
        boolean known = Language.refused(next).isPresent();
        if (property.kind() == Property.Kind.BOOLEAN && (!known || next.isName())) {
            return new Condition.Compare(left, Comparison.EQUAL, new Term.Literal(!negated));
        }
        if (known) {
            throw Refusal.unjoined(next);
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

    private Condition in(Term.Of item, Token operator, boolean held) {
        if (item.property().kind().isList()) {
            throw Refusal.value(
                    operator.offset(), "'" + item.property().name() + "' is a list; use contains, joined with ||");
        }
        List<Object> list = values.list(item.property());
        return new Condition.OneOf(item, list, held);
    }

    private Condition contains(Term.Of list, Token operator, boolean held) {
        if (!list.property().kind().isList()) {
            throw Refusal.value(
                    operator.offset(), "'" + list.property().name() + "' holds one value; use == instead of contains");
        }
        return new Condition.Holds(list, values.value(list.property()), held);
    }

    private Condition memberOf(Term.Of item, boolean held) {
        Token name = tokens.take();
        Term.Of list = properties.subject(name);
        boolean fits = list.property().kind().isList() && list.property().isLike(item.property());
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
        Token at = tokens.peek();
        Term right = values.value(property);
        if (right.equals(left) && !tokens.peek().is(".")) {
            throw Refusal.value(
                    at.offset(), "'" + property.name() + "' is compared with itself; compare it with another value");
        }
        return new Condition.Compare(left, comparison, right);
    }
}

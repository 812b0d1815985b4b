package school.policy.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;
import school.policy.source.Kind;
import school.policy.source.Limits;
import school.policy.source.Nearest;
import school.policy.vocabulary.FactType;

/** Reads the fact of one pattern: its name, the brackets behind it, and the conditions in them, each by itself. */
final class FactParser {

    private final Quantifier quantifier;
    private final int place;
    private final Bound bound;
    private final Cursor tokens;
    private final Complaints complaints;

    /** Reads the pattern that has this place among those of its rule; {@code bound} takes up the names it gives. */
    FactParser(Quantifier quantifier, int place, Bound bound, Cursor tokens) {
        this.quantifier = quantifier;
        this.place = place;
        this.bound = bound;
        this.tokens = tokens;
        this.complaints = tokens.complaints();
    }

    /** The pattern of this fact and its conditions; null where they are not all sound. */
    @Nullable
    Pattern read() {
        Token name = tokens.peek();
        int before = complaints.count();
        FactType type = type(name);
        tokens.take();
        int missing = complaints.brackets();
        Token open = tokens.peek();
        if (!tokens.takeOpening() && !readsUnopened(name)) {
            return null;
        }
        int from = tokens.index();
        int to = closing();
        List<ConditionParser.Placed> conditions = conditions(type, from, to);
        boolean closed = tokens.takeClosing(open);
        int unclosed = closed ? 0 : unclosed(from, to) - (complaints.brackets() - missing);
        if (unclosed > 0) {
            complaints.addBracket(tokens.lastEnd(), unclosed(name, unclosed));
        }
        if (complaints.count() == before) {
            checkOnce(conditions);
        }
        if (complaints.count() > before) {
            return null;
        }
        return new Pattern(
                quantifier,
                type,
                conditions.stream().map(ConditionParser.Placed::condition).toList(),
                complaints.place(name.offset()),
                conditions.stream().map(c -> complaints.place(c.offset())).toList());
    }

    private void checkOnce(List<ConditionParser.Placed> conditions) {
        Set<Condition> seen = new HashSet<>();
        conditions.stream()
                .filter(placed -> !seen.add(placed.condition()))
                .forEach(placed -> complaints.add(
                        Kind.SYNTAX, placed.offset(), "this condition stands here twice; remove one of the two"));
    }

    /** The type that a name means; one with a slip in it is complained about and read as what was meant. */
    private FactType type(Token name) {
        if (name.type() == Type.VARIABLE || (name.isName() && tokens.peek(1).is(":"))) {
            throw Refusal.notAllowed(
                    name.offset(), "a fact has no name of its own; name one of its values inside: $name : property");
        }
        if (name.isName()) {
            Optional<FactType> type = complaints.vocabulary().type(name.text());
            if (type.isPresent()) {
                return type.get();
            }
        }
        if (name.is("(")) {
            throw Refusal.notAllowed(name.offset(), PatternParser.ONE_BELOW_ANOTHER);
        }
        Optional<String> refused = Language.refused(name);
        boolean sentence = Landmarks.isSentence(tokens, 3)
                || (name.isName()
                        && Character.isUpperCase(name.text().charAt(0))
                        && !tokens.peek(1).opens());
        if (refused.isPresent() && !sentence) {
            throw Refusal.notAllowed(name.offset(), refused.get());
        }
        boolean apart =
                name.isName() && tokens.peek(1).isName() && tokens.peek(2).opens();
        if (apart || (name.isName() && (tokens.peek(1).opens() || tokens.peek(1).is(".")))) {
            String written = apart ? tokens.phrase(2) : dotted();
            List<String> known =
                    complaints.vocabulary().types().stream().map(FactType::name).toList();
            Refusal unknown =
                    Refusal.name(name.offset(), "unknown fact '" + written + "'" + Phrases.meant(written, known));
            Optional<FactType> near = Nearest.to(written, known).flatMap(complaints.vocabulary()::type);
            if (near.isEmpty() || !tokens.peek(apart ? 2 : 1).opens()) {
                throw unknown;
            }
            complaints.add(unknown);
            tokens.take(apart ? 1 : 0);
            return near.get();
        }
        throw Refusal.syntax(
                name.offset(),
                "'" + name.text() + "' cannot stand here; write a fact with its conditions in brackets, or put //"
                        + " before a remark");
    }

    /** The name that comes next, with all that hangs on it by dots. */
    private String dotted() {
        StringBuilder name = new StringBuilder(tokens.peek().text());
        for (int i = 1; tokens.peek(i).is(".") && name.length() < Limits.TEXT; i += 2) {
            name.append('.').append(tokens.peek(i + 1).text());
        }
        return name.toString();
    }

    /** Says that the opening bracket after a fact is missing; false where the closing one is as well. */
    private boolean readsUnopened(Token name) {
        Token next = tokens.peek();
        if (next.first() || Landmarks.isAfterPatterns(tokens)) {
            complaints.add(Kind.SYNTAX, name.end(), "brackets are missing after a fact; write " + name.text() + "()");
            return false;
        }
        Language.refused(next).filter(why -> !next.isName()).ifPresent(why -> {
            throw Refusal.notAllowed(next.offset(), why);
        });
        complaints.addBracket(name.end(), "a bracket is missing after '" + name.text() + "'; add '('");
        return true;
    }

    /** The index of the bracket that closes the pattern whose conditions begin here, or of what stands in its place. */
    private int closing() {
        int from = tokens.index();
        int depth = 1;
        while (!Landmarks.isAfterPatterns(tokens)) {
            Token token = tokens.peek();
            depth = Math.max(1, depth);
            if (token.opens()) {
                depth++;
            } else if (token.closes() && --depth == 0 && !goesOn()) {
                break;
            } else if (Landmarks.isPattern(tokens, 0)) {
                break;
            }
            tokens.take();
        }
        int to = tokens.index();
        tokens.goTo(from);
        return to;
    }

    /** Whether conditions go on behind a bracket: then it closes nothing, or its other one is missing. */
    private boolean goesOn() {
        boolean joined = tokens.peek(1).is(",") || Operators.joins(tokens.peek(1));
        return joined && tokens.peek(2).isName() && Operators.compares(tokens.peek(3));
    }

    private List<ConditionParser.Placed> conditions(FactType type, int from, int to) {
        List<ConditionParser.Placed> conditions = new ArrayList<>();
        int read = 0;
        for (Cursor piece : pieces(from, to)) {
            int at = piece.peek().offset();
            conditions.addAll(new ConditionParser(type, place, bound, piece).read());
            // a name for a value counts too
            if (++read > Limits.CONDITIONS || conditions.size() > Limits.CONDITIONS) {
                throw new Refusal(
                        Kind.LIMIT, at, "a pattern has at most " + Limits.CONDITIONS + " conditions; divide the rule");
            }
        }
        return conditions;
    }

    /** Cuts at the commas outside of brackets; behind an opening one that is missing, those of a list do not count. */
    private List<Cursor> pieces(int from, int to) {
        List<Cursor> pieces = new ArrayList<>();
        int depth = 0;
        int start = from;
        tokens.goTo(from);
        boolean list = isValue();
        for (int i = from; i < to; i++) {
            Token token = tokens.take();
            depth = Math.max(0, depth + token.nesting());
            list |= token.is("in") && !tokens.peek().opens();
            if (depth == 0 && token.is(",") && !(list && isValue())) {
                pieces.add(tokens.stretch(start, i));
                start = i + 1;
                list = isValue();
            }
        }
        if (to > from) {
            pieces.add(tokens.stretch(start, to));
        }
        return pieces;
    }

    /** Whether a value comes next that no condition begins with; so do the values of a list without its bracket. */
    private boolean isValue() {
        Token token = tokens.peek();
        return token.type() == Type.TEXT
                || token.type() == Type.NUMBER
                || (tokens.peek(1).is(".") && !Operators.compares(tokens.peek(3)));
    }

    /** How many brackets stay open in a pattern, its own counted. */
    private int unclosed(int from, int to) {
        tokens.goTo(from);
        int open = 1;
        while (tokens.index() < to) {
            open += tokens.take().nesting();
        }
        return open;
    }

    private String unclosed(Token name, int brackets) {
        if (tokens.isDone() || Landmarks.isRule(tokens) || tokens.isWord("end")) {
            return "the rule breaks off in the brackets after '" + name.text() + "'; add ')', 'then' and a verdict";
        }
        return brackets == 1
                ? "the bracket opened after '" + name.text() + "' is not closed; add ')'"
                : brackets + " brackets opened after '" + name.text() + "' are not closed; add ')' for each";
    }
}

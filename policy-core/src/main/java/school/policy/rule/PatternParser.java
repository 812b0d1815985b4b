package school.policy.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.policy.fact.FactType;
import school.policy.fact.Nearest;
import school.policy.fact.Vocabulary;
import school.policy.rule.Condition.Comparison;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;
import school.policy.source.Kind;
import school.policy.source.Limits;
import school.policy.source.Place;

/** Reads the patterns of one rule. One that cannot be read is complained about and passed over. */
final class PatternParser {

    static final String CLOSES_NOTHING =
            "this bracket closes nothing that is open; remove it, or add the one that opens it";

    private static final String ONE_BELOW_ANOTHER =
            "patterns stand one below another and must all hold; for 'or' write two rules";

    private final Cursor tokens;
    private final Complaints complaints;
    private final List<Pattern> when = new ArrayList<>();
    private final Map<String, String> readings = new LinkedHashMap<>();
    private final Map<String, Place> readingsAt = new LinkedHashMap<>();
    private final Bound bound = new Bound();

    PatternParser(Cursor tokens) {
        this.tokens = tokens;
        this.complaints = tokens.complaints();
    }

    /** Reads up to the end of the patterns. */
    void read() {
        while (!isOver()) {
            int from = tokens.index();
            int sound = complaints.count();
            pattern();
            if (complaints.count() > sound) {
                lose(from);
            }
        }
    }

    /** The patterns that could be read. */
    List<Pattern> when() {
        return List.copyOf(when);
    }

    /** The readings under which the rule speaks, name to answer. */
    Map<String, String> readings() {
        return Map.copyOf(readings);
    }

    /** The place of each of these readings. */
    Map<String, Place> readingsAt() {
        return Map.copyOf(readingsAt);
    }

    /** The names given to values and not used. */
    List<Rule.Unused> unused() {
        return bound.unused().stream()
                .map(name -> new Rule.Unused(name.name(), complaints.place(name.offset())))
                .toList();
    }

    /** Whether the patterns end here. */
    boolean isOver() {
        return tokens.isDone()
                || tokens.isWord("then")
                || tokens.isWord("end")
                || tokens.isWord("verdict")
                || isBeforeVerdict()
                || tokens.isRule();
    }

    /** Whether some word stands in the place of 'then'. */
    boolean isBeforeVerdict() {
        return tokens.peek().isName() && tokens.peek(1).is("verdict");
    }

    /** Whether a pattern of a known fact begins after so many tokens. */
    boolean isPattern(int after) {
        int at = after + (isQuantifier(tokens.peek(after)) ? 1 : 0);
        at += at > after && tokens.peek(at).is("(") ? 1 : 0;
        return isFact(tokens.peek(at)) && tokens.peek(at + 1).opens();
    }

    private static boolean isQuantifier(Token token) {
        return token.is("not") || token.is("exists");
    }

    private static boolean isFact(Token token) {
        return token.isName() && Vocabulary.type(token.text()).isPresent();
    }

    /** The names in a pattern that could not be read; where one is missing, it may be any. */
    private void lose(int from) {
        int to = tokens.index();
        tokens.goTo(from);
        while (tokens.index() < to) {
            Token token = tokens.take();
            if (token.type() == Type.VARIABLE) {
                bound.lose(token.text());
            } else if (tokens.peek().is(":") && !token.isName()) {
                bound.lose("");
            }
        }
    }

    private void pattern() {
        Token start = tokens.peek();
        try {
            Quantifier quantifier = tokens.takeWord("not")
                    ? Quantifier.NOT
                    : tokens.takeWord("exists") ? Quantifier.EXISTS : Quantifier.SOME;
            checkQuantifier();
            int missing = complaints.brackets();
            boolean bracketed = quantifier != Quantifier.SOME && tokens.take("(");
            Bound names = quantifier == Quantifier.SOME ? bound : bound.inside();
            int given = names.names().size();
            Pattern pattern = fact(quantifier, when.size(), names);
            if (bracketed && !tokens.take(")")) {
                throw Refusal.notAllowed(
                        start.offset(), "'" + start.text() + "' asks for one pattern; write one for each");
            }
            while (complaints.brackets() > missing && tokens.take(")")) {
                // the other one of a pair whose first one is missing
            }
            checkNext();
            if (pattern == null) {
                return;
            }
            if (quantifier == Quantifier.NOT && pattern.type().name().equals("Breach")) {
                throw Refusal.notAllowed(
                        start.offset(),
                        "that there is no breach cannot be asked, as one may still be found; ask for what breaks it");
            }
            if (pattern.type().name().equals("Reading")) {
                reading(pattern, start, names.names().size() > given);
            } else if (when.size() == Limits.PATTERNS) {
                throw new Refusal(
                        Kind.LIMIT,
                        start.offset(),
                        "a rule has at most " + Limits.PATTERNS + " patterns; divide it into several rules");
            } else {
                when.add(pattern);
            }
        } catch (Refusal e) {
            complaints.add(e);
            skip();
        }
    }

    /** Only 'not' and 'exists' stand before a fact; another word is complained about and passed over. */
    private void checkQuantifier() {
        Token word = tokens.peek();
        if (word.isName() && !isFact(word) && !Operators.joins(word) && isPattern(1)) {
            complaints.add(
                    Kind.SYNTAX,
                    word.offset(),
                    "'" + word.text() + "' cannot stand before a fact; "
                            + Nearest.to(word.text(), List.of("not", "exists"))
                                    .map(near -> "did you mean '" + near + "'?")
                                    .orElse("write 'not' or 'exists', or remove it"));
            tokens.take();
        }
    }

    /** After a pattern the next one begins, or the rule goes on; anything else is named for what it is. */
    private void checkNext() {
        Token next = tokens.peek();
        if (next.is(",") || next.is(";")) {
            complaints.add(
                    Kind.SYNTAX,
                    next.offset(),
                    "patterns stand one below another with nothing between them; remove '" + next.text() + "'");
            tokens.take();
        }
        if (next.closes()) {
            complaints.add(Kind.SYNTAX, next.offset(), CLOSES_NOTHING);
            tokens.take();
        }
        if (Operators.joins(next)) {
            throw Refusal.notAllowed(next.offset(), ONE_BELOW_ANOTHER);
        }
    }

    /** To where reading can go on: the next line outside brackets, the next pattern, or the end of the patterns. */
    private void skip() {
        int depth = 0;
        Token last = tokens.peek();
        boolean goesOn = true;
        while (goesOn && !isOver()) {
            last = tokens.take();
            depth += last.is("(") ? 1 : last.is(")") && depth > 0 ? -1 : 0;
            boolean joined = Operators.joins(last) || last.is("(") || (last.is(",") && !isPattern(0));
            boolean named =
                    last.is(")") && tokens.peek().isName() && tokens.peek(1).is("(");
            goesOn = depth > 0
                    || tokens.peek().is(")")
                    || joined
                    || !(tokens.peek().first() || named || isPattern(0));
        }
    }

    /** A fact and its conditions; null where they are not all sound. */
    private @Nullable Pattern fact(Quantifier quantifier, int place, Bound bound) {
        Token name = tokens.peek();
        int before = complaints.count();
        FactType type = type(name);
        tokens.take();
        int missing = complaints.brackets();
        Token open = tokens.peek();
        if (!tokens.takeOpening() && !opens(name)) {
            return null;
        }
        int from = tokens.index();
        int to = closing();
        List<ConditionParser.Placed> conditions = conditions(type, place, bound, from, to);
        boolean closed = tokens.takeClosing(open);
        int unclosed = closed ? 0 : unclosed(from, to) - (complaints.brackets() - missing);
        if (unclosed > 0) {
            complaints.addBracket(tokens.lastEnd(), unclosed(name, unclosed));
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

    /** Says that the opening bracket after a fact is missing; false where the closing one is as well. */
    private boolean opens(Token name) {
        Token next = tokens.peek();
        if (next.first() || isOver()) {
            complaints.add(Kind.SYNTAX, name.end(), "brackets are missing after a fact; write " + name.text() + "()");
            return false;
        }
        Language.refused(next.text()).filter(why -> !next.isName()).ifPresent(why -> {
            throw Refusal.notAllowed(next.offset(), why);
        });
        complaints.addBracket(name.end(), "a bracket is missing after '" + name.text() + "'; add '('");
        return true;
    }

    private String unclosed(Token name, int brackets) {
        if (tokens.isDone() || tokens.isRule() || tokens.isWord("end")) {
            return "the rule breaks off in the brackets after '" + name.text() + "'; add ')', 'then' and a verdict";
        }
        return brackets == 1
                ? "the bracket opened after '" + name.text() + "' is not closed; add ')'"
                : brackets + " brackets opened after '" + name.text() + "' are not closed; add ')' for each";
    }

    /** How many brackets stay open in a pattern, its own counted. */
    private int unclosed(int from, int to) {
        tokens.goTo(from);
        int open = 1;
        while (tokens.index() < to) {
            Token token = tokens.take();
            open += token.opens() ? 1 : token.closes() ? -1 : 0;
        }
        return open;
    }

    private FactType type(Token name) {
        if (name.isName()) {
            Optional<FactType> type = Vocabulary.type(name.text());
            if (type.isPresent()) {
                return type.get();
            }
        }
        if (name.is("(")) {
            throw Refusal.notAllowed(name.offset(), ONE_BELOW_ANOTHER);
        }
        Optional<String> refused = name.type() == Type.TEXT ? Optional.empty() : Language.refused(name.text());
        if (refused.isPresent()) {
            throw Refusal.notAllowed(name.offset(), refused.get());
        }
        if (name.type() == Type.VARIABLE) {
            throw Refusal.notAllowed(
                    name.offset(), "a fact has no name of its own; name one of its values inside: $name : property");
        }
        boolean apart =
                name.isName() && tokens.peek(1).isName() && tokens.peek(2).opens();
        if (apart || (name.isName() && (tokens.peek(1).opens() || tokens.peek(1).is(".")))) {
            String written = apart ? tokens.phrase(2) : dotted();
            List<String> known = Vocabulary.types().stream().map(FactType::name).toList();
            Refusal unknown =
                    Refusal.name(name.offset(), "unknown fact '" + written + "'" + Phrases.meant(written, known));
            Optional<FactType> near = Nearest.to(written, known).flatMap(Vocabulary::type);
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

    /** The index of the bracket that closes the pattern whose conditions begin here, or of what stands in its place. */
    private int closing() {
        int from = tokens.index();
        int depth = 1;
        while (!isOver()) {
            Token token = tokens.peek();
            depth = Math.max(1, depth);
            if (token.opens()) {
                depth++;
            } else if (token.closes() && --depth == 0 && !goesOn()) {
                break;
            } else if (isPattern(0)) {
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

    private List<ConditionParser.Placed> conditions(FactType type, int place, Bound bound, int from, int to) {
        List<ConditionParser.Placed> conditions = new ArrayList<>();
        int depth = 0;
        int start = from;
        tokens.goTo(from);
        boolean list = isValue();
        for (int i = from; i < to; i++) {
            Token token = tokens.take();
            depth = Math.max(0, depth + (token.opens() ? 1 : token.closes() ? -1 : 0));
            list |= token.is("in") && !tokens.peek().opens();
            if (depth == 0 && token.is(",") && !(list && isValue())) {
                conditions.addAll(new ConditionParser(type, place, bound, tokens.stretch(start, i)).read());
                start = i + 1;
                list = isValue();
            }
        }
        if (to > from) {
            conditions.addAll(new ConditionParser(type, place, bound, tokens.stretch(start, to)).read());
        }
        if (conditions.size() > Limits.CONDITIONS) {
            throw new Refusal(
                    Kind.LIMIT,
                    tokens.lastEnd(),
                    "a pattern has at most " + Limits.CONDITIONS + " conditions; divide the rule");
        }
        return conditions;
    }

    /** Whether a value comes next that no condition begins with; so do the values of a list without its bracket. */
    private boolean isValue() {
        Token token = tokens.peek();
        return token.type() == Type.TEXT
                || token.type() == Type.NUMBER
                || (tokens.peek(1).is(".") && !Operators.compares(tokens.peek(3)));
    }

    /** {@code Reading( question == "…", answer == "…" )} says under which reading a rule speaks. */
    private void reading(Pattern pattern, Token start, boolean names) {
        Map<String, String> says = pattern.conditions().stream()
                .filter(c -> c instanceof Condition.Compare compare
                        && compare.comparison() == Comparison.EQUAL
                        && compare.right() instanceof Term.Literal)
                .map(Condition.Compare.class::cast)
                .collect(Collectors.toMap(
                        c -> ((Term.Of) c.left()).property().name(),
                        c -> ((Term.Literal) c.right()).value().toString(),
                        (a, b) -> a));
        String question = says.get("question");
        String answer = says.get("answer");
        if (pattern.quantifier() != Quantifier.SOME
                || names
                || pattern.conditions().size() != 2
                || question == null
                || answer == null) {
            throw Refusal.notAllowed(
                    start.offset(), "write a reading as Reading( question == \"name\", answer == \"answer\" )");
        }
        readingsAt.putIfAbsent(question, pattern.at());
        if (readings.putIfAbsent(question, answer) != null) {
            throw Refusal.notAllowed(
                    start.offset(), "the reading '" + question + "' has one answer at a time; write two rules");
        }
    }
}

package school.policy.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import school.policy.rule.Condition.Comparison;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;
import school.policy.source.Kind;
import school.policy.source.Limits;
import school.policy.source.Nearest;
import school.policy.source.Place;
import school.policy.vocabulary.Frame;

/**
 * Reads the patterns of one rule, which stand one below another: 'not' or 'exists' where there is one, and a fact. One
 * that cannot be read is complained about and passed over.
 */
final class PatternParser {

    /** What is said of a pattern that is joined with another one. */
    static final String ONE_BELOW_ANOTHER =
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
        while (!Landmarks.isAfterPatterns(tokens)) {
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

    private void pattern() {
        Token start = tokens.peek();
        try {
            checkSign();
            Quantifier quantifier = tokens.takeWord("not")
                    ? Quantifier.NOT
                    : tokens.takeWord("exists") ? Quantifier.EXISTS : Quantifier.SOME;
            checkQuantifier();
            int missing = complaints.brackets();
            boolean bracketed = quantifier != Quantifier.SOME && tokens.take("(");
            Bound names = quantifier == Quantifier.SOME ? bound : bound.inside();
            int given = names.count();
            Pattern pattern = new FactParser(quantifier, when.size(), names, tokens).read();
            if (bracketed && !tokens.take(")")) {
                if (!isClosedLater()) {
                    throw Refusal.syntax(
                            tokens.lastEnd(), "the bracket opened after '" + start.text() + "' is not closed; add ')'");
                }
                throw Refusal.notAllowed(
                        start.offset(), "'" + start.text() + "' asks for one pattern; write one for each");
            }
            while (complaints.brackets() > missing && tokens.take(")")) {
                // the other one of a pair whose first one is missing
            }
            checkNext();
            if (pattern != null) {
                keep(pattern, start, names.count() > given);
            }
        } catch (Refusal e) {
            complaints.add(e);
            skip();
        }
    }

    /** Whether a bracket that was opened before is closed among the patterns that follow. */
    private boolean isClosedLater() {
        int from = tokens.index();
        int open = 1;
        while (open > 0 && tokens.index() < from + Cursor.FAR && !Landmarks.isAfterPatterns(tokens)) {
            open += tokens.take().nesting();
        }
        tokens.goTo(from);
        return open == 0;
    }

    /** Facts are not denied by a sign. */
    private void checkSign() {
        Token sign = tokens.peek();
        if (sign.is("!") && Landmarks.isPattern(tokens, 1)) {
            complaints.add(Kind.SYNTAX, sign.offset(), "'!' cannot stand before a fact; write 'not'");
            tokens.take();
        }
    }

    /** Only 'not' and 'exists' stand before a fact; another word is complained about and passed over. */
    private void checkQuantifier() {
        Token word = tokens.peek();
        if (word.isName()
                && !Landmarks.isFact(tokens, word)
                && !Operators.joins(word)
                && Landmarks.isPattern(tokens, 1)) {
            complaints.add(
                    Kind.SYNTAX,
                    word.offset(),
                    "'" + word.text() + "' cannot stand "
                            + (word.is("not") || word.is("exists") ? "" : "before a fact; ")
                            + (word.is("not") || word.is("exists")
                                    ? "behind another such word; remove one of the two"
                                    : Nearest.to(word.text(), List.of("not", "exists"))
                                            .map(near -> "did you mean '" + near + "'?")
                                            .orElse("write 'not' or 'exists', or remove it")));
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
            next = tokens.peek();
        }
        if (next.closes()) {
            complaints.add(Kind.SYNTAX, next.offset(), Brackets.CLOSES_NOTHING);
            tokens.take();
            next = tokens.peek();
        }
        if (Operators.joins(next)) {
            throw Refusal.notAllowed(next.offset(), ONE_BELOW_ANOTHER);
        }
    }

    /** Takes up a pattern that is sound by itself, if a rule may ask for it. */
    private void keep(Pattern pattern, Token start, boolean names) {
        if (pattern.quantifier() == Quantifier.NOT && pattern.type().name().equals(Frame.BREACH)) {
            throw Refusal.notAllowed(
                    start.offset(),
                    "that there is no breach cannot be asked, as one may still be found; ask for what breaks it");
        }
        if (pattern.type().name().equals(Frame.READING)) {
            reading(pattern, start, names);
        } else if (when.size() == Limits.PATTERNS) {
            throw new Refusal(
                    Kind.LIMIT,
                    start.offset(),
                    "a rule has at most " + Limits.PATTERNS + " patterns; divide it into several rules");
        } else {
            when.add(pattern);
        }
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

    /** To where reading can go on: the next line outside brackets, the next pattern, or the end of the patterns. */
    private void skip() {
        int depth = 0;
        Token last = tokens.peek();
        boolean goesOn = true;
        while (goesOn && !Landmarks.isAfterPatterns(tokens)) {
            last = tokens.take();
            depth = Math.max(0, depth + last.nesting());
            boolean joined = Operators.joins(last) || last.is("(") || (last.is(",") && !Landmarks.isPattern(tokens, 0));
            boolean named =
                    last.is(")") && tokens.peek().isName() && tokens.peek(1).is("(");
            goesOn = depth > 0
                    || tokens.peek().is(")")
                    || joined
                    || !(tokens.peek().first() || named || Landmarks.isPattern(tokens, 0));
        }
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
}

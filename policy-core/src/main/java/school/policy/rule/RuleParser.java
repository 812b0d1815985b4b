package school.policy.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.policy.fact.FactType;
import school.policy.fact.Vocabulary;
import school.policy.rule.Condition.Comparison;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;
import school.policy.source.Kind;
import school.policy.source.Limits;

/**
 * Reads one rule after its first word:
 *
 * <pre>
 * rule "title"
 * when
 *     Fact( condition, condition )
 *     not Fact( condition )          also exists
 * then
 *     verdict.breach( "PU-03" );     also permit, report, duty
 * end
 * </pre>
 */
final class RuleParser {

    private static final String ONE_BELOW_ANOTHER =
            "patterns stand one below another and must all hold; for 'or' write two rules";

    private final Cursor tokens;
    private final Complaints complaints;

    RuleParser(Cursor tokens) {
        this.tokens = tokens;
        this.complaints = tokens.complaints();
    }

    /** The rule; empty where something is wrong with it. Afterwards the cursor stands behind it. */
    Optional<Rule> rule() {
        int before = complaints.count();
        Token title = title();
        List<Pattern> when = new ArrayList<>();
        Map<String, String> readings = new LinkedHashMap<>();
        Bound bound = new Bound();
        if (when(title)) {
            while (!isOver()) {
                pattern(when, readings, bound);
            }
        }
        then(title, when, before);
        List<Rule.Conclusion> then = new Conclusions(tokens).read();
        if (complaints.count() > before) {
            return Optional.empty();
        }
        List<Rule.Unused> unused = bound.unused().stream()
                .map(name -> new Rule.Unused(name.name(), complaints.place(name.offset())))
                .toList();
        return Optional.of(new Rule(
                title.text(), complaints.place(title.offset()), List.copyOf(when), Map.copyOf(readings), then, unused));
    }

    private Token title() {
        Token title = tokens.peek();
        if (title.type() == Type.TEXT) {
            tokens.take();
            return title;
        }
        boolean none = title.is("when") || tokens.isDone();
        complaints.add(
                Kind.SYNTAX,
                none ? tokens.lastEnd() : title.offset(),
                "a title in straight quotation marks is missing after 'rule'; write one such as \"PU-03 in a lesson\"");
        while (!tokens.isDone() && !tokens.peek().first() && !tokens.peek().is("when")) {
            tokens.take();
        }
        return title;
    }

    /** Comes to the patterns. What stands between title and 'when' is refused; false where the patterns are left out. */
    private boolean when(Token title) {
        if (tokens.takeWord("when")) {
            return true;
        }
        Token next = tokens.peek();
        if (tokens.isWord("then")) {
            return false;
        }
        if (isOver()) {
            complaints.add(Kind.SYNTAX, title.end(), "'when' and the patterns of the rule are missing; add them");
            return false;
        }
        if (isPattern()) {
            complaints.add(Kind.SYNTAX, title.end(), "'when' is missing after the title; add it on the next line");
            return true;
        }
        complaints.add(
                Kind.NOT_ALLOWED,
                next.offset(),
                Language.refused(next.text())
                        .orElse("a rule has a title, 'when' and 'then' and nothing else; remove '" + next.text()
                                + "'"));
        while (!tokens.isDone() && !tokens.peek().is("when") && !isOver()) {
            tokens.take();
        }
        return tokens.takeWord("when");
    }

    /** Whether the patterns end here. */
    private boolean isOver() {
        return tokens.isDone()
                || tokens.isWord("then")
                || tokens.isWord("end")
                || tokens.isWord("verdict")
                || tokens.isRule();
    }

    /** Whether a pattern of a known fact begins here. */
    private boolean isPattern() {
        int at = tokens.peek().is("not") || tokens.peek().is("exists") ? 1 : 0;
        at += at == 1 && tokens.peek(at).is("(") ? 1 : 0;
        return tokens.peek(at).isName()
                && Vocabulary.type(tokens.peek(at).text()).isPresent()
                && tokens.peek(at + 1).is("(");
    }

    private void pattern(List<Pattern> when, Map<String, String> readings, Bound bound) {
        Token start = tokens.peek();
        try {
            Quantifier quantifier = tokens.takeWord("not")
                    ? Quantifier.NOT
                    : tokens.takeWord("exists") ? Quantifier.EXISTS : Quantifier.SOME;
            boolean bracketed = quantifier != Quantifier.SOME && tokens.take("(");
            Bound names = quantifier == Quantifier.SOME ? bound : bound.inside();
            int given = names.names().size();
            Pattern pattern = fact(quantifier, when.size(), names);
            if (bracketed && !tokens.take(")")) {
                throw Refusal.notAllowed(
                        start.offset(), "'" + start.text() + "' asks for one pattern; write one for each");
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
                reading(pattern, start, names.names().size() > given, readings);
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

    /** After a pattern the next one begins, or the rule goes on; anything else is named for what it is. */
    private void checkNext() {
        Token next = tokens.peek();
        if (next.is(",") || next.is(";")) {
            throw Refusal.syntax(next.offset(), "patterns stand one below another without commas; remove it");
        }
        if (next.is(")")) {
            throw Refusal.syntax(next.offset(), "this bracket closes nothing that is open; remove it");
        }
        if (next.is("or") || next.is("||") || next.is("and") || next.is("&&")) {
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
            boolean joined = last.is("and") || last.is("or") || last.is("&&") || last.is("||") || last.is("(");
            boolean named =
                    last.is(")") && tokens.peek().isName() && tokens.peek(1).is("(");
            goesOn = depth > 0
                    || tokens.peek().is(")")
                    || joined
                    || !(tokens.peek().first() || named || isPattern());
        }
    }

    /** A fact and its conditions; null where they are not all sound. */
    private @Nullable Pattern fact(Quantifier quantifier, int place, Bound bound) {
        Token name = tokens.peek();
        FactType type = type(name);
        tokens.take();
        Token open = tokens.peek();
        if (!tokens.take("(")) {
            throw Language.refused(open.text())
                    .filter(why -> open.type() != Type.NAME)
                    .map(why -> Refusal.notAllowed(open.offset(), why))
                    .orElseGet(() ->
                            Refusal.syntax(name.end(), "a bracket is missing after '" + name.text() + "'; add '('"));
        }
        int before = complaints.count();
        int from = tokens.index();
        int to = closing();
        List<ConditionParser.Placed> conditions = conditions(type, place, bound, from, to);
        if (!tokens.take(")")) {
            complaints.add(
                    Kind.SYNTAX,
                    tokens.lastEnd(),
                    "the bracket opened after '" + name.text() + "' is not closed; add ')'");
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
        if (name.isName() && (tokens.peek(1).is("(") || tokens.peek(1).is("."))) {
            throw Refusal.name(
                    name.offset(),
                    "unknown fact '" + dotted() + "'"
                            + ConditionParser.meant(
                                    name.text(),
                                    Vocabulary.types().stream()
                                            .map(FactType::name)
                                            .toList()));
        }
        throw Refusal.syntax(
                name.offset(),
                "'" + name.text() + "' cannot stand here; a pattern is a fact with its conditions in brackets");
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
            if (token.is("(")) {
                depth++;
            } else if (token.is(")") && --depth == 0) {
                break;
            } else if (isPattern()) {
                break;
            }
            tokens.take();
        }
        int to = tokens.index();
        tokens.goTo(from);
        return to;
    }

    private List<ConditionParser.Placed> conditions(FactType type, int place, Bound bound, int from, int to) {
        List<ConditionParser.Placed> conditions = new ArrayList<>();
        int depth = 0;
        int start = from;
        tokens.goTo(from);
        for (int i = from; i < to; i++) {
            Token token = tokens.take();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                conditions.addAll(new ConditionParser(type, place, bound, tokens.stretch(start, i)).read());
                start = i + 1;
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

    /** {@code Reading( question == "…", answer == "…" )} says under which reading a rule speaks. */
    private static void reading(Pattern pattern, Token start, boolean names, Map<String, String> readings) {
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
        if (readings.putIfAbsent(question, answer) != null) {
            throw Refusal.notAllowed(
                    start.offset(), "the reading '" + question + "' has one answer at a time; write two rules");
        }
    }

    /** Comes to the conclusions. */
    private void then(Token title, List<Pattern> when, int before) {
        Token next = tokens.peek();
        boolean found = tokens.takeWord("then");
        if (when.isEmpty() && complaints.count() == before) {
            complaints.add(
                    Kind.SYNTAX,
                    title.offset(),
                    "a rule without conditions would speak in every case; add a pattern under 'when'");
        } else if (!found && !tokens.isRule()) {
            complaints.add(
                    Kind.SYNTAX,
                    tokens.lastEnd(),
                    next.is("end") || tokens.isDone()
                            ? "'then' and what the rule says are missing; add 'then' and a verdict"
                            : "'then' is missing before the verdict; add it on a line of its own");
        } else if (!found) {
            complaints.add(Kind.SYNTAX, tokens.lastEnd(), "'then', a verdict and 'end' are missing; add them");
        }
    }
}

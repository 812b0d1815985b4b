package school.policy.rule;

import java.util.List;
import java.util.Optional;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;
import school.policy.source.Kind;

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
        PatternParser patterns = new PatternParser(tokens);
        boolean begun = when(title);
        if (begun) {
            patterns.read();
        }
        boolean bare = patterns.when().isEmpty() && complaints.count() == before;
        List<Rule.Conclusion> then = then(title, begun, bare) ? new Conclusions(tokens).read() : List.of();
        if (complaints.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                title.text(),
                complaints.place(title.offset()),
                patterns.when(),
                patterns.readings(),
                patterns.readingsAt(),
                then,
                patterns.unused()));
    }

    private Token title() {
        Token title = tokens.peek();
        if (title.type() == Type.SIGN && tokens.peek(1).type() == Type.TEXT) {
            complaints.add(Kind.SYNTAX, title.offset(), "'" + title.text() + "' cannot stand behind 'rule'; remove it");
            tokens.take();
            title = tokens.peek();
        }
        if (title.type() == Type.TEXT) {
            tokens.take();
            if (tokens.peek().offset() == title.end() && tokens.peek().isName()) {
                complaints.add(
                        Kind.SYNTAX,
                        title.end(),
                        "quotation marks stand around a title and not within it; remove them");
                skipLine();
            }
            return title;
        }
        boolean none = title.is("when") || tokens.isDone();
        complaints.add(
                Kind.SYNTAX,
                none ? tokens.lastEnd() : title.offset(),
                "a title in straight quotation marks is missing after 'rule'; write one such as \"PU-03 in a reading room\"");
        skipLine();
        return title;
    }

    private void skipLine() {
        while (!tokens.isDone() && !tokens.peek().first() && !tokens.peek().is("when")) {
            tokens.take();
        }
    }

    /** Comes to the patterns. What stands between title and 'when' is refused; false where the patterns are left out. */
    private boolean when(Token title) {
        if (tokens.takeLine("when")) {
            return true;
        }
        Token next = tokens.peek();
        if (Landmarks.isAfterPatterns(tokens)) {
            return false;
        }
        if (Landmarks.isPattern(tokens, 0)) {
            complaints.add(Kind.SYNTAX, title.end(), "'when' is missing after the title; add it on the next line");
            return true;
        }
        if (next.isName() && Landmarks.isPattern(tokens, 1)) {
            instead("when");
            return true;
        }
        complaints.add(
                Kind.NOT_ALLOWED,
                next.offset(),
                Language.refusedBeside(tokens)
                        .orElse("a rule has a title, 'when' and 'then' and nothing else; remove '" + next.text()
                                + "'"));
        while (!tokens.isDone() && !tokens.peek().is("when") && !Landmarks.isAfterPatterns(tokens)) {
            tokens.take();
        }
        return tokens.takeLine("when");
    }

    /** Takes another word for this one. */
    private void instead(String word) {
        complaints.add(
                Kind.SYNTAX,
                tokens.peek().offset(),
                "'" + tokens.peek().text() + "' cannot stand here; write '" + word + "'");
        tokens.take();
    }

    /** Comes to the conclusions; false where there are none. */
    private boolean then(Token title, boolean begun, boolean bare) {
        int at = tokens.lastEnd();
        boolean found = tokens.takeLine("then");
        if (found || tokens.isWord("verdict") || Landmarks.isBeforeVerdict(tokens)) {
            if (bare) {
                complaints.add(
                        Kind.SYNTAX,
                        title.offset(),
                        "a rule without conditions would speak in every case; add a pattern under 'when'");
            } else if (!found && tokens.isWord("verdict")) {
                complaints.add(Kind.SYNTAX, at, "'then' is missing before the verdict; add it on a line of its own");
            } else if (!found) {
                instead("then");
            }
            return true;
        }
        boolean ended = tokens.isWord("end");
        complaints.add(
                Kind.SYNTAX,
                at,
                !begun
                        ? "the rule has a title alone; add 'when' with patterns, 'then' with a verdict, and 'end'"
                        : ended
                                ? "'then' and what the rule says are missing; add 'then' and a verdict"
                                : "'then', a verdict and 'end' are missing; add them");
        tokens.takeLine("end");
        return false;
    }
}

package school.policy.rule;

import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;

/**
 * Tells where in a rule file sense begins again: what comes next is known by its first tokens, whatever is wrong with
 * that which stands before it. Whoever passes over something strange stops here.
 */
final class Landmarks {

    private Landmarks() {}

    /** Whether a rule begins here, as far as its first word tells. */
    static boolean isRule(Cursor tokens) {
        Token token = tokens.peek();
        return token.isName()
                && (token.text().equalsIgnoreCase("rule")
                        ? token.first() || isTitled(tokens)
                        : token.first() && isTitled(tokens) && Cursor.isSlip(token, "rule"));
    }

    private static boolean isTitled(Cursor tokens) {
        return tokens.peek(1).type() == Type.TEXT
                || (tokens.peek(1).type() == Type.SIGN && tokens.peek(2).type() == Type.TEXT);
    }

    /** Whether a pattern of a known fact begins after so many tokens. */
    static boolean isPattern(Cursor tokens, int after) {
        int at = after + (isQuantifier(tokens.peek(after)) ? 1 : 0);
        at += at > after && tokens.peek(at).is("(") ? 1 : 0;
        return tokens.peek(at + 1).opens() && isFact(tokens, tokens.peek(at));
    }

    private static boolean isQuantifier(Token token) {
        return token.is("not") || token.is("exists");
    }

    /** Whether a token names a known fact. */
    static boolean isFact(Cursor tokens, Token token) {
        return token.isName()
                && tokens.complaints().vocabulary().type(token.text()).isPresent();
    }

    /** Whether a sentence comes next, for readers alone: so many words stand in a row. */
    static boolean isSentence(Cursor tokens, int most) {
        int words = 0;
        while (words < most
                && tokens.peek(words).isName()
                && !tokens.peek(words).is("end")
                && (words == 0 || !tokens.peek(words).first())) {
            words++;
        }
        return words == most
                && !tokens.peek(words).is("(")
                && !tokens.peek(words).is("end");
    }

    /** Whether the patterns of a rule end here. */
    static boolean isAfterPatterns(Cursor tokens) {
        return tokens.isDone()
                || tokens.isWord("then")
                || tokens.isWord("end")
                || tokens.isWord("verdict")
                || isBeforeVerdict(tokens)
                || isRule(tokens);
    }

    /** Whether some word stands in the place of 'then'. */
    static boolean isBeforeVerdict(Cursor tokens) {
        Token token = tokens.peek();
        boolean sign = token.type() == Type.SIGN && token.first() && token.nesting() == 0;
        return (token.isName() || sign) && tokens.peek(1).is("verdict");
    }
}

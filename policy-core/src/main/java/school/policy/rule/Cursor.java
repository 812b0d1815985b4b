package school.policy.rule;

import java.util.List;
import school.policy.fact.Nearest;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;
import school.policy.source.Kind;

/** Walks over tokens, or over a stretch of them, from left to right. */
final class Cursor {

    private final List<Token> tokens;
    private final Complaints complaints;
    private final int end;
    private int next;

    /** Walks from one index to another, exclusive; the last token of all is never part of a stretch. */
    Cursor(List<Token> tokens, int from, int to, Complaints complaints) {
        this.tokens = tokens;
        this.complaints = complaints;
        this.next = from;
        this.end = to;
    }

    /** The stretch between two indices. */
    Cursor stretch(int from, int to) {
        return new Cursor(tokens, from, to, complaints);
    }

    Complaints complaints() {
        return complaints;
    }

    /** The index of the next token. */
    int index() {
        return next;
    }

    void goTo(int index) {
        next = index;
    }

    boolean isDone() {
        return next >= end;
    }

    Token peek() {
        return peek(0);
    }

    /** The token that comes after so many others; beyond the end, the end. */
    Token peek(int after) {
        return next + after < end ? tokens.get(next + after) : end();
    }

    /** The end of the stretch: right behind its last token, where something more can be typed. */
    private Token end() {
        int at = end > 0 ? tokens.get(end - 1).end() : 0;
        return new Token(Type.END, "", at, at, true);
    }

    /** Where the token before the next one ends. */
    int lastEnd() {
        return next > 0 ? tokens.get(next - 1).end() : 0;
    }

    Token take() {
        Token token = peek();
        next = Math.min(next + 1, end);
        return token;
    }

    /** Takes the next token if it is this sign or word. */
    boolean take(String sign) {
        boolean is = peek().is(sign);
        if (is) {
            take();
        }
        return is;
    }

    /** Whether a rule begins here, as far as its first word tells. */
    boolean isRule() {
        Token token = peek();
        return token.isName()
                && token.text().equalsIgnoreCase("rule")
                && (token.first() || peek(1).type() == Type.TEXT);
    }

    /** Whether the next token is this word, in whatever letters, or stands alone on its line with a slip in it. */
    boolean isWord(String word) {
        Token token = peek();
        boolean alone = token.first() && peek(1).first();
        return token.isName()
                && (token.text().equalsIgnoreCase(word)
                        || (alone && Nearest.to(token.text(), List.of(word)).isPresent()));
    }

    /** Takes the next token if it is this word; a slip in it is complained about. */
    boolean takeWord(String word) {
        return isWord(word) && takeAs(word);
    }

    /** Takes the next token for a word; a slip in it is complained about. */
    boolean takeAs(String word) {
        Token token = take();
        if (!token.text().equals(word)) {
            complaints.add(
                    Kind.SYNTAX, token.offset(), "'" + token.text() + "' is no word of rules; write '" + word + "'");
        }
        return true;
    }

    /** Takes this sign, which must come next. */
    void expect(String sign) {
        if (!take(sign)) {
            throw Refusal.syntax(
                    peek().offset(),
                    "expected '" + sign + "'" + (isDone() ? "" : ", found '" + peek().text() + "'") + "; add '" + sign
                            + "'");
        }
    }
}

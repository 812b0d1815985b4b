package school.policy.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;
import school.policy.source.Kind;
import school.policy.source.Limits;
import school.policy.source.Nearest;

/** Walks over tokens, or over a stretch of them, from left to right. */
final class Cursor {

    /** Words that are themselves, however like another one they look. */
    private static final Set<String> WORDS = Set.of("rule", "when", "then", "end", "not", "exists", "and", "or");

    /** As far as anybody looks ahead for what is only of use to a message; more than any rule that is read has. */
    static final int FAR = 10_000;

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

    /** Takes so many tokens. */
    void take(int count) {
        next = Math.min(next + count, end);
    }

    /** The texts of so many tokens, with spaces between them; empty where one of them is a text in quotes. */
    String phrase(int count) {
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (peek(i).type() == Type.TEXT || peek(i).type() == Type.END) {
                return "";
            }
            phrase.append(i == 0 ? "" : " ").append(peek(i).text());
        }
        return phrase.toString();
    }

    /** A token that has been taken and what hangs on it without a space: words, numbers and these signs. */
    String takeHanging(Token token, String signs) {
        StringBuilder text = new StringBuilder(token.text());
        int at = token.end();
        while (peek().offset() == at && isPart(peek(), signs)) {
            at = peek().end();
            String more = take().text();
            text.append(text.length() < Limits.TEXT ? more : "");
        }
        return text.toString();
    }

    private boolean isPart(Token token, String signs) {
        return token.isName()
                || token.type() == Type.NUMBER
                || (token.type() == Type.SIGN && signs.contains(token.text()) && peek(1).offset() == token.end());
    }

    /** Takes the next token if it is this sign or word. */
    boolean take(String sign) {
        boolean is = peek().is(sign);
        if (is) {
            take();
        }
        return is;
    }

    /** Whether the next token is this word, in whatever letters, or stands alone on its line with a slip in it. */
    boolean isWord(String word) {
        Token token = peek();
        return token.isName()
                && (token.text().equalsIgnoreCase(word) || (token.first() && peek(1).first() && isSlip(token, word)));
    }

    /** Whether a token is not this word, and was perhaps meant for it. */
    static boolean isSlip(Token token, String word) {
        return !WORDS.contains(token.text().toLowerCase(Locale.ROOT))
                && Nearest.to(token.text(), List.of(word)).isPresent();
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

    /** Takes a word that has a line to itself; a sign behind it is complained about. */
    boolean takeLine(String word) {
        if (!takeWord(word)) {
            return false;
        }
        Token sign = peek();
        if (sign.type() == Type.SIGN && !sign.first() && ":;.,".contains(sign.text())) {
            complaints.add(
                    Kind.SYNTAX, sign.offset(), "'" + sign.text() + "' cannot stand behind '" + word + "'; remove it");
            take();
        }
        return true;
    }

    /** Takes an opening bracket; one of another shape is complained about. */
    boolean takeOpening() {
        Token bracket = peek();
        if (!bracket.opens()) {
            return false;
        }
        if (!bracket.is("(")) {
            complaints.add(
                    Kind.SYNTAX, bracket.offset(), "'" + bracket.text() + "' is not used here; write '(' and ')'");
        }
        take();
        return true;
    }

    /** Takes the bracket that closes the one opened by this token; another shape is complained about once a pair. */
    boolean takeClosing(Token opening) {
        Token bracket = peek();
        if (!bracket.closes()) {
            return false;
        }
        if (!bracket.is(")") && (opening.is("(") || !opening.opens())) {
            complaints.add(Kind.SYNTAX, bracket.offset(), "'" + bracket.text() + "' is not used here; write ')'");
        }
        take();
        return true;
    }

    /** Takes this sign, which must come next. */
    void expect(String sign) {
        if (!take(sign)) {
            throw Refusal.syntax(
                    lastEnd(),
                    "'" + sign + "' is missing" + (isDone() ? "" : " before '" + peek().text() + "'") + "; add it");
        }
    }
}

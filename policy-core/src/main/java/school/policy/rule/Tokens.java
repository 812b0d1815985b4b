package school.policy.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of rule text cut into tokens, each with its offset in the file; comments and white space are passed over. */
final class Tokens {

    enum Kind {
        NAME,
        VARIABLE,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    /** One token: its text (a TEXT without its quotes) and where it begins in the file. */
    record Token(Kind kind, String text, int offset) {

        boolean is(String sign) {
            return kind != Kind.TEXT && text.equals(sign);
        }
    }

    private static final Pattern TOKEN = Pattern.compile(
            "(?<blank>\\s+|//[^\\n]*|/\\*.*?\\*/)"
                    + "|(?<name>[A-Za-z_][A-Za-z0-9_]*)"
                    + "|(?<variable>\\$[A-Za-z0-9_]+)"
                    + "|\"(?<text>[^\"\\\\\\n]*)\""
                    + "|(?<number>-?[0-9]+(?:\\.[0-9]+)?)"
                    + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>!(),.:;])",
            Pattern.DOTALL);

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    /**
     * Cuts the text, which begins at an offset of the file.
     *
     * @throws Refusal at the first letter that belongs to no token
     */
    Tokens(String text, int offset) {
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                throw new Refusal(
                        offset + at,
                        "'" + text.substring(at, text.offsetByCodePoints(at, 1))
                                + "' has no meaning here; conditions are made of properties, words, texts in straight quotes,"
                                + " == != < <= > >= in contains memberOf && || ! and brackets");
            }
            add(matcher, "name", Kind.NAME, offset);
            add(matcher, "variable", Kind.VARIABLE, offset);
            add(matcher, "number", Kind.NUMBER, offset);
            add(matcher, "sign", Kind.SIGN, offset);
            if (matcher.group("text") != null) {
                tokens.add(new Token(Kind.TEXT, matcher.group("text"), offset + at));
            }
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", offset + text.length()));
    }

    private void add(Matcher matcher, String group, Kind kind, int offset) {
        if (matcher.group(group) != null) {
            tokens.add(new Token(kind, matcher.group(group), offset + matcher.start()));
        }
    }

    Token peek() {
        return tokens.get(next);
    }

    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Takes the next token if it is this sign or word. */
    boolean take(String sign) {
        if (peek().is(sign)) {
            take();
            return true;
        }
        return false;
    }

    /** Takes this sign or word, which must come next. */
    Token expect(String sign) {
        if (!peek().is(sign)) {
            throw new Refusal(peek().offset(), "expected '" + sign + "'" + found());
        }
        return take();
    }

    /** What stands there instead, for a message. */
    String found() {
        return peek().kind() == Kind.END ? "" : ", found '" + peek().text() + "'";
    }
}

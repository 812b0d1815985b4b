package school.policy.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import school.policy.source.Kind;
import school.policy.source.Limits;

/**
 * A rule file cut into words, texts, numbers and signs, each with its offset; comments and white space are passed over.
 * Slips of the pen in texts are complained about and read as what was meant, so that reading can go on.
 */
final class Tokens {

    enum Type {
        NAME,
        VARIABLE,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    /**
     * One token.
     *
     * @param type what it is
     * @param text its text; a text without its quotes
     * @param offset where it begins in the file
     * @param end where it ends
     * @param first whether it is the first on its line
     */
    record Token(Type type, String text, int offset, int end, boolean first) {

        /** Whether it is this sign or word. */
        boolean is(String sign) {
            return type != Type.TEXT && text.equals(sign);
        }

        boolean isName() {
            return type == Type.NAME;
        }

        /** Whether it opens a bracket, of whatever shape. */
        boolean opens() {
            return type == Type.SIGN && "([{".contains(text);
        }

        /** Whether it closes a bracket, of whatever shape. */
        boolean closes() {
            return type == Type.SIGN && ")]}".contains(text);
        }

        /** How much deeper in brackets one is behind it than before it. */
        int nesting() {
            return opens() ? 1 : closes() ? -1 : 0;
        }
    }

    private static final Pattern TOKEN = Pattern.compile(
            "(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)"
                    + "|(?<variable>\\$[\\p{L}\\p{N}_]+)"
                    + "|(?<number>-?[0-9]+(?:\\.[0-9]+)?)"
                    + "|(?<sign>===?|!==?|<=|>=|=>|=<|<>|&&|\\|\\||->|::|.)",
            Pattern.DOTALL);

    /** Signs with which remarks begin elsewhere, and with which they end there. */
    private static final Map<String, String> REMARKS =
            new TreeMap<>(Map.of("<!--", "-->", "--", "\n", "#", "\n", "\\\\", "\n"));

    private static final Pattern OF_WEB_PAGES = Pattern.compile("(?:&amp;){1,2}|(?:&lt;|&gt;)=?|&quot;");

    private static final Pattern CURLY = Pattern.compile("[“”„‟«»]([^“”„‟«»\"\\n]*)[“”„‟«»\"]");
    private static final Pattern SINGLE =
            Pattern.compile("['‘’‚‛`´]{1,2}([^\"\\n]{0,200}?)['‘’‚‛`´]{1,2}(?![\\p{L}\\p{N}])");
    private static final String OPENING = "\"“”„‟«»'‘’‚‛`´";

    private final String text;
    private final Complaints complaints;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean first = true;
    private int lineEnd = -1;
    private boolean odd;
    private boolean repeated;
    private int unclosed = -1;
    private int blind = -1;
    private final Set<String> lost = new HashSet<>();

    private Tokens(String text, Complaints complaints) {
        this.text = text;
        this.complaints = complaints;
    }

    /** The tokens of a whole file; the last one is its end. */
    static List<Token> of(String text, Complaints complaints) {
        Tokens tokens = new Tokens(text, complaints);
        tokens.cut();
        return tokens.tokens;
    }

    private void cut() {
        Matcher matcher = TOKEN.matcher(text);
        while (at < text.length()) {
            if (passesOver()) {
                continue;
            }
            matcher.region(at, text.length());
            // every character is a sign if it is nothing else
            matcher.lookingAt();
            String word = matcher.group();
            if (isTwice(word)) {
                if (!repeated) {
                    complaints.add(Kind.SYNTAX, at, "'" + word + "' stands here twice; remove one");
                }
                repeated = true;
                at = matcher.end();
            } else if (matcher.start("name") >= 0) {
                add(Type.NAME, word, matcher.end());
            } else if (matcher.start("variable") >= 0) {
                add(Type.VARIABLE, word, matcher.end());
            } else if (matcher.start("number") >= 0) {
                add(Type.NUMBER, word, matcher.end());
            } else if (!ofWebPage() && !quoted() && !misquoted()) {
                add(Type.SIGN, word, matcher.end());
            }
        }
        tokens.add(new Token(Type.END, "", text.length(), text.length(), true));
    }

    /** Passes over white space or a comment; a remark that is no comment here is complained about. */
    private boolean passesOver() {
        int end = at;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        if (end == at) {
            end = text.startsWith("//", at)
                    ? endOf("\n", at)
                    : text.startsWith("/*", at) ? endOfComment() : endOfRemark();
        }
        boolean passed = end > at;
        while (at < end) {
            first |= text.charAt(at++) == '\n';
        }
        return passed;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /**
     * As in Drools a comment ends with the first sign that ends one. If another begins within it, the sign was forgotten
     * that ends this one, and all that stands between the two would be lost in silence.
     */
    private int endOfComment() {
        int end = endOf("*/", at + 2);
        int inner = text.substring(at, end).indexOf("/*", 2);
        if (inner > 0) {
            complaints.add(
                    Kind.SYNTAX,
                    at + inner,
                    "'/*' stands within the comment that begins in line "
                            + complaints.place(at).line()
                            + "; close that one with */ first, or begin each line with //");
        } else if (lost.contains("*/")) {
            complaints.add(Kind.SYNTAX, at, "a comment is opened here and never closed; close it with */");
        }
        return end;
    }

    /** Where a remark of another language ends that begins here; here where none does. */
    private int endOfRemark() {
        for (Map.Entry<String, String> remark : REMARKS.entrySet()) {
            String mark = remark.getKey();
            // right between two names it does not begin a remark, but asks for a type
            if (text.startsWith(mark, at) && !(mark.equals("#") && isWritten(at - 1) && isWritten(at + 1))) {
                complaints.add(Kind.SYNTAX, at, "'" + mark + "' begins no remark; write // instead");
                return endOf(remark.getValue(), at + mark.length());
            }
        }
        return at;
    }

    /** Behind the next such mark, or before that of a line; where there is none, it is looked for but once. */
    private int endOf(String mark, int from) {
        int found = lost.contains(mark) ? -1 : text.indexOf(mark, from);
        if (found < 0) {
            lost.add(mark);
            return mark.equals("-->") ? endOf("\n", at) : text.length();
        }
        return mark.equals("\n") ? found : found + mark.length();
    }

    /** Where the next quotation mark of a web page stands on the line, no farther away than a text is long; -1: nowhere. */
    private int closing(int from) {
        int end = Math.min(text.length(), from + 2 * Limits.TEXT);
        for (int i = from; i < end && text.charAt(i) != '\n'; i++) {
            if (text.startsWith("&quot;", i)) {
                return i;
            }
        }
        return -1;
    }

    /** A sign as web pages write it, from where it was perhaps copied; read as the sign that it stands for. */
    private boolean ofWebPage() {
        Matcher matcher = OF_WEB_PAGES.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        String sign = matcher.group()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replaceFirst("(&amp;)+", "&&");
        complaints.add(
                Kind.SYNTAX, at, "'" + matcher.group() + "' is how web pages write '" + sign + "'; write " + sign);
        int close = sign.equals("\"") ? closing(matcher.end()) : -1;
        if (close >= 0) {
            add(
                    Type.TEXT,
                    text.substring(matcher.end(), close),
                    close + matcher.group().length());
        } else {
            add(Type.SIGN, sign, matcher.end());
        }
        return true;
    }

    /** Whether a word is repeated on its line, as no rule repeats one. */
    private boolean isTwice(String word) {
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        return last != null
                && !first
                && (last.isName() || last.type() == Type.VARIABLE)
                && last.text().equals(word);
    }

    /** A text in straight double quotation marks, up to the first one that no backslash stands before. */
    private boolean quoted() {
        line();
        if (text.charAt(at) != '"' || unclosed == lineEnd || isOdd()) {
            return false;
        }
        int end = at + 1;
        while (end < lineEnd && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= lineEnd) {
            unclosed = lineEnd;
            return false;
        }
        String inside = text.substring(at + 1, end);
        int backslash = inside.indexOf('\\');
        // the other kind is complained about wherever it stands
        if (backslash >= 0 && !inside.startsWith("\\u", backslash)) {
            complaints.add(Kind.NOT_ALLOWED, at + 1 + backslash, "a backslash has no meaning in a text; remove it");
        }
        if (inside.indexOf('\t') >= 0) {
            complaints.add(
                    Kind.CHARACTER, at + 1 + inside.indexOf('\t'), "a tab stands in this text; type a space instead");
        }
        add(Type.TEXT, inside, end + 1);
        return true;
    }

    /** Looks at the line once, when its first sign comes. */
    private void line() {
        if (at > lineEnd) {
            int end = text.indexOf('\n', at);
            lineEnd = end < 0 ? text.length() : end;
            String line = text.substring(text.lastIndexOf('\n', at) + 1, lineEnd);
            odd = line.chars().filter(c -> c == '"').count() % 2 == 1;
        }
    }

    /** Whether the quotation mark that comes next has no partner, as far as the look of its line tells. */
    private boolean isOdd() {
        if (!odd) {
            return false;
        }
        int next = nextMark();
        return next == lineEnd || !begins(at) || begins(next);
    }

    /** Where the next quotation mark on the line is, or the line ends. */
    private int nextMark() {
        int next = at + 1;
        while (next < lineEnd && text.charAt(next) != '"') {
            next++;
        }
        return next;
    }

    /** Whether a quotation mark looks like the first one of a pair: something is written right behind it alone. */
    private boolean begins(int mark) {
        return !isWritten(mark - 1) && isWritten(mark + 1);
    }

    private boolean isWritten(int index) {
        return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }

    /** A text in other quotation marks than straight double ones, or without one of its two. */
    private boolean misquoted() {
        if (OPENING.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        if (blind == lineEnd && text.charAt(at) != '"') {
            // looked at once a line, as each look may go as far as its end
            at++;
            return true;
        }
        for (Pattern marks : List.of(CURLY, SINGLE)) {
            Matcher matcher = marks.matcher(text).region(at, text.length());
            if (matcher.lookingAt()) {
                complaints.add(
                        Kind.SYNTAX,
                        at,
                        (marks == CURLY ? "these are curly" : "these are single")
                                + " quotation marks; type straight double ones: \"" + matcher.group(1) + "\"");
                add(Type.TEXT, matcher.group(1), matcher.end());
                return true;
            }
        }
        blind = lineEnd;
        if (isWritten(at - 1)) {
            complaints.addBlinding(
                    at, "a quotation mark closes a text here that none opens; put one at its beginning too");
            at++;
            return true;
        }
        complaints.addBlinding(at, "a quotation mark is opened here and not closed on this line; close it with \"");
        int end = nextMark();
        while (end > at + 1 && " \t\r,;)]}".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        add(Type.TEXT, text.substring(at + 1, end), end);
        return true;
    }

    private void add(Type type, String word, int end) {
        boolean tooLong = word.length() > Limits.TEXT;
        if (tooLong) {
            complaints.add(
                    Kind.LIMIT,
                    at,
                    "this is longer than " + Limits.TEXT + " characters, which is the limit; shorten it");
        }
        tokens.add(new Token(type, tooLong ? word.substring(0, 20) + "..." : word, at, end, first));
        at = end;
        first = false;
        repeated = false;
    }
}

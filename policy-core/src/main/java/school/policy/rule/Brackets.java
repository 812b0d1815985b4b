package school.policy.rule;

import school.policy.rule.Tokens.Token;
import school.policy.source.Kind;

/**
 * The brackets within one stretch of conditions. Of a pair, one is complained about where it is missing; the other one
 * is owed from then on, and is passed over where it comes.
 */
final class Brackets {

    static final String CLOSES_NOTHING =
            "this bracket closes nothing that is open; remove it, or add the one that opens it";

    private final Properties properties;
    private final Cursor tokens;
    private int owed;

    Brackets(Properties properties, Cursor tokens) {
        this.properties = properties;
        this.tokens = tokens;
    }

    /** Takes the closing bracket; where none comes, it is missing before the next condition, or at the end. */
    void close(Token opening, String after) {
        Token next = tokens.peek();
        if (tokens.takeClosing(opening)) {
            return;
        }
        if (tokens.isDone()) {
            // then that of the pattern is not closed either, where it is said
            throw Refusal.told(tokens.lastEnd());
        }
        if (!((next.is(",") || Operators.joins(next)) && properties.begins(1)) && !properties.begins(0)) {
            throw Refusal.unjoined(next);
        }
        tokens.complaints().addBracket(tokens.lastEnd(), "the bracket opened" + after + " is not closed; add ')'");
        owe();
    }

    /** Takes a comma within a group that is closed further on, as if conditions were joined there. */
    boolean takeComma(int depth) {
        if (depth == 0 || !tokens.peek().is(",") || !properties.begins(1)) {
            return false;
        }
        int open = 1;
        for (int i = 1; open > 0; i++) {
            Token token = tokens.peek(i);
            if (token.type() == Tokens.Type.END || i > Cursor.FAR) {
                return false;
            }
            open += token.nesting();
        }
        tokens.complaints().add(Kind.SYNTAX, tokens.peek().offset(), "a comma cannot stand within a group; write &&");
        tokens.take();
        return true;
    }

    /** A bracket was complained about; the other one of its pair may come yet. */
    void owe() {
        owed++;
    }

    boolean areOwed() {
        return owed > 0;
    }

    /** Takes a closing bracket that is owed, if it comes next. */
    void settle() {
        if (owed > 0 && tokens.peek().closes()) {
            owed--;
            tokens.take();
        }
    }
}

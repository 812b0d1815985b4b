package school.policy.rule;

import school.policy.rule.Tokens.Token;
import school.policy.source.Kind;

/** Something in a rule that the dialect does not allow, at an offset of the file; caught where the rule is read. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String reason;
    private final int offset;

    Refusal(Kind kind, int offset, String message) {
        super(message, null, false, false);
        this.kind = kind;
        this.reason = message;
        this.offset = offset;
    }

    /** A bracket, a comma or a keyword is not where it must be. */
    static Refusal syntax(int offset, String message) {
        return new Refusal(Kind.SYNTAX, offset, message);
    }

    /** A name means nothing. */
    static Refusal name(int offset, String message) {
        return new Refusal(Kind.UNKNOWN_NAME, offset, message);
    }

    /** A value is of the wrong sort. */
    static Refusal value(int offset, String message) {
        return new Refusal(Kind.WRONG_VALUE, offset, message);
    }

    /** Something stands here that rule files never hold. */
    static Refusal notAllowed(int offset, String message) {
        return new Refusal(Kind.NOT_ALLOWED, offset, message);
    }

    /** Something stands behind a condition that joins it with no other. */
    static Refusal unjoined(Token token) {
        return Language.refused(token)
                .map(why -> notAllowed(token.offset(), why))
                .orElseGet(() -> syntax(
                        token.offset(),
                        Phrases.shown(token) + " cannot stand here; join conditions with a comma, && or ||"));
    }

    /** What follows from something that was complained about already; nothing more is said. */
    static Refusal told(int offset) {
        return new Refusal(Kind.UNKNOWN_NAME, offset, "");
    }

    Kind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }

    int offset() {
        return offset;
    }
}

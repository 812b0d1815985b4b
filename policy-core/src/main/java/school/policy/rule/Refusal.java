package school.policy.rule;

/** Something in a rule that the dialect does not allow, at an offset of the file; caught where the rule is read. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final int offset;

    Refusal(int offset, String message) {
        super(message, null, false, false);
        this.reason = message;
        this.offset = offset;
    }

    String reason() {
        return reason;
    }

    int offset() {
        return offset;
    }
}

package school.policy.source;

import org.jspecify.annotations.Nullable;

/** The root of everything this library throws on purpose; no message holds a fact about anybody. */
public abstract class PolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For people to read: lower case, no full stop. */
    protected PolicyException(String message) {
        super(message);
    }

    /** For people to read, with what led to it. */
    protected PolicyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

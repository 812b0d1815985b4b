package school.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.policy.source.PolicyException;
import school.policy.source.Problem;

/** A policy's files cannot be used. Holds everything that is wrong with them, each at its place. */
public final class PolicyFilesException extends PolicyException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // always an immutable list of the JDK, which is serializable
    private final List<Problem> problems;

    private final transient @Nullable Draft draft;

    /** For these problems, sorted by place; at least one. */
    public PolicyFilesException(List<Problem> problems) {
        this(problems, Draft.NOTHING);
    }

    PolicyFilesException(List<Problem> problems, Draft draft) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
        this.draft = draft;
    }

    /** Everything that is wrong, warnings as well, sorted by place; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    /** What could be read nevertheless; nothing where this comes from another process. */
    public Draft draft() {
        return draft == null ? Draft.NOTHING : draft;
    }
}

package school.policy;

import java.util.List;
import java.util.stream.Collectors;
import school.policy.fact.PolicyException;
import school.policy.source.Problem;

/** A policy's files cannot be used. Holds everything that is wrong with them, each at its place. */
public final class PolicyFilesException extends PolicyException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // always an immutable list of the JDK, which is serializable
    private final List<Problem> problems;

    /** For these problems, sorted by place; at least one. */
    public PolicyFilesException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, warnings as well, sorted by place; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}

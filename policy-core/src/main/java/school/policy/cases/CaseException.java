package school.policy.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import school.policy.source.PolicyException;

/**
 * A case that says something impossible or in words the format does not know. Holds every problem found, each with its
 * path; the values themselves only where they are words that the sender misspelt.
 */
public final class CaseException extends PolicyException {

    /** So many problems of one kind are told. */
    static final int MOST = 100;

    private static final long serialVersionUID = 1L;

    /** One thing wrong, at one place of the case. */
    public record Problem(String path, String message) implements java.io.Serializable {

        /** Refuses what is missing by its name. */
        public Problem {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(message, "message");
        }
    }

    @SuppressWarnings("serial") // always an immutable list of the JDK, which is serializable
    private final List<Problem> problems;

    /** One problem at one path. */
    public CaseException(String path, String message) {
        this(List.of(new Problem(path, message)));
    }

    /** All the problems of one case, at least one. */
    public CaseException(List<Problem> problems) {
        super(problems.stream().map(p -> p.path() + ": " + p.message()).collect(Collectors.joining("; ")));
        this.problems = problems.stream()
                .sorted(Comparator.comparing(Problem::path).thenComparing(Problem::message))
                .toList();
    }

    /** Every problem, sorted by path; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}

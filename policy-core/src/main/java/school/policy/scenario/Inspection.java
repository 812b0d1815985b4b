package school.policy.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import school.policy.EvaluationException;
import school.policy.Policy;
import school.policy.PolicyFilesException;
import school.policy.source.Problem;

/** A policy's folder read, checked and tried on its own worked cases. Immutable and thread-safe. */
public final class Inspection {

    private final Optional<Policy> policy;
    private final List<Problem> problems;

    private Inspection(Optional<Policy> policy, List<Problem> problems) {
        this.policy = policy;
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** Inspects a folder, which takes as long as loading it and more; whatever is wrong in it is found, not thrown. */
    public static Inspection of(Path folder) {
        try {
            Policy policy = Policy.read(folder);
            List<Problem> problems = problems(policy);
            return new Inspection(problems.isEmpty() ? Optional.of(policy) : Optional.empty(), problems);
        } catch (PolicyFilesException e) {
            return new Inspection(Optional.empty(), e.problems());
        }
    }

    private static List<Problem> problems(Policy policy) {
        try {
            Rehearsal rehearsal = Rehearsal.of(policy);
            List<Problem> problems = new ArrayList<>(rehearsal.problems());
            rehearsal.results().stream()
                    .filter(result -> !result.differences().isEmpty())
                    .map(Inspection::otherwise)
                    .forEach(problems::add);
            return problems;
        } catch (EvaluationException e) {
            return List.of(
                    new Problem("policy.yaml", 0, 0, e.getMessage() + "; simplify the rules that speak about it"));
        }
    }

    private static Problem otherwise(Rehearsal.Result result) {
        return result.scenario()
                .problem("the worked case '" + result.scenario().title() + "' comes out otherwise: "
                        + String.join("; ", result.differences()) + "; mend the rule or the expectation");
    }

    /** The policy, where it can be used as it stands. */
    public Optional<Policy> policy() {
        return policy;
    }

    /** Everything that is wrong, sorted by place; unmodifiable. */
    public List<Problem> problems() {
        return problems;
    }
}

package school.policy.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import school.policy.Draft;
import school.policy.Links;
import school.policy.Policy;
import school.policy.PolicyFilesException;
import school.policy.clause.ClauseId;
import school.policy.source.Kind;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.source.Values;

/** A policy's files read, checked and tried on their own worked cases. Immutable and thread-safe. */
public final class Inspection {

    private final Optional<Policy> policy;
    private final List<Problem> problems;

    private Inspection(Optional<Policy> policy, List<Problem> problems) {
        this.policy = policy.filter(p -> problems.stream().noneMatch(Problem::isError));
        this.problems = List.copyOf(problems);
    }

    /** Inspects a folder, which takes as long as loading it and more; whatever is wrong in it is found, not thrown. */
    public static Inspection of(Path folder) {
        return of(folder, Links.REFUSED);
    }

    /** As {@link #of(Path)}, of a folder in which links may be followed. */
    public static Inspection of(Path folder, Links links) {
        try {
            return of(Policy.read(folder, links));
        } catch (PolicyFilesException e) {
            return new Inspection(
                    Optional.empty(),
                    Stream.concat(e.problems().stream(), ofCases(e.draft()).stream())
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    /** What is wrong with the worked cases of a policy that cannot be tried on them. */
    private static List<Problem> ofCases(Draft draft) {
        List<Problem> problems = new ArrayList<>();
        for (Source source : draft.scenarios()) {
            List<Problem> own = new ArrayList<>();
            draft.vocabulary().ifPresent(words -> Scenario.read(source, words, Named.in(draft), own));
            own.forEach(problem -> problems.add(problem.quoting(source)));
        }
        return problems;
    }

    /** Inspects a policy that has been read: its warnings, and what comes of its worked cases. */
    public static Inspection of(Policy policy) {
        Rehearsal rehearsal = Rehearsal.of(policy);
        List<Problem> problems = new ArrayList<>(rehearsal.problems());
        if (problems.stream().noneMatch(Problem::isError)) {
            problems.addAll(unseen(policy, rehearsal));
        }
        rehearsal.results().forEach(result -> problems.addAll(wrong(result)));
        return new Inspection(
                Optional.of(policy),
                Stream.concat(policy.warnings().stream(), problems.stream().map(policy::quoting))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static List<Problem> wrong(Rehearsal.Result result) {
        Scenario scenario = result.scenario();
        List<Problem> problems = new ArrayList<>();
        if (!result.differences().isEmpty()) {
            problems.add(scenario.problem(
                    Kind.SCENARIO_FAILS,
                    "'" + Values.shown(scenario.title()) + "' " + String.join("; ", result.differences())
                            + (result.rests().isEmpty()
                                    ? "; mend the rule or the expectation"
                                    : "; mend the rule or the expectation, or, where it is meant for another reading, write"
                                            + " 'readings: { " + String.join(" }' or '{ ", result.rests())
                                            + " }' into it")));
        }
        return problems;
    }

    /** The clauses with rules that speak in no worked case: nobody has yet settled what they mean for one. */
    private static List<Problem> unseen(Policy policy, Rehearsal rehearsal) {
        if (rehearsal.results().isEmpty() && !policy.rules().isEmpty()) {
            return List.of(Problem.ofFile(
                    Kind.CLAUSE_WITHOUT_SCENARIO,
                    "policy.yaml",
                    "this policy has no worked cases; write some, so that everybody can see what it means"));
        }
        Set<ClauseId> seen = new HashSet<>();
        rehearsal.results().forEach(result -> result.decision().findings().forEach(f -> seen.add(f.clause())));
        return policy.clauses().values().stream()
                .filter(clause -> clause.reasonForNoRule().isEmpty() && !seen.contains(clause.id()))
                .map(clause -> new Problem(
                        Kind.CLAUSE_WITHOUT_SCENARIO,
                        clause.at(),
                        "'" + clause.id() + "' speaks in no worked case; write one in which it does"))
                .toList();
    }

    /** The policy, where it can be used as it stands: nothing is wrong with it but for warnings. */
    public Optional<Policy> policy() {
        return policy;
    }

    /** Everything that is wrong, warnings as well, sorted by place; unmodifiable. */
    public List<Problem> problems() {
        return problems;
    }
}

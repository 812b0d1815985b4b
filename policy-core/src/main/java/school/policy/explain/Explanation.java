package school.policy.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import school.policy.clause.ClauseId;
import school.policy.decision.Decision;
import school.policy.decision.Verdict;
import school.policy.fact.Case;

/** Why a case is decided as it is. Each answer is worked out when it is asked for; immutable and thread-safe. */
public final class Explanation {

    private final Interpreter interpreter;
    private final Case event;
    private final Decision decision;

    /** @param decision what the policy decides in the case */
    public Explanation(Interpreter interpreter, Case event, Decision decision) {
        this.interpreter = interpreter;
        this.event = event;
        this.decision = decision;
    }

    /** What is explained. */
    public Decision decision() {
        return decision;
    }

    /**
     * Why: a reason for each finding of the decision, in its order.
     *
     * @throws UnexplainedException if there is too much to look at
     */
    public List<Reason> reasons() {
        if (decision.findings().isEmpty()) {
            return List.of();
        }
        Why why = new Why(interpreter, decision, interpreter.hear(event));
        return decision.findings().stream()
                .flatMap(finding -> why.reason(finding).stream())
                .toList();
    }

    /**
     * Why not: what kept a clause silent.
     *
     * @throws UnexplainedException if there is too much to look at
     */
    public Silence whyNot(ClauseId id) {
        return new WhyNot(interpreter, event, decision).of(id);
    }

    /**
     * Why the policy does not cover the case, in one sentence; empty with any other verdict.
     *
     * @throws UnexplainedException if there is too much to look at
     */
    public Optional<String> outside() {
        return decision.verdict() == Verdict.NOT_COVERED
                ? new Outside(interpreter.policy().settings())
                        .reason(event, interpreter.hear(event).worlds())
                : Optional.empty();
    }

    /**
     * The contested passages that the decision rests on, and how the school reads them.
     *
     * @throws UnexplainedException if there is too much to look at
     */
    public List<Reason.Reading> contested() {
        return decision.warnings().stream().noneMatch(warning -> warning.startsWith(InWords.CONTESTED))
                ? List.of()
                : interpreter.restsOn(event).stream().map(Reason.Reading::of).toList();
    }

    /**
     * What is missing: the shortest sequence of questions that settles an undetermined verdict, the next question first;
     * it is as long as the least helpful answers make it. Empty where the verdict is settled, and where so much is
     * unknown that nothing can be planned.
     *
     * @throws UnexplainedException if there is too much to look at
     */
    public List<Asked> missing() {
        List<Asked> asked = new ArrayList<>();
        Questions questions = interpreter.questions(event);
        for (Optional<String> next = questions.next(); next.isPresent(); next = questions.next()) {
            asked.add(Asked.of(next.get(), questions.ways().get(0).event()));
            questions = questions.by(next.get()).values().stream()
                    .max(Comparator.comparingInt(Questions::depth))
                    .orElseThrow();
        }
        return List.copyOf(asked);
    }

    /**
     * What would change it: the smallest changes that turn a breach into permitted, as {@link Change} says; empty with any
     * other verdict.
     *
     * @throws UnexplainedException if there is too much to look at
     */
    public List<Change> changes() {
        return Change.of(interpreter, event, decision);
    }

    /**
     * Everything at once.
     *
     * @param whyNot the clauses to say of why they are silent
     * @throws UnexplainedException if there is too much to look at
     */
    public Explained all(ClauseId... whyNot) {
        Changes changes = Changes.of(interpreter, event, decision);
        return new Explained(
                decision,
                outside().orElse(null),
                reasons(),
                contested(),
                missing(),
                changes.found(),
                changes.note(),
                Stream.of(whyNot).map(this::whyNot).toList());
    }
}

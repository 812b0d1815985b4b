package school.policy.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import school.policy.cases.Case;
import school.policy.clause.ClauseId;
import school.policy.decision.Decision;
import school.policy.decision.Verdict;
import school.policy.decision.Warnings;
import school.policy.source.OwnStack;
import school.policy.vocabulary.Vocabulary;

/** Why a case is decided as it is. Each answer is worked out when it is asked for; immutable and thread-safe. */
public final class Explanation {

    private final Interpreter interpreter;
    private final Case event;
    private final Decision decision;
    /** What was asked for, which is not worked out again: all of it is paid from one budget. */
    private final Map<Object, Object> known = new HashMap<>();

    /** @param decision what the policy decides in the case */
    public Explanation(Interpreter interpreter, Case event, Decision decision) {
        this.interpreter = interpreter.forOne();
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
        return explained("reasons", () -> {
            if (decision.findings().isEmpty()) {
                return List.of();
            }
            Why why = new Why(interpreter, decision, heard());
            return decision.findings().stream()
                    .flatMap(finding -> why.reason(finding).stream())
                    .toList();
        });
    }

    /**
     * Why not: what kept a clause silent.
     *
     * @throws UnexplainedException if there is too much to look at
     */
    public Silence whyNot(ClauseId id) {
        return explained(id, () -> new WhyNot(interpreter, event, decision, this::heard).of(id));
    }

    /**
     * Why the policy does not cover the case, in one sentence; empty with any other verdict.
     *
     * @throws UnexplainedException if there is too much to look at
     */
    public Optional<String> outside() {
        return explained(
                "outside",
                () -> decision.verdict() == Verdict.NOT_COVERED
                        ? new Outside(interpreter.policy()).reason(event, heard().worlds())
                        : Optional.empty());
    }

    /**
     * The contested passages that the decision rests on, and how they are read.
     *
     * @throws UnexplainedException if there is too much to look at
     */
    public List<Reason.Reading> contested() {
        return explained(
                "contested",
                () -> decision.warnings().stream().noneMatch(warning -> warning.startsWith(Warnings.CONTESTED))
                        ? List.of()
                        : interpreter.restsOn(event).stream()
                                .map(Reason.Reading::of)
                                .toList());
    }

    /**
     * What is missing: the shortest sequence of questions that settles an undetermined verdict, the next question first;
     * it is as long as the least helpful answers make it. Empty where the verdict is settled, and where so much is
     * unknown that nothing can be planned.
     *
     * @throws UnexplainedException if there is too much to look at
     */
    public List<Asked> missing() {
        return explained("missing", this::questions);
    }

    private List<Asked> questions() {
        Vocabulary vocabulary = interpreter.policy().vocabulary();
        List<Asked> asked = new ArrayList<>();
        Questions questions = interpreter.questions(event);
        for (Optional<String> next = questions.next(); next.isPresent(); next = questions.next()) {
            asked.add(Asked.of(vocabulary, next.get(), questions.ways().get(0).event()));
            questions = questions.by(next.get()).values().stream()
                    .max(Comparator.comparingInt(Questions::depth))
                    .orElseThrow();
        }
        // of what cannot be tried out nothing can be planned
        decision.missing().stream()
                .filter(path -> decision.verdict() == Verdict.UNDETERMINED
                        && !vocabulary.unknowns().containsKey(path)
                        && !path.equals(vocabulary.nobodyLeft()))
                .forEach(path -> asked.add(Asked.of(vocabulary, path, event)));
        return List.copyOf(asked);
    }

    /**
     * What would change it: all the smallest changes that turn a breach into permitted or not-covered; where none of up to
     * three facts does, all the smallest that lead to report-to. Always in the same order. Whatever is unknown in the case
     * stays so, unless a change settles it, and each change holds whichever way the rest turns out. Empty with any other
     * verdict, where nothing of up to three facts helps, and where there is too much to try; {@link Explained#noChange}
     * says which.
     *
     * @throws UnexplainedException if there is too much to look at
     */
    public List<Change> changes() {
        return searched().found();
    }

    private Changes searched() {
        return explained("changes", () -> Changes.of(interpreter, event, decision));
    }

    /**
     * Everything at once. What there is too much to look at for is left out, and said to be.
     *
     * @param whyNot the clauses to say of why they are silent
     */
    public Explained all(ClauseId... whyNot) {
        Set<String> leftOut = new LinkedHashSet<>();
        String outside =
                orElse(Optional.<String>empty(), this::outside, leftOut).orElse(null);
        List<Reason> reasons = orElse(List.of(), this::reasons, leftOut);
        List<Silence> silences = Stream.of(whyNot)
                .flatMap(id -> orElse(Stream.<Silence>empty(), () -> Stream.of(whyNot(id)), leftOut))
                .toList();
        List<Reason.Reading> contested = orElse(List.of(), this::contested, leftOut);
        // what takes longest comes last, so that the rest is told where it is too much
        List<Asked> missing = orElse(List.of(), this::missing, leftOut);
        Changes changes = orElse(new Changes(List.of(), "", 0), this::searched, leftOut);
        return new Explained(
                interpreter.policy().vocabulary(),
                decision,
                explained(
                        "advisory",
                        () -> InWords.advisory(decision, interpreter.policy().clauses())),
                outside,
                reasons,
                contested,
                missing,
                changes.found(),
                changes.note(),
                silences,
                List.copyOf(leftOut));
    }

    private static <T> T orElse(T nothing, Supplier<T> part, Set<String> leftOut) {
        try {
            return part.get();
        } catch (UnexplainedException e) {
            leftOut.add(String.valueOf(e.getMessage()));
            return nothing;
        }
    }

    private Interpreter.Heard heard() {
        return (Interpreter.Heard) known.computeIfAbsent("heard", any -> interpreter.hear(event));
    }

    /** Nothing but its own exception comes out of an explanation, as out of an evaluation. */
    @SuppressWarnings("unchecked")
    private <T> T explained(Object what, Supplier<T> part) {
        synchronized (known) {
            try {
                T before = (T) known.get(what);
                T made = before == null
                        ? OwnStack.with(() -> interpreter.budget().later(part))
                        : before;
                known.put(what, made);
                return made;
            } catch (UnexplainedException e) {
                throw e;
            } catch (OutOfMemoryError e) {
                throw UnexplainedException.ofMemory();
            } catch (RuntimeException | StackOverflowError | LinkageError | InternalError e) {
                throw new UnexplainedException(e);
            }
        }
    }
}

package school.policy.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.clause.Clause;
import school.policy.clause.Clause.DutyTerms;
import school.policy.clause.Clause.ReportTerms;
import school.policy.clause.ClauseId;
import school.policy.decision.Decision;
import school.policy.decision.Effect;
import school.policy.decision.Finding;
import school.policy.decision.Verdict;
import school.policy.rule.Rule;
import school.policy.vocabulary.Recipient;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/**
 * What keeps a clause of a policy silent in a case: first whether the policy reaches the case at all, then which of its
 * rules come nearest.
 */
record WhyNot(Interpreter interpreter, Case event, Decision decision, Supplier<Interpreter.Heard> hearing) {

    /** More would be a list, and no longer an answer. */
    private static final int SHOWN = 3;

    /** @throws UnexplainedException if there is too much to look at */
    Silence of(ClauseId id) {
        PolicyText policy = interpreter.policy();
        Clause clause = policy.clauses().get(id);
        if (clause == null) {
            return silent(id, "the policy has no such clause");
        }
        List<Finding> spoke = decision.findings().stream()
                .filter(finding -> finding.clause().equals(id))
                .toList();
        if (!spoke.isEmpty()) {
            return silent(id, spoken(spoke));
        } else if (clause.noRule() != null) {
            return silent(id, "it has no rule: " + clause.noRule());
        }
        Outside outside = new Outside(policy);
        Optional<String> unbound =
                outside.day(event).or(() -> clause.anyones() ? Optional.empty() : outside.person(event));
        if (unbound.isPresent()) {
            return silent(id, unbound.get());
        }
        Interpreter.Heard heard = hearing.get();
        Optional<String> leftOut = outside.situation(heard.worlds());
        if (heard.worlds().isEmpty() || leftOut.isPresent()) {
            return silent(id, leftOut.orElse("too much is unknown to tell"));
        }
        World world = heard.worlds().stream().filter(World::covered).findFirst().orElseThrow();
        List<Attempt> attempts = attempts(clause, world, heard);
        return attempts.isEmpty()
                ? silent(
                        id,
                        decision.verdict() == Verdict.NOT_COVERED
                                ? outside.person(event).orElse(null)
                                : met(clause, world))
                : new Silence(id, null, attempts);
    }

    private static Silence silent(ClauseId id, @Nullable String reason) {
        return new Silence(id, reason, List.of());
    }

    private static String spoken(List<Finding> spoke) {
        if (spoke.stream().noneMatch(finding -> finding.defeatedBy() == null)) {
            Finding defeated = spoke.get(0);
            return "it " + (defeated.sure() ? "does" : "may") + " speak, but " + defeated.defeatedBy()
                    + " sets it aside";
        }
        return spoke.stream().anyMatch(Finding::sure)
                ? "it does speak"
                : "it may speak, depending on what is not known";
    }

    /** The rules that come nearest; empty where one of them is met. */
    private List<Attempt> attempts(Clause clause, World world, Interpreter.Heard heard) {
        Steps steps = interpreter.budget();
        List<Attempt> all = rules(clause)
                .map(rule -> Attempt.of(rule, world, interpreter.policy(), heard.open(), steps))
                .toList();
        // under another reading it may still miss something, of which nobody needs to hear if there is anything else
        List<Attempt> read = all.stream()
                .filter(attempt ->
                        attempt.otherwise().isEmpty() || attempt.missed().isEmpty())
                .toList();
        List<Attempt> attempts = (read.isEmpty() ? all : read)
                .stream()
                        .sorted(Comparator.comparingInt(
                                        (Attempt attempt) -> attempt.missed().size())
                                .thenComparing(attempt -> attempt.otherwise().size())
                                .thenComparing(attempt -> !attempt.near()))
                        .toList();
        if (attempts.stream().anyMatch(Attempt::isMet)) {
            return List.of();
        }
        int fewest = attempts.get(0).missed().size();
        return attempts.stream()
                .filter(attempt -> attempt.missed().size() == fewest)
                .limit(fewest > 1 ? 1 : SHOWN)
                .toList();
    }

    /** The rules under which a clause speaks; its exceptions only where it is nothing but a permission. */
    private Stream<Rule> rules(Clause clause) {
        List<Rule> all = interpreter.policy().rules().stream()
                .filter(rule -> speaks(rule, clause, Effect.values()))
                .toList();
        List<Rule> asking = all.stream()
                .filter(rule -> speaks(rule, clause, Effect.BREACH, Effect.REPORT, Effect.DUTY))
                .toList();
        return (asking.isEmpty() ? all : asking).stream();
    }

    private static boolean speaks(Rule rule, Clause clause, Effect... effects) {
        return rule.then().stream()
                .anyMatch(then ->
                        then.clause().equals(clause.id()) && List.of(effects).contains(then.effect()));
    }

    /** A rule is met, and yet there is nothing left to say: everything it asks for is done, or nobody is to be told. */
    private String met(Clause clause, World world) {
        List<String> done = steps(interpreter.policy().vocabulary(), clause)
                .filter(event.done()::contains)
                .map(Word::phrase)
                .distinct()
                .toList();
        if (!done.isEmpty()) {
            return "what it asks for is already done, as " + InWords.and(done);
        } else if (world.nobodyLeft()) {
            return "everybody whom it would have told took part";
        }
        return clause.report() == null
                ? "nothing of what it asks for is left to do"
                : "it asks to tell " + clause.report().to().phrase() + ", and that is who acted";
    }

    /** The steps that settle what a clause asks for. */
    static Stream<Word> steps(Vocabulary vocabulary, Clause clause) {
        List<Word> steps = new ArrayList<>();
        ReportTerms report = clause.report();
        if (report != null) {
            steps.add(report.metBy());
            for (Word to = report.to(); to != null; ) {
                Recipient recipient = vocabulary.recipient(to);
                steps.add(recipient.told());
                to = recipient.instead();
            }
        }
        DutyTerms duty = clause.duty();
        if (duty != null && duty.metBy() != null) {
            steps.add(duty.metBy());
        }
        return steps.stream();
    }
}

package school.policy.benchmarks;

import java.time.LocalDate;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import school.policy.PolicyEngine;
import school.policy.croughton.Croughton;
import school.policy.decision.Decision;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Question;
import school.policy.fact.Role;

/** What a case costs of which people have yet to judge up to four things, each of which matters to another clause. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets them
public class UnknownsBenchmark {

    /** Two judgements and two properties, as they are completed in different ways. */
    private static final List<String> OPEN =
            List.of("judgements.damaging", "context.pupils_can_see", "judgements.bullying", "account.social");

    /** How many are unknown; the others are known, and the post permitted. */
    @Param({"0", "1", "2", "3", "4"})
    int unknown;

    /** Which way the rules are run. */
    @Param
    Way way;

    private PolicyEngine engine;
    private Case event;

    /** Tells the case. */
    @Setup
    public void setUp() {
        engine = way.of(Croughton.policy());
        event = event(unknown);
    }

    static Case event(int unknown) {
        List<String> open = OPEN.subList(0, unknown);
        Case.Builder event = Case.on(LocalDate.of(2025, 3, 19))
                .by(Role.TEACHER)
                .did(ActionType.POST)
                .using(a -> a.kind(AccountKind.PERSONAL)
                        .platform("Facebook")
                        .social(open.contains("account.social") ? null : true))
                .during(c -> c.pupilsCanSee(open.contains("context.pupils_can_see") ? null : false));
        for (Question question : List.of(Question.DAMAGING, Question.BULLYING)) {
            if (!open.contains("judgements." + question.word())) {
                event.judged(question, false, "headteacher");
            }
        }
        return event.unknown(open.toArray(String[]::new)).build();
    }

    /** One decision. */
    @Benchmark
    public Decision evaluate() {
        return engine.evaluate(event);
    }
}

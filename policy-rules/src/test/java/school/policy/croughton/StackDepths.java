package school.policy.croughton;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import school.policy.EvaluationException;
import school.policy.PolicyEngine;
import school.policy.explain.Interview;
import school.policy.explain.Telling;
import school.policy.explain.UnexplainedException;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Actor;
import school.policy.fact.ActorBuilder;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.Party;
import school.policy.fact.Role;

/** A program that does a thing for the first time at each depth of a stack, from its end upwards, and says what came of it. */
final class StackDepths {

    /** What escapes may only be that there is no room left for the call itself. */
    private static final TreeSet<String> ESCAPED = new TreeSet<>();

    private static final Actor TEACHER =
            ActorBuilder.builder().roles(List.of(Role.TEACHER)).build();

    private static int done;
    private static int refused;

    private StackDepths() {}

    public static void main(String[] args) {
        PolicyEngine engine = PolicyEngine.of(Croughton.policy());
        Runnable work = work(args[0], engine);
        dive(0, work);
        int before = done;
        attempt(work);
        System.out.println("refused: " + (refused > 0) + ", escaped: " + ESCAPED + ", done above: " + (before > 0)
                + ", done afterwards: " + (done > before));
    }

    private static Runnable work(String what, PolicyEngine engine) {
        Case.Builder friend = Case.on(LocalDate.of(2025, 3, 12))
                .by(Role.TEACHER)
                .did(ActionType.ACCEPT_FRIEND_REQUEST)
                .using(AccountKind.PERSONAL, "Facebook");
        Case told = friend.towards(Party.PARENT).build();
        Case picture = Case.on(LocalDate.of(2025, 3, 12))
                .by(Role.TEACHER)
                .did(ActionType.PUBLISH_PHOTO)
                .using(AccountKind.SCHOOL_APPROVED, "Facebook")
                .photo(photo -> photo.children(List.of("c0", "c1")))
                .consents(IntStream.range(0, 20)
                        .mapToObj(i -> ConsentBuilder.builder().child("c" + i).build())
                        .toArray(Consent[]::new))
                .unknown("judgements.damaging", "content.disclaimer")
                .build();
        return switch (what) {
            case "evaluate" ->
                () -> {
                    engine.evaluate(told);
                    engine.evaluate(picture);
                };
            case "evaluate-in-drools" ->
                () -> {
                    engine.directUpTo(0).evaluate(told);
                    engine.directUpTo(0).evaluate(picture);
                };
            case "explain" -> () -> Telling.of(engine.explain(told).all()).text();
            case "ask" ->
                () -> {
                    Interview interview = Interview.about(
                            engine.policy().text(),
                            LocalDate.of(2025, 3, 12),
                            TEACHER.fact(),
                            List.of(ActionType.POST));
                    sink = interview.answerUnknown().next();
                };
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** Keeps what would otherwise be thrown away. */
    private static Object sink = "";

    /**
     * Goes down to the end of the stack, and tries the work at each step on the way back until it was done some times. How
     * many steps that takes depends on the compiler, as a compiled step needs less of the stack.
     */
    @SuppressWarnings("InfiniteRecursion") // that is how the end is reached
    private static int dive(int depth, Runnable work) {
        int end;
        try {
            end = dive(depth + 1, work);
        } catch (StackOverflowError e) {
            end = depth;
        }
        if (done < 20) {
            attempt(work);
        }
        return end;
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
            done++;
        } catch (EvaluationException | UnexplainedException e) {
            refused++;
        } catch (Throwable e) {
            ESCAPED.add(e.getClass().getSimpleName());
        }
    }
}

package school.policy.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
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
import school.policy.fact.Consent;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ConsentForm;
import school.policy.fact.ConsentScope;
import school.policy.fact.Role;

/** How cost grows with the facts of a case: a picture on the school's account, of more and more children with consent. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets them
public class FactsBenchmark {

    /** A child is two facts, that it is shown and that a parent consents; seven more tell the event. */
    @Param({"9", "49", "499"})
    int facts;

    /** Which way the rules are run. */
    @Param
    Way way;

    private PolicyEngine engine;
    private Case event;

    /** Tells the case. */
    @Setup
    public void setUp() {
        engine = way.of(Croughton.policy());
        event = event(facts);
    }

    static Case event(int facts) {
        List<String> children = IntStream.range(0, (facts - 7) / 2)
                .mapToObj(i -> "c" + (1000 + i))
                .toList();
        return Case.on(LocalDate.of(2025, 3, 24))
                .by(Role.TEACHER)
                .did(ActionType.PUBLISH_PHOTO)
                .using(AccountKind.SCHOOL_APPROVED, "Facebook")
                .photo(p -> p.children(children))
                .consents(children.stream().map(FactsBenchmark::consent).toArray(Consent[]::new))
                .build();
    }

    private static Consent consent(String child) {
        return ConsentBuilder.builder()
                .child(child)
                .by("parent")
                .form(ConsentForm.WRITTEN)
                .covers(List.of(ConsentScope.SCHOOL_SOCIAL_MEDIA))
                .build();
    }

    /** One decision. */
    @Benchmark
    public Decision evaluate() {
        return engine.evaluate(event);
    }
}

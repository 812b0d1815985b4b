package school.policy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.Step;
import school.policy.source.OwnStack;

/**
 * Decides made-up cases under a made-up policy before anything else is decided, so that all that an evaluation uses has
 * been used once, with a whole stack. Otherwise the first evaluation, made near the end of a stack, could leave classes
 * behind that are of no use any more, and no case would be decided again.
 */
final class FirstUse {

    private static volatile boolean done;

    private FirstUse() {}

    /** Does so, once in a program. */
    static void done() {
        if (!done) {
            done = OwnStack.with(FirstUse::decided);
        }
    }

    private static boolean decided() {
        PolicyEngine engine = PolicyEngine.made(new PolicyReading(madeUp()).policy(), Budget.standard());
        List.of(plain().build(), open(), large(), told()).forEach(engine::evaluate);
        try {
            PolicyEngine.made(engine.policy(), new Budget(1, Duration.ofSeconds(1)))
                    .evaluate(plain().build());
        } catch (EvaluationException spent) {
            // as it should be
        }
        // what has the same hash is kept in another way once there is much of it
        Map<BitSet, Boolean> alike = new ConcurrentHashMap<>();
        IntStream.range(0, 20).forEach(i -> alike.put(BitSet.valueOf(new long[] {(1L << i) | (1L << (i + 32))}), true));
        return true;
    }

    private static Case.Builder plain() {
        return Case.on(LocalDate.of(2025, 3, 14))
                .by(Role.TEACHER)
                .did(ActionType.POST)
                .using(AccountKind.PERSONAL, "Chatter")
                .during(context -> context.subject("art").offsite(true));
    }

    private static Case open() {
        return plain().unknown("judgements.damaging", "photo.children").build();
    }

    private static Case large() {
        return plain().consents(IntStream.range(0, 40)
                        .mapToObj(i -> ConsentBuilder.builder().child("c" + i).build())
                        .toArray(Consent[]::new))
                .build();
    }

    private static Case told() {
        return plain().judged(Question.DAMAGING, true, "headteacher")
                .together(Role.HEADTEACHER)
                .standsInFor(Role.HEADTEACHER, "deputy_headteacher")
                .notDone(Step.TOLD_DSL)
                .done(Step.REMOVED)
                .build();
    }

    private static PolicyFolder madeUp() {
        Map<String, String> files = Map.of("policy.yaml", """
                id: first-use
                title: made up, so that everything is used once
                version: "1"
                in_force_from: 2024-01-01
                review_due: 2025-01-01
                document: "0000000000000000000000000000000000000000000000000000000000000000"
                sections: [all]
                bound: [teacher]
                platforms: { social: [Chatter], not_social: [Post] }
                readings:
                  - name: kin
                    reading: I-01
                    asks: does it reach the family
                    taken: inside
                    answers: [ { answer: inside, means: it does }, { answer: outside, means: it does not } ]
                """, "all.clauses.yaml", """
                - { id: AA-01, line: 1, summary: something is broken, modality: must, misuse: true, consequences: [disciplinary_action] }
                - { id: AA-02, line: 1, summary: something is allowed, modality: may, overrides: [AA-01] }
                - { id: AA-03, line: 1, summary: somebody is told, modality: must, report: { to: headteacher, when: immediately, met_by: told_headteacher } }
                - { id: AA-04, line: 1, summary: somebody is told later, modality: must, report: { to: parents, when: unspecified, met_by: told_parents, held_for: dsl }, duty: { name: remove_content, met_by: removed } }
                """, "all.drl", """
                package school.policy.first
                import school.policy.fact.*
                global school.policy.Verdicts verdict
                rule "AA-01 a" when StaffAction( type == ActionType.POST ) not Judgement( value == false ) then verdict.breach( "AA-01" ); end
                rule "AA-02 a" when Judgement( question == Question.DAMAGING, value == true ) Reading( question == "kin", answer == "outside" ) then verdict.permit( "AA-02" ); end
                rule "AA-02 b" when Consent( $c : child ) exists Consent( child == $c ) not Objection( child == $c ) then verdict.permit( "AA-02" ); end
                rule "AA-03 a" when Breach( misuse == true, own == true ) then verdict.report( "AA-03" ); end
                rule "AA-04 a" when Relationship( parties contains Party.PARENT ) then verdict.report( "AA-04" ); verdict.duty( "AA-04" ); end
                """);
        return new PolicyFolder() {
            @Override
            Optional<byte[]> bytes(String name) {
                return Optional.ofNullable(files.get(name)).map(text -> text.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            List<String> names() {
                return files.keySet().stream().sorted().toList();
            }
        };
    }
}

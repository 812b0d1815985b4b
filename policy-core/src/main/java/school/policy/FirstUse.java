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
import school.policy.cases.Case;
import school.policy.cases.CaseBuilder;
import school.policy.cases.Fact;
import school.policy.source.OwnStack;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Vocabulary;

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
        Vocabulary words = engine.policy().vocabulary();
        List.of(plain(words).build(), open(words), large(words), told(words)).forEach(engine::evaluate);
        try {
            PolicyEngine.made(engine.policy(), new Budget(1, Duration.ofSeconds(1)))
                    .evaluate(plain(words).build());
        } catch (EvaluationException spent) {
            // as it should be
        }
        // what has the same hash is kept in another way once there is much of it
        Map<BitSet, Boolean> alike = new ConcurrentHashMap<>();
        IntStream.range(0, 20).forEach(i -> alike.put(BitSet.valueOf(new long[] {(1L << i) | (1L << (i + 32))}), true));
        return true;
    }

    private static CaseBuilder plain(Vocabulary words) {
        return Case.in(words, LocalDate.of(2025, 3, 14))
                .set("actor.roles", List.of("keeper"))
                .set("action.type", "lend")
                .set("item.kind", "book")
                .set("item.shelf", "Chatter")
                .set("item.rare", true);
    }

    private static Case open(Vocabulary words) {
        return plain(words).unknown("judgements.worn", "item.named").build();
    }

    private static Case large(Vocabulary words) {
        FactType loan = words.type("Loan").orElseThrow();
        CaseBuilder event = plain(words);
        IntStream.range(0, 40).forEach(i -> event.add("loans", Fact.of(loan, "c" + i, true)));
        return event.build();
    }

    private static Case told(Vocabulary words) {
        return plain(words)
                .set("judgements.worn", true)
                .set("judgements.worn.by", "keeper")
                .set("also_involved", List.of("keeper"))
                .set("role_holders.keeper.available", false)
                .set("role_holders.keeper.acting", "trustee")
                .set("not_done", List.of("told_trustee"))
                .set("done", List.of("mended"))
                .build();
    }

    private static PolicyFolder madeUp() {
        Map<String, String> files =
                Map.of("vocabulary.yaml", """
                vocabulary: first-use
                version: "1"
                lists:
                  Role: { words: { keeper: {}, trustee: {} } }
                  Act: { words: { lend: {}, return: {} }, groups: { giving: { means: gives, words: [lend] } } }
                  Thing: { words: { book: {}, map: {} } }
                  Step: { words: { told_keeper: { phrase: told, denial: not told }, told_trustee: { phrase: told, denial: not told }, mended: { phrase: mended, denial: not mended } } }
                  Recipient: { words: { keeper: { roles: [keeper], told: told_keeper, instead: trustee }, trustee: { roles: [trustee], told: told_trustee }, owner: { told: told_keeper } } }
                  Question: { words: { worn: { phrase: worn, denial: not worn, asks: Is it worn? } } }
                  Deadline: { words: { immediately: {}, unspecified: {} } }
                  DutyKind: { words: { mend: {} } }
                  Consequence: { words: { fine: {} } }
                registers:
                  shelves: { kinds: [open, closed], compare: capitals }
                facts:
                  Actor: { means: who, properties: { roles: { holds: [Role], means: roles, says: "{}", unknown: one_each, stands_for: all, essential_for: [{}] } } }
                  Action: { means: what, properties: { type: { holds: Act, means: act, says: "{}", essential_for: [{}] } } }
                  Item:
                    means: the thing
                    properties:
                      kind: { holds: Thing, means: kind, says: "{}", essential_for: [ { acts: [giving] } ] }
                      shelf: { holds: text, means: shelf, says: "{}", register: shelves }
                      rare: { holds: yes-or-no, means: rare, says: rare, denies: common }
                      onShow: { holds: yes-or-no, means: shown, says: shown, denies: hidden, told_by: { register: shelves, of: shelf, yes: open, no: closed, otherwise: true } }
                      named: { holds: "[id]", means: names, says: "{}", unknown: { somebody_in: [loans.of], besides: another }, each: { fact: Name, as: of } }
                  Name: { means: a name, properties: { of: { holds: id, means: id, says: "{}", required: true } } }
                  Loan: { means: a loan, properties: { of: { holds: id, means: id, says: "{}", required: true }, open: { holds: yes-or-no, means: open, says: open, denies: closed } } }
                  Judgement: { means: judged, properties: { question: { holds: Question, means: question, says: "{}", required: true, filed_by: true }, value: { holds: yes-or-no, means: answer, says: "yes", denies: "no", answers: true, otherwise: it needs a value }, by: { holds: id, means: by, says: "{}" } } }
                  RoleHolder: { means: holder, properties: { role: { holds: Role, means: role, says: "{}", required: true, filed_by: true }, available: { holds: yes-or-no, means: there, says: there, denies: away }, acting: { holds: id, means: acting, says: "{}" } } }
                  Involved: { means: took part, properties: { role: { holds: Role, means: role, says: "{}", required: true } } }
                  Breach: { means: broken, properties: { clause: { holds: clause, means: clause, says: "{}" }, grave: { holds: yes-or-no, means: grave, says: grave, denies: slight }, own: { holds: yes-or-no, means: own, says: own, denies: of others } } }
                  Reading: { means: reading, properties: { question: { holds: text, means: question, says: "{}" }, answer: { holds: text, means: answer, says: "{}" } } }
                case:
                  on: { holds: day, means: the day, says: "{}", required: true }
                  actor: { holds: Actor, means: who }
                  alsoInvolved: { holds: [Role], means: others, says: "{}", each: { fact: Involved, as: role } }
                  action: { holds: Action, means: what }
                  item: { holds: Item, means: the thing }
                  loans: { holds: [Loan], means: loans }
                  judgements: { holds: [Judgement], means: judged }
                  done: { holds: [Step], means: done, says: "{}" }
                  notDone: { holds: [Step], means: not done, says: "{}" }
                  roleHolders: { holds: [RoleHolder], means: holders }
                  unknown: { holds: [text], means: open, says: "{}" }
                """, "policy.yaml", """
                id: first-use
                title: made up, so that everything is used once
                version: "1"
                in_force_from: 2024-01-01
                review_due: 2025-01-01
                document: "0000000000000000000000000000000000000000000000000000000000000000"
                sections: [all]
                bound: [keeper]
                shelves: { open: [Chatter], closed: [Post] }
                scope:
                  raised: [ { question: worn } ]
                  silent: [ { item.on_show: false } ]
                  notes: [ { warning: see-policy:other, where: { item.rare: true } } ]
                readings:
                  - name: kin
                    reading: I-01
                    asks: does it reach the family
                    taken: inside
                    answers: [ { answer: inside, means: it does }, { answer: outside, means: it does not } ]
                """, "all.clauses.yaml", """
                - { id: AA-01, line: 1, summary: something is broken, modality: must, grave: true, consequences: [fine] }
                - { id: AA-02, line: 1, summary: something is allowed, modality: may, overrides: [AA-01] }
                - { id: AA-03, line: 1, summary: somebody is told, modality: must, report: { to: keeper, when: immediately, met_by: told_keeper } }
                - { id: AA-04, line: 1, summary: somebody is told later, modality: must, report: { to: owner, when: unspecified, met_by: told_keeper, held_for: trustee }, duty: { name: mend, met_by: mended } }
                """, "all.drl", """
                package school.policy.first
                import school.policy.fact.*
                global school.policy.Verdicts verdict
                rule "AA-01 a" when Action( giving ) not Judgement( value == false ) then verdict.breach( "AA-01" ); end
                rule "AA-02 a" when Judgement( question == Question.WORN, value == true ) Reading( question == "kin", answer == "outside" ) then verdict.permit( "AA-02" ); end
                rule "AA-02 b" when Loan( $c : of ) exists Loan( of == $c ) not Name( of == $c ) then verdict.permit( "AA-02" ); end
                rule "AA-03 a" when Breach( grave == true, own == true ) then verdict.report( "AA-03" ); end
                rule "AA-04 a" when Item( kind == Thing.BOOK ) then verdict.report( "AA-04" ); verdict.duty( "AA-04" ); end
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

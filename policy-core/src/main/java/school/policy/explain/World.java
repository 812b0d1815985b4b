package school.policy.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.clause.Clause;
import school.policy.clause.Clause.DutyTerms;
import school.policy.clause.Clause.ReportTerms;
import school.policy.clause.ClauseId;
import school.policy.decision.Effect;
import school.policy.decision.Verdict;
import school.policy.engine.BreachFacts;
import school.policy.engine.PolicyScope;
import school.policy.explain.Saying.About;
import school.policy.rule.Rule;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Recipient;
import school.policy.vocabulary.Word;

/**
 * What a policy says of a case in which nothing is unknown.
 *
 * @param event the case, in the policy's words
 * @param covered whether the policy reaches it
 * @param facts what its rules look at, breaches among them
 * @param sayings what its clauses say
 * @param nobodyLeft whether a report is due and everybody who could be told took part
 * @param settled whether nothing essential is unknown in it
 * @param readings the names of the readings that the rules belong to whose patterns are met, taken or not
 */
record World(
        Case event,
        boolean covered,
        List<Fact> facts,
        Map<About, Saying> sayings,
        boolean nobodyLeft,
        boolean settled,
        Set<String> readings) {

    static World outside(Case event) {
        return outside(event, Set.of());
    }

    private static World outside(Case event, Set<String> readings) {
        return new World(event, false, List.of(), Map.of(), false, true, readings);
    }

    /** The sayings that stand, of one effect. */
    List<Saying> standing(Effect effect) {
        return sayings.values().stream()
                .filter(saying -> saying.stands() && saying.about().effect() == effect)
                .toList();
    }

    /** The same, where something essential is unknown: what was said stands, and no more. */
    World unsettled() {
        return new World(event, covered, facts, sayings, nobodyLeft, false, readings);
    }

    Verdict verdict() {
        if (covered && !standing(Effect.BREACH).isEmpty()) {
            return Verdict.BREACH;
        }
        if (!settled) {
            return Verdict.UNDETERMINED;
        }
        if (!covered) {
            return Verdict.NOT_COVERED;
        }
        return nobodyLeft || !standing(Effect.REPORT).isEmpty() ? Verdict.REPORT_TO : Verdict.PERMITTED;
    }

    /**
     * Hears the rules on a case.
     *
     * @param scope what the policy covers under the readings taken
     * @param taken the answer to each contested reading
     */
    static World of(PolicyText policy, PolicyScope scope, Map<String, String> taken, Case event, Steps steps) {
        steps.items(Worlds.size(event) + 8L * scope.spelling(event));
        Case told = scope.placed(event);
        return new Hearing(policy, taken, told, scope.binds(event), steps).world(scope);
    }

    /** One hearing: first the rules over the facts, then those that speak about what was found to be broken. */
    private record Hearing(PolicyText policy, Map<String, String> taken, Case event, boolean bound, Steps steps) {

        World world(PolicyScope scope) {
            List<Fact> facts = new ArrayList<>(event.ruleFacts().all());
            facts.addAll(learned());
            IdentityHashMap<Rule, Witness> first = spoken(facts);
            IdentityHashMap<Rule, Witness> all = new IdentityHashMap<>(first);
            List<Fact> breaches = breaches(voices(first, first));
            if (!breaches.isEmpty()) {
                facts.addAll(breaches);
                spoken(facts).forEach(all::putIfAbsent);
            }
            List<Voice> voices = voices(all, first);
            Set<String> readings = new HashSet<>();
            all.keySet().forEach(rule -> readings.addAll(rule.readings().keySet()));
            return voices.stream().allMatch(Hearing::onlyExcuses) && bound && scope.leavesOut(event)
                    ? outside(event, readings)
                    : told(facts, voices, readings);
        }

        /** What excuses without being said by the policy's text makes nothing covered. */
        private static boolean onlyExcuses(Voice voice) {
            return voice.effect() == Effect.PERMISSION && !voice.clause().permitsExpressly();
        }

        private IdentityHashMap<Rule, Witness> spoken(List<Fact> facts) {
            // rules are told apart as they stand, not by what they say
            IdentityHashMap<Rule, Witness> spoken = new IdentityHashMap<>();
            steps.items(policy.rules().size());
            for (Rule rule : policy.rules()) {
                Witness.of(rule, facts, steps).ifPresent(witness -> spoken.put(rule, witness));
            }
            return spoken;
        }

        /** What somebody else has broken, where the actor learned of it; without a clause that is known, whatever it can be. */
        private List<Fact> learned() {
            BreachFacts breaches = new BreachFacts(policy.vocabulary());
            Property names = breaches.learnedOf(event);
            if (names == null) {
                return List.of();
            }
            Fact action = event.fact(policy.vocabulary().frame().action());
            ClauseId named = Optional.ofNullable(action == null ? null : (String) action.get(names))
                    .flatMap(ClauseId::of)
                    .orElse(null);
            Clause clause = named == null ? null : policy.clauses().get(named);
            return breaches.of(named, clause == null ? null : clause.flags(), false);
        }

        private List<Fact> breaches(List<Voice> voices) {
            BreachFacts breaches = new BreachFacts(policy.vocabulary());
            return voices.stream()
                    .filter(voice -> voice.effect() == Effect.BREACH
                            && defeat(voice, voices).isEmpty())
                    .map(Voice::clause)
                    .distinct()
                    .flatMap(clause -> breaches.of(clause.id(), clause.flags(), true).stream())
                    .toList();
        }

        /** The rules that spoke under the readings taken and about somebody they bind, and what was left undone. */
        private List<Voice> voices(IdentityHashMap<Rule, Witness> spoken, IdentityHashMap<Rule, Witness> first) {
            List<Voice> voices = new ArrayList<>();
            steps.items(policy.rules().size());
            for (Rule rule : policy.rules()) {
                Witness witness = spoken.get(rule);
                if (witness == null
                        || !taken.entrySet().containsAll(rule.readings().entrySet())) {
                    continue;
                }
                for (Rule.Conclusion conclusion : rule.then()) {
                    Clause clause = policy.clause(conclusion.clause());
                    if (bound || clause.anyones()) {
                        boolean late = !first.containsKey(rule);
                        voices.add(new Voice(clause, conclusion.effect(), rule, witness, late, false));
                    }
                }
            }
            List<Voice> neglected = voices.stream()
                    .filter(voice ->
                            isNeglected(voice, voices) && defeat(voice, voices).isEmpty())
                    .map(Voice::neglected)
                    .toList();
            voices.addAll(neglected);
            return voices;
        }

        /** A breach falls to a permission that overrides it, a report to a report; the first clause by its id. */
        private Optional<ClauseId> defeat(Voice voice, List<Voice> voices) {
            Effect winner =
                    switch (voice.effect()) {
                        case BREACH -> Effect.PERMISSION;
                        case REPORT -> Effect.REPORT;
                        default -> null;
                    };
            steps.items(4L * policy.clauses().size());
            return policy.clauses().values().stream()
                    .peek(clause -> steps.items(clause.overrides().size()))
                    .flatMap(clause -> clause.overrides().stream())
                    .filter(override -> voice.answersTo(override.over()))
                    .peek(override -> steps.items(voices.size()))
                    .flatMap(override ->
                            voices.stream().filter(other -> other.effect() == winner && other.answersTo(override.by())))
                    .map(other -> other.clause().id())
                    .min(ClauseId::compareTo);
        }

        /** A step asked for that stands in {@code not_done}, unless it waits or is for others to take. */
        private boolean isNeglected(Voice voice, List<Voice> voices) {
            if (voice.overBreaches()) {
                return false;
            }
            ReportTerms report = voice.clause().report();
            DutyTerms duty = voice.clause().duty();
            if (voice.effect() == Effect.REPORT && report != null && waitsFor(voice.clause(), voices) == null) {
                return addressee(voice, report)
                        .filter(to -> event.notDone().contains(report.metBy())
                                || event.notDone().contains(step(report, to)))
                        .isPresent();
            }
            boolean waiting = report != null && report.heldFor() != null;
            return voice.effect() == Effect.DUTY
                    && duty != null
                    && !waiting
                    && duty.metBy() != null
                    && event.notDone().contains(duty.metBy());
        }

        /** A report is held while its own clause leaves a duty open. */
        private @Nullable Word waitsFor(Clause clause, List<Voice> voices) {
            steps.items(voices.size());
            boolean open = voices.stream()
                    .anyMatch(v -> v.effect() == Effect.DUTY && v.clause().id().equals(clause.id()));
            return open && clause.report() != null ? clause.report().heldFor() : null;
        }

        private World told(List<Fact> facts, List<Voice> voices, Set<String> readings) {
            Map<About, Saying> sayings = new TreeMap<>(About.ORDER);
            boolean nobodyLeft = false;
            for (Voice voice : voices) {
                ClauseId defeatedBy = defeat(voice, voices).orElse(null);
                ReportTerms report = voice.clause().report();
                DutyTerms duty = voice.clause().duty();
                if (voice.effect() == Effect.REPORT && report != null) {
                    Optional<Recipient> chosen = recipient(voice, report);
                    nobodyLeft |= chosen.isEmpty() && defeatedBy == null;
                    addressee(voice, report)
                            .ifPresent(to -> add(
                                    sayings,
                                    new Saying(
                                            about(voice, Effect.REPORT, to.word()),
                                            List.of(voice),
                                            defeatedBy,
                                            report.when(),
                                            waitsFor(voice.clause(), voices))));
                } else if (voice.effect() == Effect.DUTY && duty != null) {
                    if (duty.metBy() == null || !event.done().contains(duty.metBy())) {
                        add(
                                sayings,
                                new Saying(
                                        about(voice, Effect.DUTY, null),
                                        List.of(voice),
                                        defeatedBy,
                                        duty.when(),
                                        null));
                    }
                } else {
                    add(
                            sayings,
                            new Saying(about(voice, voice.effect(), null), List.of(voice), defeatedBy, null, null));
                }
                if (voice.effect() == Effect.BREACH
                        && !voice.clause().consequences().isEmpty()) {
                    add(
                            sayings,
                            new Saying(about(voice, Effect.CONSEQUENCE, null), List.of(voice), defeatedBy, null, null));
                }
            }
            return new World(event, true, List.copyOf(facts), sayings, nobodyLeft, true, readings);
        }

        private static About about(Voice voice, Effect effect, @Nullable Word to) {
            DutyTerms duty = effect == Effect.DUTY ? voice.clause().duty() : null;
            return new About(voice.clause().id(), effect, to, duty == null ? null : duty.kind());
        }

        /** Of two that say the same the first stays, unless it is defeated and the other is not; two that stand join. */
        private static void add(Map<About, Saying> sayings, Saying saying) {
            Saying before = sayings.get(saying.about());
            if (before == null || (!before.stands() && saying.stands())) {
                sayings.put(saying.about(), saying);
            } else if (before.stands() && saying.stands()) {
                sayings.put(saying.about(), before.and(saying));
            }
        }

        /** To whom a report is still to go; empty where it is met, or nobody is left. */
        private Optional<Recipient> addressee(Voice voice, ReportTerms report) {
            return recipient(voice, report)
                    .filter(to -> !event.done().contains(step(report, to)))
                    .filter(to -> isAboutActor(voice, report) || !holdsOneOf(event.heldRoles(), to));
        }

        /** The first on the way up who took no part; empty where nobody is left. */
        private Optional<Recipient> recipient(Voice voice, ReportTerms report) {
            Optional<Recipient> to = Optional.of(policy.vocabulary().recipient(report.to()));
            while (to.isPresent()
                    // where anyone of several will do there are others
                    && !to.get().anyOne()
                    && (holdsOneOf(event.involvedRoles(), to.get())
                            || (isAboutActor(voice, report) && holdsOneOf(event.heldRoles(), to.get())))) {
                to = Optional.ofNullable(to.get().instead()).map(policy.vocabulary()::recipient);
            }
            return to;
        }

        private boolean isAboutActor(Voice voice, ReportTerms report) {
            return switch (report.about()) {
                case ACTOR -> true;
                case CONDUCT -> voice.overBreaches() || event.acted();
                case OTHERS -> voice.overBreaches();
            };
        }

        private static boolean holdsOneOf(List<Word> roles, Recipient recipient) {
            return recipient.roles().stream().anyMatch(roles::contains);
        }

        private static Word step(ReportTerms report, Recipient to) {
            return to.word().equals(report.to()) ? report.metBy() : to.told();
        }
    }
}

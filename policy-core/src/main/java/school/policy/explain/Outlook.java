package school.policy.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.clause.Clause;
import school.policy.clause.Clause.Defeat;
import school.policy.clause.Clause.DutyTerms;
import school.policy.clause.Clause.ReportTerms;
import school.policy.clause.Scope;
import school.policy.clause.Strength;
import school.policy.decision.Effect;
import school.policy.rule.Rule;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Needed;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Where;
import school.policy.vocabulary.Word;

/**
 * What can still change the verdict on a case that is known in part, or the strength of a breach. It is looked at in the
 * order in which a verdict is reached: whether the policy reaches the case, whether a clause that binds is broken, whether
 * one that advises is, whether somebody is to be told, and whether no clause speaks at all; whatever comes later is of no
 * interest as long as something earlier is open.
 */
final class Outlook {

    private final Vocabulary vocabulary;
    private final Scope scope;
    private final List<Defeat> overrides;
    private final Sketch sketch;
    private final Known known;
    private final Case event;
    private final Truth bound;
    private final List<Rule> open = new ArrayList<>();
    private final List<Maybe> voices = new ArrayList<>();

    /** A conclusion that may be drawn. */
    private record Maybe(Clause clause, Effect effect, Rule rule, Truth truth) {

        boolean answersTo(String name) {
            return name.equals(clause.id().text()) || name.equals(rule.title());
        }
    }

    /**
     * @param rules the rules that may yet speak; a rule that has become silent stays so
     */
    Outlook(PolicyText policy, Collection<Rule> rules, Sketch sketch, Steps steps) {
        this.vocabulary = policy.vocabulary();
        this.scope = policy.settings().scope();
        this.overrides = policy.clauses().values().stream()
                .flatMap(clause -> clause.overrides().stream())
                .toList();
        this.sketch = sketch;
        this.known = sketch.known();
        this.event = known.event();
        this.bound = known.bound();
        Foresight foresight = new Foresight(sketch, steps);
        for (Rule rule : rules) {
            Truth speaks = foresight.of(rule);
            if (!speaks.isFalse() || readsBreaches(rule)) {
                open.add(rule);
                for (Rule.Conclusion conclusion : rule.then()) {
                    Clause clause = policy.clause(conclusion.clause());
                    Truth counts = clause.anyones() ? speaks : bound.and(speaks);
                    if (conclusion.effect() == Effect.PERMISSION && readsBreaches(rule)) {
                        // what it says of the actor's own breaches is known only once there are any
                        counts = counts.or(Open.HIDDEN.truth());
                    }
                    if (!counts.isFalse()) {
                        voices.add(new Maybe(clause, conclusion.effect(), rule, counts));
                    }
                }
            }
        }
    }

    /** The rules that may yet speak, and those that do. */
    List<Rule> rules() {
        return open;
    }

    /**
     * The paths that matter now: one set for each thing that may yet come out otherwise, with the paths that it waits
     * for. Empty where the verdict is settled, or nobody can be asked about what keeps it open.
     */
    List<Set<String>> matters() {
        for (Supplier<List<Truth>> stage : stages()) {
            List<Truth> each = stage.get();
            if (each.stream().anyMatch(Truth::isTrue)) {
                return List.of();
            }
            List<Set<String>> waits = waits(each).toList();
            if (!waits.isEmpty()) {
                return waits;
            }
        }
        return List.of();
    }

    /** The paths that matter now or may matter once that is settled. */
    Set<String> open() {
        return stages().stream()
                .flatMap(stage -> waits(stage.get()))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Set<String>> waits(List<Truth> each) {
        return each.stream().map(Truth::waits).filter(w -> !w.isEmpty());
    }

    private List<Supplier<List<Truth>>> stages() {
        Truth reached = bound.isTrue() ? bound : bound.or(concernsBound());
        String roles = Paths.of(vocabulary.frame().actor(), vocabulary.frame().roles());
        if (reached.isFalse()) {
            return List.of();
        }
        return List.of(
                // who acted comes before all else
                () -> List.of(bound.waits().contains(roles) ? bound : Truth.FALSE),
                () -> List.of(!reached.isTrue() ? reached : bound.isOpen() ? bound : Truth.FALSE),
                () -> breaches(Strength.MANDATORY, true),
                () -> breaches(Strength.MANDATORY, false),
                () -> breaches(Strength.ADVISORY, true),
                () -> breaches(Strength.ADVISORY, false),
                this::untried,
                this::reports,
                () -> List.of(outside()));
    }

    /** As {@link school.policy.engine.PolicyScope#concernsBound}. */
    private Truth concernsBound() {
        Truth concerns = Truth.FALSE;
        for (Scope.Raised raised : scope.raised()) {
            Truth where = Truth.TRUE;
            for (Where.Test test : raised.where().tests()) {
                where = where.then(known.holds(test));
            }
            concerns = concerns.or(where.then(raised(raised.question())));
        }
        return concerns;
    }

    private Truth raised(Word question) {
        Property judgements = vocabulary.frame().judgements();
        if (judgements == null) {
            return Truth.FALSE;
        }
        String path = Paths.of(judgements, question);
        return !known.isSaid(path)
                ? Open.of(path).truth()
                : Truth.of(
                        event.judgement(question).isPresent() || event.unknown().contains(path));
    }

    private Stream<Maybe> of(Effect effect) {
        return voices.stream().filter(voice -> voice.effect() == effect);
    }

    private static boolean readsBreaches(Rule rule) {
        return rule.when().stream().anyMatch(pattern -> pattern.type().name().equals(Frame.BREACH));
    }

    /** Whether a voice falls to another of an effect that overrides it. */
    private Truth falls(Maybe voice, Effect winner) {
        Truth falls = Truth.FALSE;
        for (Defeat override : overrides) {
            if (voice.answersTo(override.over())) {
                for (Maybe other : voices) {
                    if (other.effect() == winner && other.answersTo(override.by())) {
                        falls = falls.or(other.truth());
                    }
                }
            }
        }
        return falls;
    }

    /**
     * Whether each clause that may be broken is; twice where a rule says so itself, as that comes before what was left
     * undone.
     *
     * @param strength of the clauses that bind so strongly
     * @param spoken of those that are broken unless a permission sets it aside; otherwise of the others
     */
    private List<Truth> breaches(Strength strength, boolean spoken) {
        List<Truth> all = new ArrayList<>();
        for (Maybe voice : voices) {
            boolean itself = voice.effect() == Effect.BREACH;
            Truth breach =
                    voice.clause().strength() != strength ? Truth.FALSE : itself ? voice.truth() : neglected(voice);
            if (!breach.isFalse() && breach.isTrue() == spoken) {
                all.addAll(Collections.nCopies(
                        itself ? 2 : 1,
                        breach.then(falls(voice, Effect.PERMISSION).not())));
            }
        }
        return all;
    }

    /** Whether something essential is not said that has no list of answers to try; then only a breach is sure. */
    private List<Truth> untried() {
        return vocabulary.essentials().stream()
                .filter(needed -> !needed.always() && !vocabulary.unknowns().containsKey(needed.path()))
                .map(needed -> bound.then(known.isAsked(needed)).then(isOpen(needed)))
                .toList();
    }

    private Truth isOpen(Needed needed) {
        Property part = needed.part();
        Word under = needed.filedUnder();
        Fact fact = part == null
                ? event.whole()
                : under == null ? event.fact(part) : event.filed(part, under).orElse(null);
        Object value = known.value(Unsaid.path(needed), fact == null ? null : fact.get(needed.property()));
        return value instanceof Open open ? open.truth() : Truth.FALSE;
    }

    private List<Truth> reports() {
        return of(Effect.REPORT)
                .map(voice ->
                        voice.truth().then(falls(voice, Effect.REPORT).not()).then(due(voice, false)))
                .toList();
    }

    /** A step asked for that stands in {@code not_done}, unless it waits or is for others to take. */
    private Truth neglected(Maybe voice) {
        ReportTerms report = voice.clause().report();
        DutyTerms duty = voice.clause().duty();
        boolean waiting = report != null && report.heldFor() != null;
        if (voice.effect() == Effect.REPORT) {
            Truth held = of(Effect.DUTY)
                    .filter(other -> waiting && other.clause().equals(voice.clause()))
                    .map(Maybe::truth)
                    .reduce(Truth.FALSE, Truth::or);
            return voice.truth()
                    .then(falls(voice, Effect.REPORT).not())
                    .then(held.not())
                    .then(due(voice, true));
        }
        return voice.effect() != Effect.DUTY || duty == null || waiting || duty.metBy() == null
                ? Truth.FALSE
                : voice.truth()
                        .then(Foresight.among(known.done(), duty.metBy()).not())
                        .then(Foresight.among(known.notDone(), duty.metBy()));
    }

    /** Whether the report that a clause asks for is still to go to somebody, or that it should have gone is missed. */
    private Truth due(Maybe voice, boolean missed) {
        ReportTerms report = voice.clause().report();
        return report == null ? Truth.FALSE : new Due(vocabulary, known).of(report, missed);
    }

    /** Where no clause speaks but excuses that the text does not give, as {@link school.policy.engine.PolicyScope#leavesOut}. */
    private Truth outside() {
        Truth elsewhere = Truth.FALSE;
        for (Where silent : scope.silent()) {
            Truth so = Truth.TRUE;
            for (Where.Test test : silent.tests()) {
                so = so.then(isSo(test));
            }
            elsewhere = elsewhere.or(so);
        }
        Truth anySpeaks = voices.stream()
                .filter(voice ->
                        voice.effect() != Effect.PERMISSION || voice.clause().permitsExpressly())
                .map(Maybe::truth)
                .reduce(Truth.FALSE, Truth::or);
        return bound.then(elsewhere).then(anySpeaks.not());
    }

    private Truth isSo(Where.Test test) {
        Property part = test.part();
        return part == null
                        || part.kind() != Property.Kind.FACT
                        || test.property() == vocabulary.frame().type()
                ? known.holds(test)
                : known.isSo(test, part, sketch.valueIn(part, test.property()));
    }
}

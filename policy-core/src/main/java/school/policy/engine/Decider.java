package school.policy.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import school.policy.cases.Case;
import school.policy.cases.Essentials;
import school.policy.cases.Ids;
import school.policy.cases.Matching;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.clause.ContestedReading;
import school.policy.clause.Settings;
import school.policy.decision.Decision;
import school.policy.decision.PolicyStamp;
import school.policy.decision.Verdict;
import school.policy.decision.Warnings;
import school.policy.engine.Completions.Completion;
import school.policy.rule.Rule;
import school.policy.vocabulary.Vocabulary;

/** Decides cases under one policy. Thread-safe; the same case gives an equal decision every time. */
public final class Decider {

    /** Up to how many facts go through the rules directly: up to there it was measured to be quicker than Drools. */
    private static final int DIRECT_UP_TO = 500;

    private final Vocabulary vocabulary;
    private final Settings settings;
    private final PolicyStamp stamp;
    private final List<Rule> rules;
    private final Bench bench;
    private final Meter.Budget budget;
    private final int directUpTo;
    private final PolicyScope scope;
    private final List<Otherwise> otherwise;

    /**
     * Makes what it needs of a policy; the rule base in Drools is made when a case first needs it.
     *
     * @param vocabulary its words
     * @param steps how many steps a run of the rules may take
     * @param all how many steps all runs and all else may take
     * @param time how long deciding one case may take
     */
    public Decider(
            Vocabulary vocabulary,
            Settings settings,
            PolicyStamp stamp,
            Map<ClauseId, Clause> clauses,
            List<Rule> rules,
            long steps,
            long all,
            Duration time) {
        this(
                vocabulary,
                settings,
                stamp,
                rules,
                new Bench(vocabulary, clauses, rules),
                Meter.Budget.of(steps, all, time));
    }

    private Decider(
            Vocabulary vocabulary,
            Settings settings,
            PolicyStamp stamp,
            List<Rule> rules,
            Bench bench,
            Meter.Budget budget) {
        this(
                vocabulary,
                settings,
                stamp,
                rules,
                bench,
                budget,
                DIRECT_UP_TO,
                new PolicyScope(vocabulary, settings, settings.taken(), rules),
                settings.readings().values().stream()
                        .sorted(Comparator.comparing(ContestedReading::reading))
                        .map(reading -> Otherwise.of(reading, vocabulary, settings, rules))
                        .toList());
    }

    private Decider(
            Vocabulary vocabulary,
            Settings settings,
            PolicyStamp stamp,
            List<Rule> rules,
            Bench bench,
            Meter.Budget budget,
            int directUpTo,
            PolicyScope scope,
            List<Otherwise> otherwise) {
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.stamp = stamp;
        this.rules = rules;
        this.bench = bench;
        this.budget = budget;
        this.directUpTo = directUpTo;
        this.scope = scope;
        this.otherwise = otherwise;
    }

    /** One under other settings, which shares the rule base: rules run the same whatever the settings. */
    public Decider with(Settings settings, PolicyStamp stamp) {
        return new Decider(vocabulary, settings, stamp, rules, bench, budget).directUpTo(directUpTo);
    }

    /** One that lets up to so many facts go through the rules directly, and more through Drools; 0: all. */
    public Decider directUpTo(int facts) {
        return new Decider(vocabulary, settings, stamp, rules, bench, budget, facts, scope, otherwise);
    }

    /**
     * Decides a case.
     *
     * @throws SpentException if that takes more than the budget
     */
    public Decision decide(Case event) {
        return decide(event, new Runs(bench, new Meter(budget), directUpTo));
    }

    /**
     * A decision and what it took.
     *
     * @param decision the decision
     * @param took how much of the budget's time
     */
    public record Timed(Decision decision, Duration took) {

        /** Refuses what is missing by its name. */
        public Timed {
            Objects.requireNonNull(decision, "decision");
            Objects.requireNonNull(took, "took");
        }
    }

    /** As {@link #decide}, and tells what that took. */
    public Timed timed(Case event) {
        Meter meter = new Meter(budget);
        Decision decision = decide(event, new Runs(bench, meter, directUpTo));
        return new Timed(decision, Duration.ofNanos(meter.nanos()));
    }

    private Decision decide(Case event, Runs runs) {
        Hearing hearing = hear(event, scope, runs);
        List<String> warnings = List.of();
        for (int i = 0; i < otherwise.size(); i++) {
            Otherwise other = otherwise.get(i);
            if (!warnings.contains(other.warning())
                    && other.concerns(event, runs)
                    && restsOn(other, event, runs, hearing.outcome())) {
                warnings = with(warnings, other.warning());
            }
        }
        if (event.on().isAfter(settings.reviewDue())) {
            warnings = with(warnings, Warnings.PAST_REVIEW);
        }
        if (!scope.isInForce(event)) {
            warnings = with(warnings, Warnings.NOT_IN_FORCE);
        }
        if (hearing.outcome().verdict() == Verdict.NOT_COVERED && scope.isInForce(event) && scope.mayReach(event)) {
            for (String note : scope.notes(event)) {
                warnings = with(warnings, note);
            }
        }
        if (Ids.mayBeUnnamed(event)) {
            for (String warning : Ids.warnings(event, open(event))) {
                warnings = with(warnings, warning);
            }
        }
        return decision(event, hearing, warnings.isEmpty() ? warnings : List.copyOf(new TreeSet<>(warnings)));
    }

    /** What nobody knows of a case, be it that it names it or that it leaves it out. */
    private Set<String> open(Case event) {
        Set<String> open = new TreeSet<>(event.unknown());
        String act = Essentials.act(vocabulary);
        open.addAll(
                event.act() == null || open.contains(act)
                        ? Essentials.left(event)
                        : Essentials.unsaid(Matching.of(event, scope::isRegistered)));
        return open;
    }

    private static List<String> with(List<String> warnings, String further) {
        return Stream.concat(warnings.stream(), Stream.of(further)).toList();
    }

    private Decision decision(Case event, Hearing hearing, List<String> warnings) {
        Outcome outcome = hearing.outcome();
        return new Decision(
                event.id(),
                outcome.verdict(),
                outcome.strength(),
                outcome.breached(),
                outcome.permittedBy(),
                outcome.reports(),
                outcome.duties(),
                outcome.consequences(),
                hearing.missing(),
                warnings,
                outcome.findings(),
                stamp);
    }

    /** What a case comes to under some readings, and the unknowns that decide it. */
    private record Hearing(Outcome outcome, List<String> missing) {}

    private Hearing hear(Case event, PolicyScope scope, Runs runs) {
        if (!scope.isInForce(event) || !scope.mayReach(event)) {
            return new Hearing(Ruling.NOT_COVERED.outcome(event), List.of());
        } else if (event.unknown().isEmpty()
                && scope.unsaid(event, false, Set.of()).isEmpty()) {
            Ruling ruling = bench.rule(event, scope, runs);
            return new Hearing(
                    ruling.outcome(event), ruling.nobodyLeft() ? List.of(vocabulary.nobodyLeft()) : List.of());
        }
        Completions completions = runs.completions(event, scope);
        if (completions.all().isEmpty()) {
            return new Hearing(Outcome.UNDETERMINED, List.copyOf(completions.listed()));
        }
        List<Ruling> rulings = new ArrayList<>(completions.all().size());
        for (Completion each : completions.all()) {
            Ruling ruling = scope.reaches(each.event()) ? bench.rule(each.event(), scope, runs) : Ruling.NOT_COVERED;
            rulings.add(each.untried().isEmpty() ? ruling : ruling.undetermined());
        }
        return new Hearing(
                Outcome.of(
                        Outcome.StandIn.in(event), rulings.stream().distinct().toList()),
                missing(completions, rulings, runs.meter()));
    }

    /** The unknowns that decide a case, and whether nobody is left to be told. */
    private List<String> missing(Completions completions, List<Ruling> rulings, Meter meter) {
        List<Outcome> outcomes = rulings.stream().map(Ruling::alone).toList();
        Set<String> missing = new TreeSet<>(completions.deciding(
                outcomes,
                (a, b) -> {
                    meter.work(1L + a.findings().size());
                    return a.isSameTo(b, true);
                },
                meter));
        if (rulings.stream().anyMatch(Ruling::nobodyLeft)) {
            missing.add(vocabulary.nobodyLeft());
        }
        return List.copyOf(missing);
    }

    /** Whether the outcome would be another if the passage were read otherwise; an exact, second hearing tells. */
    private boolean restsOn(Otherwise other, Case event, Runs runs, Outcome outcome) {
        return other.scopes().stream()
                .anyMatch(scope -> !hear(event, scope, runs).outcome().isSameTo(outcome, false));
    }
}

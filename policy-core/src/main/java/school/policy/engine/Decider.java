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
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.clause.ContestedReading;
import school.policy.clause.Settings;
import school.policy.decision.Decision;
import school.policy.decision.PolicyStamp;
import school.policy.decision.Verdict;
import school.policy.decision.Warnings;
import school.policy.engine.Completions.Completion;
import school.policy.fact.Case;
import school.policy.fact.NamedChildren;
import school.policy.fact.Party;
import school.policy.fact.Relationship;
import school.policy.rule.Rule;

/** Decides cases under one policy. Thread-safe; the same case gives an equal decision every time. */
public final class Decider {

    private static final int ADULT = 18;

    /** Up to how many facts go through the rules directly: up to there it was measured to be quicker than Drools. */
    private static final int DIRECT_UP_TO = 500;

    private final Settings settings;
    private final PolicyStamp stamp;
    private final List<Rule> rules;
    private final Bench bench;
    private final Meter.Budget budget;
    private final int directUpTo;
    private final Gate gate;
    private final List<Otherwise> otherwise;

    /**
     * Makes what it needs of a policy; the rule base in Drools is made when a case first needs it.
     *
     * @param steps how many steps a run of the rules may take
     * @param all how many steps all runs and all else may take
     * @param time how long deciding one case may take
     */
    public Decider(
            Settings settings,
            PolicyStamp stamp,
            Map<ClauseId, Clause> clauses,
            List<Rule> rules,
            long steps,
            long all,
            Duration time) {
        this(settings, stamp, rules, new Bench(clauses, rules), Meter.Budget.of(steps, all, time));
    }

    private Decider(Settings settings, PolicyStamp stamp, List<Rule> rules, Bench bench, Meter.Budget budget) {
        this(
                settings,
                stamp,
                rules,
                bench,
                budget,
                DIRECT_UP_TO,
                new Gate(settings, settings.taken(), rules),
                settings.readings().values().stream()
                        .sorted(Comparator.comparing(ContestedReading::reading))
                        .map(reading -> Otherwise.of(reading, settings, rules))
                        .toList());
    }

    private Decider(
            Settings settings,
            PolicyStamp stamp,
            List<Rule> rules,
            Bench bench,
            Meter.Budget budget,
            int directUpTo,
            Gate gate,
            List<Otherwise> otherwise) {
        this.settings = settings;
        this.stamp = stamp;
        this.rules = rules;
        this.bench = bench;
        this.budget = budget;
        this.directUpTo = directUpTo;
        this.gate = gate;
        this.otherwise = otherwise;
    }

    /** One under other settings, which shares the rule base: rules run the same whatever the school sets. */
    public Decider with(Settings settings, PolicyStamp stamp) {
        return new Decider(settings, stamp, rules, bench, budget).directUpTo(directUpTo);
    }

    /** One that lets up to so many facts go through the rules directly, and more through Drools; 0: all. */
    public Decider directUpTo(int facts) {
        return new Decider(settings, stamp, rules, bench, budget, facts, gate, otherwise);
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
        Hearing hearing = hear(event, gate, runs);
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
        if (!gate.isInForce(event)) {
            warnings = with(warnings, Warnings.NOT_IN_FORCE);
        }
        if (hearing.outcome().verdict() == Verdict.NOT_COVERED
                && gate.isInForce(event)
                && gate.mayReach(event)
                && mayBeAboutFormerChild(event)) {
            warnings = with(warnings, Warnings.CHILD_PROTECTION);
        }
        for (String warning : NamedChildren.warnings(event)) {
            warnings = with(warnings, warning);
        }
        return decision(event, hearing, warnings.stream().sorted().toList());
    }

    /** Nobody but former people, among them one who is a child still, or of whom nobody has said otherwise. */
    private static boolean mayBeAboutFormerChild(Case event) {
        Relationship other = event.other();
        return other != null
                && Gate.isFormer(event)
                && other.parties() != null
                && other.parties().contains(Party.FORMER_PUPIL)
                && !event.unknown().contains("other.is")
                && (other.age() == null || other.age() < ADULT);
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

    private Hearing hear(Case event, Gate gate, Runs runs) {
        if (!gate.isInForce(event) || !gate.mayReach(event)) {
            return new Hearing(Ruling.NOT_COVERED.outcome(event), List.of());
        } else if (event.unknown().isEmpty() && gate.unsaid(event, false).isEmpty()) {
            Ruling ruling = bench.rule(event, gate, runs);
            return new Hearing(ruling.outcome(event), ruling.nobodyLeft() ? List.of(Decision.NOBODY_LEFT) : List.of());
        }
        Completions completions = runs.completions(event, gate);
        if (completions.all().isEmpty()) {
            return new Hearing(Outcome.UNDETERMINED, List.copyOf(completions.listed()));
        }
        List<Ruling> rulings = new ArrayList<>(completions.all().size());
        for (Completion each : completions.all()) {
            Ruling ruling = gate.reaches(each.event()) ? bench.rule(each.event(), gate, runs) : Ruling.NOT_COVERED;
            rulings.add(each.untried().isEmpty() ? ruling : ruling.undetermined());
        }
        return new Hearing(
                Outcome.of(event.roleHolders(), rulings.stream().distinct().toList()),
                missing(completions, rulings, runs.meter()));
    }

    /** The unknowns that decide a case, and whether nobody is left to be told. */
    private static List<String> missing(Completions completions, List<Ruling> rulings, Meter meter) {
        List<Outcome> outcomes = rulings.stream().map(Ruling::alone).toList();
        Set<String> missing = new TreeSet<>(completions.deciding(
                outcomes,
                (a, b) -> {
                    meter.work(1L + a.findings().size());
                    return a.isSameTo(b, true);
                },
                meter));
        if (rulings.stream().anyMatch(Ruling::nobodyLeft)) {
            missing.add(Decision.NOBODY_LEFT);
        }
        return List.copyOf(missing);
    }

    /** Whether the outcome would be another if the school read the passage otherwise; an exact, second hearing tells. */
    private boolean restsOn(Otherwise other, Case event, Runs runs, Outcome outcome) {
        return other.gates().stream()
                .anyMatch(gate -> !hear(event, gate, runs).outcome().isSameTo(outcome, false));
    }
}

package school.policy.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.clause.ContestedReading;
import school.policy.clause.Settings;
import school.policy.decision.Decision;
import school.policy.decision.PolicyStamp;
import school.policy.fact.Case;
import school.policy.rule.Rule;

/** Decides cases under one policy. Thread-safe; the same case gives an equal decision every time. */
public final class Decider {

    private static final String NOT_IN_FORCE = "policy-version-not-in-force";
    private static final String PAST_REVIEW = "policy-past-review-date";
    private static final String CONTESTED = "contested-reading:";
    private static final String NOBODY_LEFT = "recipient_beyond_chair";

    private final Settings settings;
    private final PolicyStamp stamp;
    private final Bench bench;
    private final long steps;
    private final Duration time;

    /**
     * Builds the rule base, which takes most of the time that it takes to load a policy.
     *
     * @param steps how many steps a run of the rules may take
     * @param time how long deciding one case may take
     */
    public Decider(
            Settings settings,
            PolicyStamp stamp,
            Map<ClauseId, Clause> clauses,
            List<Rule> rules,
            long steps,
            Duration time) {
        this(settings, stamp, new Bench(clauses, rules), steps, time);
    }

    private Decider(Settings settings, PolicyStamp stamp, Bench bench, long steps, Duration time) {
        this.settings = settings;
        this.stamp = stamp;
        this.bench = bench;
        this.steps = steps;
        this.time = time;
    }

    /** One under other settings, which shares the rule base: rules run the same whatever the school sets. */
    public Decider with(Settings settings, PolicyStamp stamp) {
        return new Decider(settings, stamp, bench, steps, time);
    }

    /**
     * Decides a case.
     *
     * @throws SpentException if that takes more than the budget
     */
    public Decision decide(Case event) {
        try (Meter meter = Meter.start(steps, time)) {
            try {
                return decision(event);
            } catch (RuntimeException e) {
                throw meter.reason(e);
            }
        }
    }

    private Decision decision(Case event) {
        Gate gate = new Gate(settings, settings.taken());
        Set<String> touched = new TreeSet<>();
        Runs runs = bench.runs();
        Hearing hearing = hear(event, gate, runs, touched);
        settings.readings().values().stream()
                .filter(reading -> gate.concerns(reading, event))
                .forEach(reading -> touched.add(reading.name()));

        List<String> warnings = new ArrayList<>();
        if (!gate.isInForce(event)) {
            warnings.add(NOT_IN_FORCE);
        }
        if (event.on().isAfter(settings.reviewDue())) {
            warnings.add(PAST_REVIEW);
        }
        touched.stream()
                .flatMap(name -> Stream.ofNullable(settings.readings().get(name)))
                .filter(reading -> restsOn(reading, event, runs, hearing.outcome()))
                .map(reading -> CONTESTED + reading.reading())
                .distinct()
                .forEach(warnings::add);
        return decision(event, hearing, warnings.stream().sorted().toList());
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

    private Hearing hear(Case event, Gate gate, Runs runs, Set<String> touched) {
        boolean bound = gate.binds(event);
        if (!gate.isInForce(event) || (!bound && !gate.raisesDutyOfStaff(event))) {
            return new Hearing(Outcome.of(event, List.of(Ruling.NOT_COVERED)), List.of());
        }
        Completions completions = Completions.of(event, bound);
        if (completions.cases().isEmpty()) {
            return new Hearing(Outcome.UNDETERMINED, List.copyOf(completions.listed()));
        }
        List<Ruling> rulings = completions.cases().stream()
                .map(each -> bench.rule(each, gate, runs, touched))
                .toList();
        Set<String> missing = new TreeSet<>();
        if (rulings.size() > 1) {
            List<Outcome> outcomes = new ArrayList<>();
            for (int i = 0; i < rulings.size(); i++) {
                outcomes.add(Outcome.of(completions.cases().get(i), List.of(rulings.get(i))));
            }
            missing.addAll(completions.deciding(outcomes, (a, b) -> a.isSameTo(b, true)));
        }
        if (rulings.stream().anyMatch(Ruling::nobodyLeft)) {
            missing.add(NOBODY_LEFT);
        }
        return new Hearing(Outcome.of(event, rulings), List.copyOf(missing));
    }

    /** Whether the outcome would be another if the school read the passage otherwise; an exact, second hearing tells. */
    private boolean restsOn(ContestedReading reading, Case event, Runs runs, Outcome outcome) {
        return reading.answers().stream()
                .map(ContestedReading.Answer::answer)
                .filter(answer -> !answer.equals(reading.taken()))
                .anyMatch(answer -> {
                    Map<String, String> otherwise = new HashMap<>(settings.taken());
                    otherwise.put(reading.name(), answer);
                    Outcome other = hear(event, new Gate(settings, otherwise), runs, new TreeSet<>())
                            .outcome();
                    return !other.isSameTo(outcome, false);
                });
    }
}

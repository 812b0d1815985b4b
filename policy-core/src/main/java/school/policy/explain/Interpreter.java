package school.policy.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Essentials;
import school.policy.cases.Ids;
import school.policy.cases.Matching;
import school.policy.clause.ContestedReading;
import school.policy.decision.Decision;
import school.policy.decision.Verdict;
import school.policy.decision.Warnings;
import school.policy.engine.PolicyScope;

/**
 * Decides cases by the meaning of a decision as it is written down, one world after another, and knows of nothing
 * quicker. Immutable and thread-safe.
 */
public final class Interpreter {

    private final PolicyText policy;
    private final long steps;
    private final Duration time;
    private final @Nullable Steps one;

    /**
     * @param policy the policy
     * @param steps how often its rules may look at a fact while a case is decided or explained, in all its worlds, and how
     *     much else may be done
     * @param time how long that may take, the last resort
     */
    public Interpreter(PolicyText policy, long steps, Duration time) {
        this(policy, steps, time, null);
    }

    private Interpreter(PolicyText policy, long steps, Duration time, @Nullable Steps one) {
        this.policy = policy;
        this.steps = steps;
        this.time = time;
        this.one = one;
    }

    /** One for a single explanation: whatever is asked of it is paid from one budget. For one thread at a time. */
    Interpreter forOne() {
        return new Interpreter(policy, steps, time, budget());
    }

    PolicyText policy() {
        return policy;
    }

    /** What one explanation may look at, or what is left of that. */
    Steps budget() {
        return one == null ? new Steps(steps, time) : one;
    }

    /**
     * Decides a case, equal to the engine's decision in every field.
     *
     * @throws UnexplainedException if there is too much to look at
     */
    public Decision decide(Case event) {
        Steps left = budget();
        Map<String, String> taken = policy.settings().taken();
        Account account = hear(event, taken, left);
        PolicyScope scope = policy.scope(taken);
        Set<String> warnings = new TreeSet<>(Ids.warnings(event, open(event, scope)));
        if (event.on().isBefore(policy.settings().inForceFrom())) {
            warnings.add(Warnings.NOT_IN_FORCE);
        }
        if (event.on().isAfter(policy.settings().reviewDue())) {
            warnings.add(Warnings.PAST_REVIEW);
        }
        for (ContestedReading reading : policy.settings().readings().values()) {
            if (restsOn(reading, event, account, left)) {
                warnings.add(Warnings.CONTESTED + reading.reading());
            }
        }
        if (account.verdict() == Verdict.NOT_COVERED && scope.isInForce(event) && scope.mayReach(event)) {
            warnings.addAll(scope.notes(event));
        }
        return account.decision(event, List.copyOf(warnings), policy);
    }

    /** What nobody knows of a case: what it says so of, and what it leaves out though it may be essential. */
    private Set<String> open(Case event, PolicyScope scope) {
        Set<String> open = new TreeSet<>(event.unknown());
        boolean actIsOpen = event.act() == null || open.contains(Essentials.act(policy.vocabulary()));
        open.addAll(actIsOpen ? Essentials.left(event) : Essentials.unsaid(Matching.of(event, scope::isRegistered)));
        return open;
    }

    /** The verdict alone, which takes no second hearing under other readings. */
    Verdict verdict(Case event) {
        return hear(event, policy.settings().taken(), budget()).verdict();
    }

    /** The contested passages on whose reading it depends how the case comes out. */
    List<ContestedReading> restsOn(Case event) {
        Steps left = budget();
        Account account = hear(event, policy.settings().taken(), left);
        return policy.settings().readings().values().stream()
                .filter(reading -> restsOn(reading, event, account, left))
                .toList();
    }

    /** Whether the case would come out otherwise, permissions aside, if a passage were read otherwise. */
    private boolean restsOn(ContestedReading reading, Case event, Account account, Steps left) {
        if (!reading.changesScope() && !account.readings().contains(reading.name())) {
            return false;
        }
        for (ContestedReading.Answer answer : reading.answers()) {
            Map<String, String> otherwise = new HashMap<>(policy.settings().taken());
            boolean another = !answer.answer().equals(otherwise.put(reading.name(), answer.answer()));
            if (another && !hear(event, otherwise, left).actsAs(account)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What is heard of a case under the readings taken.
     *
     * @param worlds what the policy says, one way after another; empty where there are too many to try
     * @param open paths of what is unknown: what is said of them in a world is only tried
     */
    record Heard(List<World> worlds, Set<String> open) {}

    /** @throws UnexplainedException if there is too much to look at */
    Heard hear(Case event) {
        Map<String, String> taken = policy.settings().taken();
        PolicyScope scope = policy.scope(taken);
        Steps left = budget();
        Worlds worlds = Worlds.of(event, scope, left);
        Set<String> open = new TreeSet<>();
        worlds.ways().forEach(way -> open.addAll(way.answers().keySet()));
        return new Heard(
                worlds.ways().stream()
                        // of somebody whom it does not bind, what it asks of anybody is of interest all the same
                        .map(way -> scope.binds(event) || scope.mayBind(event)
                                ? world(way, scope, taken, left)
                                : World.of(policy, scope, taken, way.event(), left))
                        .toList(),
                open);
    }

    /** @throws UnexplainedException if there is too much to look at */
    Questions questions(Case event) {
        Map<String, String> taken = policy.settings().taken();
        PolicyScope scope = policy.scope(taken);
        Steps left = budget();
        Worlds worlds = Worlds.of(event, scope, left);
        return new Questions(
                worlds.ways(),
                worlds.ways().stream()
                        .map(way -> world(way, scope, taken, left).verdict())
                        .toList(),
                left);
    }

    /** One way of a case: of somebody whom the policy does not bind, what concerns nobody whom it binds is outside it. */
    World world(Worlds.Way way, PolicyScope scope, Map<String, String> taken, Steps left) {
        World world = scope.reaches(way.event())
                ? World.of(policy, scope, taken, way.event(), left)
                : World.outside(way.event());
        return way.left().isEmpty() ? world : world.unsettled();
    }

    /** What a case comes to in all its worlds. */
    private Account hear(Case event, Map<String, String> taken, Steps left) {
        PolicyScope scope = policy.scope(taken);
        if (!scope.isInForce(event) || !scope.mayReach(event)) {
            return Account.of(policy.vocabulary(), event, List.of(World.outside(event)), Set.of());
        }
        Worlds worlds = Worlds.of(event, scope, left);
        if (worlds.ways().isEmpty()) {
            return Account.undetermined(worlds.asked());
        }
        List<World> heard = new ArrayList<>();
        for (Worlds.Way way : worlds.ways()) {
            heard.add(world(way, scope, taken, left));
        }
        Set<String> missing = new TreeSet<>();
        if (heard.size() > 1 || !heard.get(0).settled()) {
            List<Account> each = new ArrayList<>();
            for (int i = 0; i < heard.size(); i++) {
                each.add(
                        Account.of(policy.vocabulary(), worlds.ways().get(i).event(), List.of(heard.get(i)), Set.of()));
            }
            missing.addAll(worlds.deciding(
                    each, (a, b) -> a.actsAs(b) && a.permittedBy().equals(b.permittedBy()), left));
        }
        if (heard.stream().anyMatch(World::nobodyLeft)) {
            missing.add(policy.vocabulary().nobodyLeft());
        }
        return Account.of(policy.vocabulary(), event, heard, missing);
    }
}

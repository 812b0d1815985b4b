package school.policy.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.clause.Clause;
import school.policy.clause.Clause.DutyTerms;
import school.policy.clause.Clause.ReportTerms;
import school.policy.clause.ClauseId;
import school.policy.clause.Recipient;
import school.policy.decision.Effect;
import school.policy.decision.Verdict;
import school.policy.engine.Ruling.Key;
import school.policy.engine.Ruling.Line;
import school.policy.fact.ActionType;
import school.policy.fact.Breach;
import school.policy.fact.Case;
import school.policy.fact.Fact;
import school.policy.fact.Role;
import school.policy.fact.Step;
import school.policy.rule.Rule;

/**
 * Rules on cases in which nothing is unknown: rules speak, overridden statements fall, rules about breaches speak over
 * what remains, and the clause sheets say what each statement comes to.
 */
final class Bench {

    private final Map<ClauseId, Clause> clauses;
    private final List<Rule> rules;
    private final Defeats defeats;
    private final RuleBase base;

    Bench(Map<ClauseId, Clause> clauses, List<Rule> rules) {
        this.clauses = clauses;
        this.rules = rules;
        this.defeats = new Defeats(clauses.values());
        this.base = new RuleBase(rules);
    }

    /** For the runs of one evaluation. */
    Runs runs() {
        return new Runs(base);
    }

    /**
     * Rules on a case.
     *
     * @param gate what the policy covers under the readings taken
     * @param runs the runs of this evaluation so far
     * @param touched takes up the names of the contested readings that could matter here, whichever is taken
     */
    Ruling rule(Case event, Gate gate, Runs runs, Set<String> touched) {
        boolean bound = gate.binds(event);
        Case placed = gate.placed(event);
        RuleBase.Spoken spoken =
                runs.run(placed, facts(placed), first -> ownBreaches(heard(placed, gate, bound, first, new BitSet())));
        spoken.all().stream()
                .forEach(i -> touched.addAll(rules.get(i).readings().keySet()));
        List<Statement> statements = heard(placed, gate, bound, spoken.first(), spoken.all());
        if (statements.isEmpty() && bound && gate.leavesOut(placed)) {
            return Ruling.NOT_COVERED;
        }
        return ruling(placed, statements);
    }

    /** What the rules see of a case at first; its platform has been looked up. */
    List<Fact> facts(Case placed) {
        List<Fact> facts = new ArrayList<>(placed.facts());
        facts.addAll(learnedBreaches(placed));
        return facts;
    }

    /** A colleague's breach of which the actor has learned; without its clause it is what the action says: misuse. */
    private List<Fact> learnedBreaches(Case event) {
        if (!event.did(List.of(ActionType.BECOME_AWARE_OF_STAFF_MISUSE))) {
            return List.of();
        }
        String id = event.action() == null ? null : event.action().clause();
        Clause clause = id == null ? null : ClauseId.of(id).map(clauses::get).orElse(null);
        return List.of(new Breach(id, clause == null || clause.misuse(), false));
    }

    private List<Breach> ownBreaches(List<Statement> statements) {
        return statements.stream()
                .filter(s ->
                        s.effect() == Effect.BREACH && defeats.of(s, statements).isEmpty())
                .map(Statement::clause)
                .distinct()
                .map(clause -> new Breach(clause.id().text(), clause.misuse(), true))
                .toList();
    }

    /** What the rules said that belong to the readings taken, about an actor whom their clauses bind. */
    private List<Statement> heard(Case event, Gate gate, boolean bound, BitSet first, BitSet all) {
        List<Statement> statements = new ArrayList<>();
        BitSet spoken = (BitSet) first.clone();
        spoken.or(all);
        spoken.stream().forEach(i -> {
            Rule rule = rules.get(i);
            if (gate.taken().entrySet().containsAll(rule.readings().entrySet())) {
                rule.then().forEach(conclusion -> {
                    Clause clause = Objects.requireNonNull(clauses.get(conclusion.clause()));
                    if (bound || clause.anyones()) {
                        statements.add(new Statement(clause, conclusion.effect(), rule, !first.get(i)));
                    }
                });
            }
        });
        Stream.of(statements.toArray(Statement[]::new))
                .filter(statement -> isNeglected(event, statement, statements)
                        && defeats.of(statement, statements).isEmpty())
                .forEach(s -> statements.add(new Statement(s.clause(), Effect.BREACH, s.rule(), false)));
        return statements;
    }

    /**
     * A step that a clause asks for and whose time has passed breaks the clause. Not so where it waits for somebody's
     * decision, and not where it follows from the actor's own breach: that is others' to report.
     */
    private static boolean isNeglected(Case event, Statement statement, List<Statement> all) {
        Clause clause = statement.clause();
        if (statement.followsBreach()) {
            return false;
        } else if (statement.effect() == Effect.REPORT && heldFor(clause, all) == null) {
            ReportTerms terms = Objects.requireNonNull(clause.report());
            Addressee addressee = addressee(event, terms, false);
            // where the report goes to somebody else instead, telling them is the step; a met one is not neglected
            return addressee.to() != null
                    && (event.notDone().contains(terms.metBy())
                            || event.notDone().contains(step(terms, addressee.to())));
        } else if (statement.effect() == Effect.DUTY && !isHold(clause)) {
            Step step = Objects.requireNonNull(clause.duty()).metBy();
            return step != null && event.notDone().contains(step);
        }
        return false;
    }

    /** A clause whose report waits while its own duty is open. */
    private static boolean isHold(Clause clause) {
        return clause.report() != null && clause.report().heldFor() != null;
    }

    private static @Nullable Role heldFor(Clause clause, Collection<Statement> statements) {
        ReportTerms report = clause.report();
        boolean open = statements.stream()
                .anyMatch(s -> s.effect() == Effect.DUTY && s.clause().equals(clause));
        return report != null && open ? report.heldFor() : null;
    }

    private Ruling ruling(Case event, List<Statement> statements) {
        Map<Key, Line> lines = new TreeMap<>();
        boolean nobodyLeft = false;
        for (Statement statement : statements) {
            Clause clause = statement.clause();
            ClauseId defeatedBy = defeats.of(statement, statements).orElse(null);
            if (statement.effect() == Effect.REPORT) {
                Addressee addressee =
                        addressee(event, Objects.requireNonNull(clause.report()), statement.followsBreach());
                nobodyLeft |= defeatedBy == null && addressee.nobodyLeft();
                if (addressee.to() != null) {
                    put(lines, statement, addressee.to(), defeatedBy, heldFor(clause, statements));
                }
            } else if (statement.effect() != Effect.DUTY || !isMet(event, Objects.requireNonNull(clause.duty()))) {
                put(lines, statement, null, defeatedBy, null);
            }
            if (statement.effect() == Effect.BREACH && !clause.consequences().isEmpty()) {
                Statement names = new Statement(clause, Effect.CONSEQUENCE, statement.rule(), false);
                put(lines, names, null, defeatedBy, null);
            }
        }
        return new Ruling(verdict(lines, nobodyLeft), lines, nobodyLeft);
    }

    private static void put(
            Map<Key, Line> lines,
            Statement statement,
            @Nullable Recipient to,
            @Nullable ClauseId defeatedBy,
            @Nullable Role heldFor) {
        Clause clause = statement.clause();
        DutyTerms duty = statement.effect() == Effect.DUTY ? clause.duty() : null;
        ReportTerms report = statement.effect() == Effect.REPORT ? clause.report() : null;
        Key key = new Key(clause.id(), statement.effect(), to, duty == null ? null : duty.kind());
        Line line = new Line(
                clause,
                statement.rule(),
                defeatedBy,
                report != null ? report.when() : duty != null ? duty.when() : null,
                heldFor);
        // of two that say the same, one that stands speaks for both
        lines.merge(key, line, (old, other) -> old.stands() || !other.stands() ? old : other);
    }

    private static boolean isMet(Case event, DutyTerms duty) {
        return duty.metBy() != null && event.done().contains(duty.metBy());
    }

    /**
     * To whom a report goes.
     *
     * @param to the recipient; absent: the report is met, or nobody is left
     * @param nobodyLeft whether everybody it could go to took part
     */
    private record Addressee(@Nullable Recipient to, boolean nobodyLeft) {}

    /** Nobody is sent a report about themselves; a report to the role that the reporter holds is met. */
    private static Addressee addressee(Case event, ReportTerms terms, boolean ownBreach) {
        List<Role> own = event.actorRoles();
        boolean ownConduct = event.action() != null
                && event.action().type() != null
                && !event.action().type().witnessed();
        boolean aboutActor = ownBreach
                || terms.about() == Clause.About.ACTOR
                || (terms.about() == Clause.About.CONDUCT && ownConduct);
        Optional<Recipient> to = Optional.of(terms.to());
        while (to.isPresent() && isConcerned(event, to.get(), aboutActor ? own : List.of())) {
            to = to.get().instead();
        }
        if (to.isEmpty()) {
            return new Addressee(null, true);
        }
        boolean met = event.done().contains(step(terms, to.get()))
                || (!aboutActor && !Collections.disjoint(to.get().roles(), own));
        return new Addressee(met ? null : to.get(), false);
    }

    private static Step step(ReportTerms terms, Recipient to) {
        return to == terms.to() ? terms.metBy() : to.told();
    }

    /** Whether the recipient took part; of several who could be told, another one can. */
    private static boolean isConcerned(Case event, Recipient to, List<Role> actor) {
        return to != Recipient.LEADERSHIP_TEAM_MEMBER
                && (!Collections.disjoint(to.roles(), event.involvedRoles())
                        || !Collections.disjoint(to.roles(), actor));
    }

    private static Verdict verdict(Map<Key, Line> lines, boolean nobodyLeft) {
        if (stands(lines, Effect.BREACH)) {
            return Verdict.BREACH;
        }
        return nobodyLeft || stands(lines, Effect.REPORT) ? Verdict.REPORT_TO : Verdict.PERMITTED;
    }

    private static boolean stands(Map<Key, Line> lines, Effect effect) {
        return lines.entrySet().stream()
                .anyMatch(e -> e.getKey().effect() == effect && e.getValue().stands());
    }
}

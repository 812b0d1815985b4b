package school.policy.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.clause.Clause;
import school.policy.clause.Clause.DutyTerms;
import school.policy.clause.Clause.ReportTerms;
import school.policy.clause.ClauseId;
import school.policy.decision.Effect;
import school.policy.decision.Verdict;
import school.policy.engine.Ruling.Key;
import school.policy.engine.Ruling.Line;
import school.policy.rule.Rule;
import school.policy.vocabulary.Recipient;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/**
 * What follows from the rules that spoke: overridden statements fall, missed steps break their clauses, and the clause
 * sheets say what each statement comes to. Thread-safe. The same spoken rules in the same circumstances are ruled on
 * once and remembered, since cases are alike; there are no persons in either.
 */
final class Rulings {

    /** More rulings than this are not remembered, a long one counting as several: then it begins anew. */
    private static final int REMEMBERED = 2_000;
    /** Nor more than the latest so many on one set of rules, as they are looked through one by one. */
    private static final int LATEST = 32;

    private final Vocabulary vocabulary;
    private final BreachFacts breaches;
    private final Map<ClauseId, Clause> clauses;
    private final List<Rule> rules;
    private final Defeats defeats;
    /** How many clauses could defeat what each rule says. */
    private final long[] over;

    private final long[] reports;

    private final Map<BitSet, List<Ruling>> known = new ConcurrentHashMap<>();
    private final AtomicInteger remembered = new AtomicInteger();

    Rulings(Vocabulary vocabulary, BreachFacts breaches, Map<ClauseId, Clause> clauses, List<Rule> rules) {
        this.vocabulary = vocabulary;
        this.breaches = breaches;
        this.clauses = clauses;
        this.rules = rules;
        this.defeats = new Defeats(clauses.values());
        this.over = rules.stream().mapToLong(defeats::over).toArray();
        this.reports = rules.stream()
                .mapToLong(rule -> rule.then().stream()
                        .filter(then -> then.effect() == Effect.REPORT)
                        .count())
                .toArray();
    }

    /**
     * What was said.
     *
     * @param first the rules that spoke about the case as it is, heard or not
     * @param all these, and the rules that spoke about what the actor was found to have broken
     * @param unheard the rules that are not heard, as they belong to readings not taken
     * @param in the circumstances
     */
    record Said(BitSet first, BitSet all, BitSet unheard, Circumstances in) {

        BitSet heard() {
            BitSet heard = (BitSet) all.clone();
            heard.andNot(unheard);
            return heard;
        }
    }

    /**
     * What a ruling takes, in steps, and to compare it with others. It is the same whether or not the ruling is
     * remembered, so that a case costs the same whatever came before it.
     */
    long price(BitSet spoken, BitSet unheard) {
        long said = 0;
        long held = 0;
        long reported = 0;
        for (int i = spoken.nextSetBit(0); i >= 0; i = spoken.nextSetBit(i + 1)) {
            if (!unheard.get(i)) {
                said += rules.get(i).then().size();
                held += over[i];
                reported += reports[i];
            }
        }
        // whether a report waits depends on all else that is said
        return 8 + 12 * said + held / 4 + reported * said / 16;
    }

    /**
     * The ruling on a case as it is.
     *
     * @param spoken the rules that spoke
     * @param unheard as in {@link Said}
     * @param bound whether the policy binds the actor
     */
    Ruling on(BitSet spoken, BitSet unheard, Case event, boolean bound) {
        List<Ruling> some = known.getOrDefault(spoken, List.of());
        for (int i = 0; i < some.size(); i++) {
            Said said = some.get(i).said();
            if (said.first().equals(spoken)
                    && said.unheard().equals(unheard)
                    && said.in().areThoseOf(event, bound)) {
                return some.get(i);
            }
        }
        BitSet kept = (BitSet) spoken.clone();
        return remembered(new Said(kept, kept, unheard, Circumstances.of(event, bound)));
    }

    /**
     * The ruling on a case and on what was found to be broken in it.
     *
     * @param first the ruling on the case as it is
     * @param spoken the rules that spoke, those about breaches among them
     */
    Ruling on(Ruling first, BitSet spoken) {
        Said before = first.said();
        if (before.all().equals(spoken)) {
            return first;
        }
        List<Ruling> some = known.getOrDefault(spoken, List.of());
        for (int i = 0; i < some.size(); i++) {
            Said said = some.get(i).said();
            if (said.first().equals(before.first())
                    && said.unheard().equals(before.unheard())
                    && said.in().equals(before.in())) {
                return some.get(i);
            }
        }
        return remembered(new Said(before.first(), (BitSet) spoken.clone(), before.unheard(), before.in()));
    }

    private Ruling remembered(Said said) {
        Ruling ruling = ruled(said);
        int size = 1 + ruling.lines().size() / 16;
        if (remembered.addAndGet(size) > REMEMBERED) {
            remembered.set(size);
            known.clear();
        }
        known.merge(said.all(), List.of(ruling), (before, latest) -> Stream.concat(latest.stream(), before.stream())
                .limit(LATEST)
                .toList());
        return ruling;
    }

    private Ruling ruled(Said said) {
        List<Statement> statements = statements(said);
        Defeats.Fallen fallen = defeats.among(statements);
        Circumstances in = said.in();
        Map<Key, Line> lines = new TreeMap<>();
        boolean nobodyLeft = false;
        for (Statement statement : statements) {
            Clause clause = statement.clause();
            ClauseId defeatedBy = fallen.by(statement).orElse(null);
            if (statement.effect() == Effect.REPORT) {
                Addressee addressee = addressee(in, Objects.requireNonNull(clause.report()), statement.followsBreach());
                nobodyLeft |= defeatedBy == null && addressee.nobodyLeft();
                if (addressee.to() != null) {
                    put(lines, statement, addressee.to(), defeatedBy, heldFor(clause, statements));
                }
            } else if (statement.effect() != Effect.DUTY || !isMet(in, Objects.requireNonNull(clause.duty()))) {
                put(lines, statement, null, defeatedBy, null);
            }
            if (statement.effect() == Effect.BREACH && !clause.consequences().isEmpty()) {
                Statement names = new Statement(clause, Effect.CONSEQUENCE, statement.rule(), false);
                put(lines, names, null, defeatedBy, null);
            }
        }
        return new Ruling(
                said,
                verdict(lines, nobodyLeft),
                lines,
                nobodyLeft,
                isSilent(statements),
                ownBreaches(statements, fallen));
    }

    /** Nothing was said; what only excuses, and is not said by the policy's text, makes nothing covered. */
    private static boolean isSilent(List<Statement> statements) {
        return statements.stream()
                .allMatch(s -> s.effect() == Effect.PERMISSION && !s.clause().permitsExpressly());
    }

    private List<Fact> ownBreaches(List<Statement> statements, Defeats.Fallen fallen) {
        return statements.stream()
                .filter(s -> s.effect() == Effect.BREACH && fallen.by(s).isEmpty())
                .map(Statement::clause)
                .distinct()
                .flatMap(clause -> breaches.of(clause.id(), clause.flags(), true).stream())
                .toList();
    }

    /** What the rules said about an actor whom their clauses bind, and what was left undone of it. */
    private List<Statement> statements(Said said) {
        List<Statement> statements = new ArrayList<>();
        said.heard().stream().forEach(i -> {
            Rule rule = rules.get(i);
            for (Rule.Conclusion conclusion : rule.then()) {
                Clause clause = Objects.requireNonNull(clauses.get(conclusion.clause()));
                if (said.in().bound() || clause.anyones()) {
                    statements.add(new Statement(
                            clause, conclusion.effect(), rule, !said.first().get(i)));
                }
            }
        });
        List<Statement> byRules = List.copyOf(statements);
        Defeats.Fallen fallen = defeats.among(byRules);
        byRules.stream()
                .filter(statement -> isNeglected(said.in(), statement, byRules)
                        && fallen.by(statement).isEmpty())
                .forEach(s -> statements.add(new Statement(s.clause(), Effect.BREACH, s.rule(), false)));
        return statements;
    }

    /**
     * A step that a clause asks for and whose time has passed breaks the clause. Not so where it waits for somebody's
     * decision, and not where it follows from the actor's own breach: that is others' to report.
     */
    private boolean isNeglected(Circumstances in, Statement statement, List<Statement> all) {
        Clause clause = statement.clause();
        if (statement.followsBreach()) {
            return false;
        } else if (statement.effect() == Effect.REPORT && heldFor(clause, all) == null) {
            ReportTerms terms = Objects.requireNonNull(clause.report());
            Addressee addressee = addressee(in, terms, false);
            // where the report goes to somebody else instead, telling them is the step; a met one is not neglected
            return addressee.to() != null
                    && (in.notDone().contains(terms.metBy()) || in.notDone().contains(step(terms, addressee.to())));
        } else if (statement.effect() == Effect.DUTY && !isHold(clause)) {
            Word step = Objects.requireNonNull(clause.duty()).metBy();
            return step != null && in.notDone().contains(step);
        }
        return false;
    }

    /** A clause whose report waits while its own duty is open. */
    private static boolean isHold(Clause clause) {
        return clause.report() != null && clause.report().heldFor() != null;
    }

    private static @Nullable Word heldFor(Clause clause, Collection<Statement> statements) {
        ReportTerms report = clause.report();
        boolean open = statements.stream()
                .anyMatch(s -> s.effect() == Effect.DUTY && s.clause().equals(clause));
        return report != null && open ? report.heldFor() : null;
    }

    private static void put(
            Map<Key, Line> lines,
            Statement statement,
            @Nullable Word to,
            @Nullable ClauseId defeatedBy,
            @Nullable Word heldFor) {
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

    private static boolean isMet(Circumstances in, DutyTerms duty) {
        return duty.metBy() != null && in.done().contains(duty.metBy());
    }

    /**
     * To whom a report goes.
     *
     * @param to the recipient; absent: the report is met, or nobody is left
     * @param nobodyLeft whether everybody it could go to took part
     */
    private record Addressee(@Nullable Word to, boolean nobodyLeft) {}

    /** Nobody is sent a report about themselves; a report to the role that the reporter holds is met. */
    private Addressee addressee(Circumstances in, ReportTerms terms, boolean ownBreach) {
        List<Word> own = in.actor();
        boolean aboutActor = ownBreach
                || terms.about() == Clause.About.ACTOR
                || (terms.about() == Clause.About.CONDUCT && in.ownConduct());
        Recipient to = vocabulary.recipient(terms.to());
        while (isConcerned(in, to, aboutActor ? own : List.of())) {
            Word instead = to.instead();
            if (instead == null) {
                return new Addressee(null, true);
            }
            to = vocabulary.recipient(instead);
        }
        boolean met =
                in.done().contains(step(terms, to.word())) || (!aboutActor && !Collections.disjoint(to.roles(), own));
        return new Addressee(met ? null : to.word(), false);
    }

    private Word step(ReportTerms terms, Word to) {
        return to.equals(terms.to()) ? terms.metBy() : vocabulary.recipient(to).told();
    }

    /** Whether the recipient took part; of several who could be told, another one can. */
    private static boolean isConcerned(Circumstances in, Recipient to, List<Word> actor) {
        return !to.anyOne()
                && (!Collections.disjoint(to.roles(), in.involved()) || !Collections.disjoint(to.roles(), actor));
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
